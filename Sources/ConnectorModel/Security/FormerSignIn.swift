import JSONText

/// A sign-in that gave way to one of another kind: all that the change took from both files or wrote over, so that the
/// kind can be chosen again and come back with its names, texts and scopes.
package struct FormerSignIn: Hashable, Sendable {
  /// An entry of `securityDefinitions` or `connectionParameters`.
  struct Entry: Hashable, Sendable {
    let name: String
    let value: JSONFragment
  }

  /// A `security` of the root or of an operation.
  struct Requirement: Hashable, Sendable {
    /// The operationId, which finds an operation that has another path since.
    let operationID: String?
    let place: Place
    /// What stood there; nil for nothing.
    let before: JSONFragment?
    /// What changes of the sign-in have left there since; anything else is somebody's decision.
    fileprivate(set) var left: Set<JSONFragment?>
  }

  /// The kind it was of.
  package let kind: SecurityKind
  let schemes: [Entry]
  let parameters: [Entry]
  private(set) var requirements: [Requirement] = []
  /// Of `securityDefinitions` and `connectionParameters`, those that were not there.
  let missing: [Place]

  /// Reads what a change has taken from a connector; nil where it has not changed the kind of sign-in.
  init?(from before: Connector, to after: Connector) {
    kind = SecurityChoice(of: before).kind
    guard let old = before.definition, let new = after.definition, kind != SecurityChoice(of: after).kind
    else { return nil }
    let containers = [Place.definition("securityDefinitions"), ConnectorEdit.connectionParameters]
    func taken(from container: Place) -> [Entry] {
      (before.value(at: container).map { Array($0.members) } ?? []).compactMap { member in
        let value = JSONFragment(member.value)
        let isKept = after.value(at: container.appending(member.key)).map { JSONFragment($0) == value }
        return isKept ?? false ? nil : Entry(name: member.key, value: value)
      }
    }
    schemes = taken(from: containers[0])
    parameters = taken(from: containers[1])
    missing = containers.filter { before.value(at: $0) == nil }
    var subjects: [(id: String?, place: Place)] = [(nil, .definition("security"))]
    for operation in old.operations where new.operation(at: operation.pointer) != nil {
      subjects.append((operation.operationID, Place(.definition, operation.pointer.appending("security"))))
    }
    for (id, place) in subjects {
      let values = [before, after].map { $0.value(at: place).map { JSONFragment($0) } }
      // A sign-in that is chosen asks for itself at the root, also where nothing did before.
      guard place.pointer.tokens.count == 1 || values[0] != values[1] else { continue }
      requirements.append(Requirement(operationID: id, place: place, before: values[0], left: [values[1]]))
    }
  }

  /// Goes along with a further change of the kind: what it makes of the requirements is nobody's wish either.
  mutating func follow(from before: Connector, to after: Connector) {
    let (mine, new) = (OperationPlaces(before), OperationPlaces(after))
    for position in requirements.indices {
      let requirement = requirements[position]
      guard let old = mine.place(of: requirement), let new = new.place(of: requirement),
        requirement.left.contains(before.value(at: old).map { JSONFragment($0) })
      else { continue }
      requirements[position].left.insert(after.value(at: new).map { JSONFragment($0) })
    }
  }
}

extension FormerSignIn {
  /// Where the operations of a connector stand.
  struct OperationPlaces {
    private let ids: [JSONPointer: String?]
    private let byID: [String: JSONPointer]

    init(_ connector: Connector) {
      let operations = connector.definition?.operations ?? []
      ids = Dictionary(
        operations.map { ($0.pointer, $0.operationID) }, uniquingKeysWith: { first, _ in first })
      byID = Dictionary(
        operations.compactMap { operation in operation.operationID.map { ($0, operation.pointer) } },
        uniquingKeysWith: { first, _ in first })
    }

    /// Where a requirement stands; nil when its operation is gone.
    func place(of requirement: Requirement) -> Place? {
      let place = requirement.place
      guard place.pointer.tokens.count > 1 else { return place }
      let former = place.parent.pointer
      // An operation that is where it was, under the same name or a new one, else the one of its name.
      let named = requirement.operationID.flatMap { byID[$0] }
      let pointer = ids[former] == .some(requirement.operationID) ? former : named ?? former
      return ids[pointer] == nil ? nil : Place(.definition, pointer.appending("security"))
    }
  }
}
