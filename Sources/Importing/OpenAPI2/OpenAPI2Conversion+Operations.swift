import ConnectorModel
import JSONText

/// The operations: each of the source is found once and is told what became of it.
extension OpenAPI2Conversion {
  mutating func takeOverOperations() throws(JSONEditError) {
    let found = try findOperations()
    let paths = root["paths"]
    var register = OperationRegister()
    for operation in found where operation.isKept {
      guard let id = operation.id, !register.add(id) else { continue }
      note(
        operation.source.appending("operationId"), "operation-id-duplicate", .warning, .kept,
        "The operationId '\(id)' is used more than once.",
        advice: "Rename one of them; the platform refuses both.")
    }
    var edits: [JSONEdit] = []
    for operation in found {
      guard let verb = operation.verb, let value = paths?[operation.path]?[verb.rawValue] else {
        drop(operation)
        continue
      }
      let id = operation.id ?? register.make(verb, operation.path)
      if operation.id == nil {
        edits.append(OpenAPI2Conversion.naming(value, at: operation.current, id))
        note(
          operation.source, "operation-id-missing", .info, .approximated,
          "There is no operationId; '\(id)' was made from verb and path.", advice: "")
      }
      operations.append(
        ImportedOperation(source: operation.source, operationID: id, outcome: .mapped, into: id))
    }
    try applyTogether(edits)
  }

  private mutating func drop(_ operation: FoundOperation) {
    operations.append(
      ImportedOperation(source: operation.source, operationID: operation.id, outcome: .dropped, into: nil))
  }

  /// Walks the paths of the source and mends names that a connector cannot have, all at once: the document is not
  /// read anew for each.
  private mutating func findOperations() throws(JSONEditError) -> [FoundOperation] {
    var found: [FoundOperation] = []
    var edits: [JSONEdit] = []
    let paths = root["paths"].members
    let lastOfName = Dictionary(paths.map { ($0.key, $0.value.id) }) { _, last in last }
    for member in paths where !member.key.hasPrefix("x-") {
      let isLast = lastOfName[member.key] == member.value.id
      if !isLast {
        note(
          JSONPointer(tokens: ["paths", member.key]), "path-duplicate", .warning, .dropped,
          "The path is written twice in the document, and readers take the last one.",
          advice: "Move the operations of the first one into the last one.")
      }
      let path = isLast ? mendedPath(member.key, &edits) : member.key
      reportReference(member)
      found += findOperations(of: member, path: path, isLast: isLast, &edits)
    }
    try applyTogether(edits)
    return found
  }

  /// The edits speak of the document as it is.
  private mutating func findOperations(
    of item: JSONMember, path: String, isLast: Bool, _ edits: inout [JSONEdit]
  ) -> [FoundOperation] {
    var found: [FoundOperation] = []
    var renamed: Set<HTTPVerb> = []
    let keys = item.value.keys
    for (position, member) in item.value.members.enumerated() where FoundOperation.isOperation(member) {
      let name = member.key
      let source = JSONPointer(tokens: ["paths", item.key, name])
      let verb = HTTPVerb(rawValue: name.lowercased())
      let isRepeated = keys[(position + 1)...].contains(name)
      let isTaken =
        verb.map { $0.rawValue != name && (keys.contains($0.rawValue) || renamed.contains($0)) } ?? false
      var operation = FoundOperation(source: source, path: path, verb: verb, member: member.value)
      if !isLast || isRepeated || isTaken || !member.value.isObject { operation.verb = nil }
      if isLast, !isRepeated {
        if let verb = operation.verb, verb.rawValue != name {
          renamed.insert(verb)
          edits.append(.rename(source, to: verb.rawValue))
          note(source, "verb-case", .info, .approximated, "Verbs are written in lower case.", advice: "")
        } else if operation.verb == nil {
          edits.append(.remove(source))
        }
      }
      if isLast, operation.verb == nil { explainDrop(operation, name, isRepeated: isRepeated || isTaken) }
      found.append(operation)
    }
    return found
  }

  private mutating func explainDrop(_ operation: FoundOperation, _ name: String, isRepeated: Bool) {
    if isRepeated {
      note(
        operation.source, "operation-duplicate", .warning, .dropped,
        "The path has '\(name)' twice, and readers take the last one.", advice: "")
    } else if HTTPVerb(rawValue: name.lowercased()) == nil {
      note(
        operation.source, "verb-unsupported", .error, .dropped,
        "'\(name)' is not a verb of OpenAPI 2.0; the operation was left out.",
        advice: "Use get, put, post, delete, options, head or patch.")
    } else {
      note(
        operation.source, "operation-not-an-object", .warning, .dropped,
        "The operation is not a JSON object and was left out.", advice: "")
    }
  }

  private mutating func mendedPath(_ path: String, _ edits: inout [JSONEdit]) -> String {
    guard !path.hasPrefix("/"), root["paths"]?["/" + path] == nil else { return path }
    let pointer = JSONPointer(tokens: ["paths", path])
    edits.append(.rename(pointer, to: "/" + path))
    note(pointer, "path-slash", .info, .approximated, "The path did not begin with a slash.", advice: "")
    return "/" + path
  }

  private mutating func reportReference(_ item: JSONMember) {
    guard let reference = item.value["$ref"]?.string else { return }
    note(
      JSONPointer(tokens: ["paths", item.key]), "path-reference", .warning, .kept,
      "The path refers to '\(reference)', and its operations there were not looked at.",
      advice: "Write the operations in place of the reference.")
  }

  /// The operationId goes behind the texts, where people look for it, and before everything long.
  private static func naming(_ operation: JSONValue, at pointer: JSONPointer, _ id: String) -> JSONEdit {
    if operation["operationId"] != nil { return .set(pointer.appending("operationId"), .string(id)) }
    let texts: Set<String> = ["tags", "summary", "description", "externalDocs"]
    let leading = operation.keys.prefix { texts.contains($0) }.count
    return .insertMember(into: pointer, key: "operationId", .string(id), at: leading)
  }
}
