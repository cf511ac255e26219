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

  /// An operation that is new to the connector.
  struct Addition {
    let operation: Operation
    let verb: HTTPVerb
    /// Its path in the connector.
    let path: String
    /// Its operationId in the connector.
    let id: String

    /// The operation as it is written.
    var fragment: JSONFragment {
      var object = ObjectBuilder(JSONFragment(operation.value))
      object["operationId"] = .string(id)
      return object.fragment
    }
  }

  private(set) var both: [Pair] = []
  private(set) var missing: [Operation] = []
  private(set) var added: [Addition] = []

  init(_ ours: APIDefinition, _ theirs: APIDefinition?, _ last: APIDefinition?) {
    let source = theirs?.operations ?? []
    let before = last?.operations ?? []
    let (ownBase, newBase) = (OperationPairs.basePath(ours), OperationPairs.basePath(theirs))
    var used: Set<JSONPointer> = []
    for own in ours.operations {
      let key = OperationPairs.key(own, ownBase)
      let found =
        source.first { OperationPairs.key($0, newBase) == key && !used.contains($0.pointer) }
        ?? source.first { candidate in
          candidate.operationID != nil && candidate.verb == own.verb && !used.contains(candidate.pointer)
            && candidate.operationID?.lowercased() == own.operationID?.lowercased()
        }
      guard let found, let theirs else {
        missing.append(own)
        continue
      }
      used.insert(found.pointer)
      let names = Dictionary(
        zip(PathTemplate(found.path).names, PathTemplate(own.path).names),
        uniquingKeysWith: { first, _ in first })
      both.append(
        Pair(
          own: own, source: Found(operation: found, root: theirs.root),
          base: before.first { $0.pointer == found.pointer }, names: names))
    }
    var taken = Set(ours.operations.compactMap { $0.operationID?.lowercased() })
    var paths = Set(ours.operations.map { OperationPairs.key($0, ownBase) })
    for operation in source where !used.contains(operation.pointer) {
      let path = OperationPairs.path(operation.path, from: newBase, to: ownBase)
      guard paths.insert(operation.verb.rawValue + " " + OperationPairs.shape(ownBase + path)).inserted else {
        continue
      }
      let wanted = operation.operationID ?? ""
      var id = wanted
      var number = 2
      while !taken.insert(id.lowercased()).inserted {
        id = wanted + String(number)
        number += 1
      }
      added.append(Addition(operation: operation, verb: operation.verb, path: path, id: id))
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

  /// The path with every parameter under the same name, without the slash at its end.
  private static func shape(_ path: String) -> String {
    let shape = PostmanConversion.shape(path)
    return shape.count > 1 && shape.hasSuffix("/") ? String(shape.dropLast()) : shape
  }
}
