import ConnectorModel
import JSONText

/// Which operations of a connector and of an import are the same.
struct OperationPairs {
  /// An operation of the source with its document.
  struct Found {
    let operation: Operation
    let root: JSONValue
  }

  /// An operation that both have.
  struct Pair {
    let own: Operation
    let source: Found
    let base: Operation?
    /// The connector's names of path parameters by those of the source.
    let names: [String: String]
    /// The path that the source has moved it to; nil where it is where it was.
    let move: Move?
  }

  /// Another path of an operation in the source.
  struct Move {
    /// The path in the connector.
    let path: String
    /// That path with the names that the operation's parameters have, where the connector has other names there.
    let via: String?
    /// Whether the author of the connector has moved it, too.
    let isConflict: Bool
  }

  private(set) var both: [Pair] = []
  private(set) var missing: [Operation] = []
  private(set) var added: [Addition] = []
  /// Those of the source that the connector had at the last import, and its author took away.
  private(set) var deleted: [Addition] = []
  /// Those of the source on whose path the connector has another operation.
  private(set) var blocked: [Operation] = []
  private let last: Side
  private let theirs: Side
  private let ours: Side
  /// The connector's path of each shape, those that moves make included: calls cannot tell two of one shape apart.
  private var homes: [String: String] = [:]

  /// The operations of a definition by what tells them apart.
  private struct Side {
    let definition: APIDefinition?
    let operations: [Operation]
    let basePath: String
    private let byCall: [String: [Operation]]
    private let byName: [String: [Operation]]
    private let byPath: [String: [Operation]]
    private let byPointer: [JSONPointer: Operation]

