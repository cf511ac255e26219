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
  }

  private(set) var both: [Pair] = []
  private(set) var missing: [Operation] = []
  private(set) var added: [Addition] = []

  init(_ ours: APIDefinition, _ theirs: APIDefinition?, _ last: APIDefinition?) {
    let source = theirs?.operations ?? []
    let before = Dictionary(
      (last?.operations ?? []).map { ($0.pointer, $0) }, uniquingKeysWith: { first, _ in first })
    let (ownBase, newBase) = (OperationPairs.basePath(ours), OperationPairs.basePath(theirs))
    let byCall = Dictionary(grouping: source) { OperationPairs.key($0, newBase) }
    let byName = Dictionary(grouping: source) { OperationPairs.nameKey($0) ?? "" }
    var used: Set<JSONPointer> = []
    for own in ours.operations {
      let named = OperationPairs.nameKey(own).flatMap { byName[$0] } ?? []
      let candidates = (byCall[OperationPairs.key(own, ownBase)] ?? []) + named
      guard let found = candidates.first(where: { !used.contains($0.pointer) }), let theirs else {
        missing.append(own)
        continue
      }
      used.insert(found.pointer)
      let names = Dictionary(
        zip(PathTemplate(found.path).names, PathTemplate(own.path).names),
        uniquingKeysWith: { first, _ in first })
      both.append(
        Pair(
          own: own, source: Found(operation: found, root: theirs.root), base: before[found.pointer],
          names: names))
    }
    addOthers(of: theirs, besides: used, to: ours)
  }

  /// Operations that are new go to a path of the same shape where the connector has one: calls cannot tell two of
  /// them apart.
  private mutating func addOthers(
    of theirs: APIDefinition?, besides used: Set<JSONPointer>, to ours: APIDefinition
  ) {
    guard let theirs else { return }
    let (ownBase, newBase) = (OperationPairs.basePath(ours), OperationPairs.basePath(theirs))
    var taken = FreeNames()
    for id in ours.operations.compactMap(\.operationID) { _ = taken.insert(id) }
    var calls = Set(ours.operations.map { OperationPairs.key($0, ownBase) })
    var homes = Dictionary(
      ours.pathItems.map { (PathTemplate(ownBase + $0.path).shape, $0.path) },
      uniquingKeysWith: { first, _ in first })
    for operation in theirs.operations where !used.contains(operation.pointer) {
      let path = OperationPairs.path(operation.path, from: newBase, to: ownBase)
      let call = operation.verb.rawValue + " " + OperationPairs.shape(ownBase + path)
      guard calls.insert(call).inserted else { continue }
      let shape = PathTemplate(ownBase + path).shape
      let home = homes[shape] ?? path
      homes[shape] = home
      let id = taken.take(operation.operationID ?? "")
      let source = Found(operation: operation, root: theirs.root)
      added.append(Addition(source: source, verb: operation.verb, path: home, id: id))
    }
  }

  private static func basePath(_ definition: APIDefinition?) -> String {
    let text = definition?.root["basePath"]?.string ?? ""
    return text.hasSuffix("/") ? String(text.dropLast()) : text
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
