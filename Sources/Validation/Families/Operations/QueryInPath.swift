import ConnectorModel
import JSONText

/// The query or fragment that someone wrote into a path, and the edit that makes query parameters of it.
struct QueryInPath {
  /// One `name=value` of the query.
  private struct Entry {
    /// What stands behind the equals sign.
    enum Value {
      case fixed(String)
      case variable(String)
    }

    let name: String
    let value: Value
  }

  private let path: String
  private let route: String
  private let entries: [Entry]

  /// Takes a path apart; nil when parameters cannot say what the query says, as with a name twice.
  init?(_ path: String) {
    self.path = path
    let beforeFragment = path.prefix { $0 != "#" }
    let route = beforeFragment.prefix { $0 != "?" }
    self.route = route.isEmpty ? "/" : String(route)
    var entries: [Entry] = []
    for pair in beforeFragment.dropFirst(route.count + 1).split(separator: "&") {
      guard let equals = pair.firstIndex(of: "="), let name = QueryInPath.decoded(pair[..<equals]),
        !name.isEmpty, !name.contains("{"), !entries.contains(where: { $0.name == name }),
        let value = QueryInPath.value(of: pair[equals...].dropFirst())
      else { return nil }
      entries.append(Entry(name: name, value: value))
    }
    self.entries = entries
  }

  /// Moves the query into parameters of every operation of the path, and the path to what is left of it.
  ///
  /// Fixed values become required parameters that makers do not see. Refused where the path would collide with
  /// another one, or where shared parameters would have to change for other operations too.
  func edit(on connector: Connector) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    var path = path
    try refuseClashes(of: try item(at: path, in: draft), in: draft)
    for entry in entries {
      guard case .variable(let name) = entry.value else { continue }
      try makeQuery(of: name, as: entry.name, on: &path, in: &draft)
    }
    let item = try item(at: path, in: draft)
    for operation in item.operations {
      for entry in entries {
        guard case .fixed(let text) = entry.value else { continue }
        let parameter: JSONFragment = [
          "name": .string(entry.name), "in": "query", "type": "string", "required": true,
          "default": .string(text), "x-ms-visibility": "internal",
        ]
        try append(parameter, to: operation, in: &draft)
      }
    }
    try refuseCollision(of: item, in: draft)
    try draft.apply(.definition, .rename(JSONPointer(tokens: ["paths", path]), to: route))
    return draft.edit(
      title: "Move the query of \(self.path) to parameters", focus: .definition("paths", route))
  }

  /// Makes query parameters of the path parameters that a variable of the query names.
  private func makeQuery(
    of variable: String, as name: String, on path: inout String, in draft: inout EditDraft
  ) throws(ConnectorEditError) {
    guard !route.contains("{\(variable)}") else {
      throw .refused("{\(variable)} stands in the path and in its query")
    }
    var isRenamed = variable == name
    for verb in HTTPVerb.allCases {
      let pointer = JSONPointer(tokens: ["paths", path, verb.rawValue])
      guard let operation = try draft.definition().operation(at: pointer) else { continue }
      let parameters = operation.parameters(in: try draft.definition())
      let known = parameters.first { $0.location == .path && $0.name == (isRenamed ? name : variable) }
      guard let known else {
        // A path parameter that the operations share has become a query parameter with the first of them.
        if parameters.contains(where: { $0.location == .query && $0.name == name }) { continue }
        let parameter: JSONFragment = [
          "name": .string(name), "in": "query", "type": "string", "required": true,
          "x-ms-summary": .string(name.titleCased),
        ]
        try append(parameter, to: operation, in: &draft)
        continue
      }
      guard known.reference == nil else {
        throw .refused("the parameter '\(variable)' is shared with other operations")
      }
      var place = known.place
      if !isRenamed {
        let renaming = try ConnectorEdit.renameParameter(
          at: known.entry.pointer, to: name, on: draft.connector)
        for step in renaming.steps { try draft.add(step) }
        path = PathTemplate(path).renaming(variable, to: name).text
        place = renaming.focus ?? place
        isRenamed = true
      }
      try draft.set(place.appending("in"), to: "query")
      try draft.remove(place.appending("x-ms-url-encoding"))
    }
  }

  private func item(at path: String, in draft: EditDraft) throws(ConnectorEditError) -> PathItem {
    PathItem(path: path, value: try draft.object(at: JSONPointer(tokens: ["paths", path])))
  }

  private func append(
    _ parameter: JSONFragment, to operation: Operation, in draft: inout EditDraft
  ) throws(ConnectorEditError) {
    let list = operation.pointer.appending("parameters")
    guard let present = draft.value(at: list) else {
      return try draft.set(Place(.definition, list), to: [parameter])
    }
    try draft.apply(.definition, .insertElement(into: list, parameter, at: present.count))
  }

  private func refuseClashes(of item: PathItem, in draft: EditDraft) throws(ConnectorEditError) {
    let definition = try draft.definition()
    for operation in item.operations {
      if let list = operation.value["parameters"], !list.isArray {
        throw .refused("'parameters' of \(operation.name) is not a list")
      }
      for parameter in operation.parameters(in: definition) where parameter.location == .query {
        if entries.contains(where: { $0.name == parameter.name }) {
          throw .refused("\(operation.name) has a query parameter '\(parameter.name)' already")
        }
      }
    }
  }

  private func refuseCollision(of item: PathItem, in draft: EditDraft) throws(ConnectorEditError) {
    let template = PathSubject.template(of: route)
    for other in try draft.definition().pathItems where other.path != item.path {
      let isSameShape =
        PathSubject.template(of: other.path) == template
        && other.operations.contains { item.value[$0.verb.rawValue] != nil }
      if isSameShape || other.path.lowercased() == route.lowercased() {
        throw .refused("the path \(other.path) is there already")
      }
    }
  }

  private static func value(of text: Substring) -> Entry.Value? {
    guard let first = text.first else { return nil }
    if first == "{", text.last == "}" {
      let name = text.dropFirst().dropLast()
      return name.isEmpty || name.contains { "{}=".contains($0) } ? nil : .variable(String(name))
    }
    guard !text.contains(where: { "{}".contains($0) }), let decoded = decoded(text) else { return nil }
    return .fixed(decoded)
  }

  /// A name or value without its percent-encoding; nil when it is no text.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, rest.prefix(2).allSatisfy(\.isASCIIAlphanumeric),
          let code = UInt8(Substring(rest.prefix(2)), radix: 16)
        else { return nil }
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
