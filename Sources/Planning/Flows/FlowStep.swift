package import JSONText

/// A step of a flow that is being built: the text of a plan's step, of which single members are changed.
///
/// Members that nobody changes keep their place and form, those that conwiz has no field for included.
package struct FlowStep: Hashable, Sendable {
  /// The members of a step in the order in which they are written.
  private static let order = [
    "id", "operation", "when", "for-each", "always", "event", "inputs", "expect", "capture",
  ]

  /// Where it stood in the file, with what stood there; nil for a step that is new.
  private let origin: Origin?
  /// What it is now.
  package private(set) var fragment: JSONFragment

  private struct Origin: Hashable, Sendable {
    let position: Int
    let fragment: JSONFragment
  }

  /// Makes a step that calls an operation.
  package init(id: String, operation: String) {
    origin = nil
    fragment = ["id": .string(id), "operation": .string(operation)]
  }

  /// Takes over a step of a file.
  package init(_ fragment: JSONFragment, at position: Int) {
    origin = Origin(position: position, fragment: fragment)
    self.fragment = fragment
  }

  /// Makes a step that is in no file yet.
  init(new fragment: JSONFragment) {
    origin = nil
    self.fragment = fragment
  }

  /// The step with other members, in its place in the file.
  func becoming(_ fragment: JSONFragment) -> FlowStep {
    var step = self
    step.fragment = fragment
    return step
  }

  /// Where it stood in the file; nil for a step that is new.
  var position: Int? { origin?.position }

  /// The step with the same members, as one that is new.
  package var copy: FlowStep { FlowStep(new: fragment) }

  /// How a plan's file takes the step.
  package var entry: PlanEntry {
    guard let origin else { return .added(fragment) }
    return fragment == origin.fragment ? .kept(origin.position) : .changed(origin.position, fragment)
  }

  /// The name that references use; nil when it has none.
  package var id: String? { self["id"]?.fieldString }

  /// The operation.
  package var operation: String { self["operation"]?.fieldString ?? "" }

  /// The reference to the list whose elements it runs for; nil when it runs once.
  package var forEach: String? { self["for-each"]?.fieldString }

  /// Whether it runs also after a failed step.
  package var always: Bool { self["always"] == .boolean(true) }

  /// The event that stands in the place of a trigger's; nil when there is none.
  package var event: JSONFragment? { self["event"] }

  /// A member; setting nil removes it.
  package subscript(member: String) -> JSONFragment? {
    get { fragment[member] }
    set {
      guard case .object(var members) = fragment else { return }
      let position = members.firstIndex { $0.key == member }
      switch (newValue, position) {
      case (let value?, let position?): members[position] = JSONFragment.Member(member, value)
      case (nil, let position?): members.remove(at: position)
      case (let value?, nil):
        let rank = FlowStep.order.firstIndex(of: member) ?? FlowStep.order.count
        let before = Set(FlowStep.order.prefix(rank))
        let place = (members.lastIndex { before.contains($0.key) }).map { $0 + 1 } ?? members.count
        members.insert(JSONFragment.Member(member, value), at: place)
      case (nil, nil): return
      }
      fragment = .object(members)
    }
  }
}

extension JSONFragment {
  /// The text of a string; nil for other values.
  var fieldString: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}