    init(_ definition: APIDefinition?) {
      self.definition = definition
      operations = definition?.operations ?? []
      let text = definition?.root["basePath"]?.string ?? ""
      let basePath = text.hasSuffix("/") ? String(text.dropLast()) : text
      self.basePath = basePath
      byCall = Dictionary(grouping: operations) { OperationPairs.key($0, basePath) }
      byPath = Dictionary(grouping: operations) { OperationPairs.key($0, "") }
      byName = Dictionary(grouping: operations) { OperationPairs.nameKey($0) ?? "" }
      byPointer = Dictionary(operations.map { ($0.pointer, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The one at a place.
    func at(_ pointer: JSONPointer) -> Operation? { byPointer[pointer] }

    /// Those that are called in the same way.
    func called(like operation: Operation, below base: String) -> [Operation] {
      byCall[OperationPairs.key(operation, base)] ?? []
    }

    /// Those that have the same path, whatever the base path.
    func onPath(of operation: Operation) -> [Operation] { byPath[OperationPairs.key(operation, "")] ?? [] }

    /// Whether a verb has an operation on a path of a shape.
    func has(_ verb: HTTPVerb, on shape: String) -> Bool { byPath[verb.rawValue + " " + shape] != nil }

    /// Those of the same verb and operationId.
    func named(like operation: Operation) -> [Operation] {
      OperationPairs.nameKey(operation).flatMap { byName[$0] } ?? []
    }
  }

  init(_ ours: APIDefinition, _ theirs: APIDefinition?, _ last: APIDefinition?) {
    self.ours = Side(ours)
    self.theirs = Side(theirs)
    self.last = Side(last)
    let base = self.ours.basePath
    homes = Dictionary(
      ours.pathItems.map { (PathTemplate(base + $0.path).shape, $0.path) },
      uniquingKeysWith: { first, _ in first })
    let found = pairing()
    for own in self.ours.operations {
      guard let source = found[own.pointer], let theirs else {
        missing.append(own)
        continue
      }
      let base = self.last.at(source.pointer) ?? self.last.named(like: source).first
      both.append(pair(own, Found(operation: source, root: theirs.root), base))
    }
    addOthers(of: theirs, besides: Set(found.values.map(\.pointer)), to: ours)
  }

  /// The operation of the source for each of the connector's: what says most comes first for all of them.
  private func pairing() -> [JSONPointer: Operation] {
    let hosts = [ours, theirs].map { $0.definition?.host?.lowercased() ?? "" }
    let isMovedBase = ours.basePath != theirs.basePath && hosts[0] == hosts[1]
    var found: [JSONPointer: Operation] = [:]
    var used: Set<JSONPointer> = []
    let ways: [(Operation) -> [Operation]] = [
      { theirs.called(like: $0, below: ours.basePath) },
      { theirs.named(like: $0) },
      { own in
        // What it was at the last import tells what it is now, whatever both sides have renamed.
        (last.called(like: own, below: ours.basePath) + last.named(like: own)).flatMap { before in
          [theirs.at(before.pointer)].compactMap { $0 } + theirs.named(like: before)
        }
      },
      { isMovedBase ? theirs.onPath(of: $0) : [] },
    ]
    for way in ways {
      for own in ours.operations where found[own.pointer] == nil {
        guard let source = way(own).first(where: { !used.contains($0.pointer) }) else { continue }
        used.insert(source.pointer)
        found[own.pointer] = source
      }
    }
    return found
  }

  /// The path of the connector that has the shape of another; that one where there is none yet.
  private mutating func home(of path: String) -> String {
    let shape = PathTemplate(ours.basePath + path).shape
    let home = homes[shape] ?? path
    homes[shape] = home
    return home
  }

  private mutating func pair(_ own: Operation, _ source: Found, _ base: Operation?) -> Pair {
    let (mine, new) = (PathTemplate(own.path), PathTemplate(source.operation.path))
    // On another path a name that both have means the same wherever it stands now.
    let isSame = OperationPairs.shape(own.path) == OperationPairs.shape(source.operation.path)
    let shared = isSame ? [] : new.names.filter { mine.names.contains($0) }
    let (rest, others) = (
      new.names.filter { !shared.contains($0) }, mine.names.filter { !shared.contains($0) }
    )
    let pairs =
      shared.map { ($0, $0) } + (rest.count == others.count || isSame ? Array(zip(rest, others)) : [])
    let names = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    return Pair(
      own: own, source: source, base: base, names: names, move: move(own, source.operation, base, names))
  }

  /// Where the source has moved an operation to, unless only the connector's author did so.
  private mutating func move(
    _ own: Operation, _ source: Operation, _ base: Operation?, _ names: [String: String]
  ) -> Move? {
    let wanted = OperationPairs.path(source.path, from: theirs.basePath, to: ours.basePath)
    let (here, there) = (OperationPairs.shape(own.path), OperationPairs.shape(wanted))
    guard here != there, here != OperationPairs.shape(source.path) else { return nil }
    let before = base.map {
      OperationPairs.shape(OperationPairs.path($0.path, from: last.basePath, to: ours.basePath))
    }
    if before == there { return nil }
    // Where another operation is in the way the author has to decide.
    let isConflict = before.map { $0 != here } ?? false || ours.has(own.verb, on: there)
    let path = PathTemplate(wanted).renaming(names).text
    guard !isConflict else { return Move(path: path, via: nil, isConflict: true) }
    let home = home(of: path)
    let (mine, others) = (PathTemplate(path).names, PathTemplate(home).names)
    // Names that stand in each other's places cannot be given one after the other.
    let isCrossed = zip(mine, others).contains { $0 != $1 && (others.contains($0) || mine.contains($1)) }
    return Move(path: home, via: home == path ? nil : path, isConflict: isCrossed)
  }

  /// Operations that are new go to a path of the same shape where the connector has one.
  private mutating func addOthers(
    of theirs: APIDefinition?, besides used: Set<JSONPointer>, to ours: APIDefinition
  ) {
    guard let theirs else { return }
    let (ownBase, newBase) = (self.ours.basePath, self.theirs.basePath)
    var taken = FreeNames()
    for id in ours.operations.compactMap(\.operationID) { _ = taken.insert(id) }
    var calls = Set(ours.operations.map { OperationPairs.key($0, ownBase) })
    for operation in theirs.operations where !used.contains(operation.pointer) {
      let path = OperationPairs.path(operation.path, from: newBase, to: ownBase)
      let call = operation.verb.rawValue + " " + OperationPairs.shape(ownBase + path)
      guard calls.insert(call).inserted else {
        blocked.append(operation)
        continue
      }
      let home = home(of: path)
      let id = taken.take(operation.operationID ?? "")
      let source = Found(operation: operation, root: theirs.root)
      let addition = Addition(source: source, verb: operation.verb, path: home, id: id)
      let before = last.at(operation.pointer) ?? last.named(like: operation).first
      let isTakenAway = before.map {
        self.ours.called(like: $0, below: last.basePath).isEmpty && self.ours.named(like: $0).isEmpty
      }
      if isTakenAway ?? false {
        deleted.append(addition)
      } else {
        added.append(addition)
      }
    }
  }

  /// A path below one base path as the same address below another; as it is where that cannot be.
  private static func path(_ path: String, from old: String, to new: String) -> String {
    let whole = old + path
    guard old != new, whole.hasPrefix(new + "/") else { return path }
    return String(whole.dropFirst(new.count))
  }

  private static func key(_ operation: Operation, _ base: String) -> String {
    operation.verb.rawValue + " " + shape(base + operation.path)
  }

  /// Verb and operationId, whatever its case; nil without one.
  private static func nameKey(_ operation: Operation) -> String? {
    operation.operationID.map { operation.verb.rawValue + " " + $0.lowercased() }
  }

  /// The path with every parameter under the same name, without the slash at its end.
  private static func shape(_ path: String) -> String {
    let shape = PostmanConversion.shape(path)
    return shape.count > 1 && shape.hasSuffix("/") ? String(shape.dropLast()) : shape
  }
}
