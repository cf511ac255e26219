import JSONText

/// Types, enums, bounds, formats and remarks of a schema.
extension OpenAPI3Conversion {
  /// The formats that connectors and the platform know.
  private static let formats: Set<String> = [
    "int32", "int64", "float", "double", "byte", "binary", "date", "date-time", "date-no-tz", "password",
    "email",
    "uri", "uuid", "html",
  ]

  mutating func writeType(of node: SourceNode, into result: inout ObjectBuilder) {
    guard let type = node["type"] else {
      if node["properties"] != nil { result["type"] = "object" }
      if node["items"] != nil || node["prefixItems"] != nil { result["type"] = "array" }
      if node["nullable"]?.value.boolean == true { result["x-nullable"] = true }
      return
    }
    var types = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
    if types.contains("null") || node["nullable"]?.value.boolean == true { result["x-nullable"] = true }
    types.removeAll { $0 == "null" }
    switch Set(types) {
    case []:
      result["type"] = "string"
      note(type, "type-null", .info, .approximated, "A schema of null alone became text that may be null.")
    case ["integer", "number"]: result["type"] = "number"
    case let several where several.count > 1:
      let isScalar = several.isDisjoint(with: ["object", "array"])
      if isScalar { result["type"] = "string" }
      note(
        type, "type-list", .warning, .approximated,
        "OpenAPI 2.0 has one type; \(types.joined(separator: " or ")) became "
          + (isScalar ? "string." : "any value."))
    default: result["type"] = types.first.map { .string($0) }
    }
  }

  mutating func writeEnum(of node: SourceNode, into result: inout ObjectBuilder) {
    var values: [JSONFragment]?
    if let constant = node["const"] { values = [JSONFragment(constant.value)] }
    if let list = node["enum"], list.value.isArray { values = list.elements.map { JSONFragment($0.value) } }
    guard var values else { return }
    if values.contains(.null) { result["x-nullable"] = true }
    values.removeAll { $0 == .null }
    var seen: Set<JSONFragment> = []
    values = values.filter { seen.insert($0).inserted }
    guard !values.isEmpty else { return }
    if result["type"] == nil {
      let types = Set(values.map(OpenAPI3Conversion.type))
      if types.count == 1, let type = types.first, let type { result["type"] = .string(type) }
    }
    let type = result["type"]?.text
    let fitting = values.compactMap { value in
      OpenAPI3Conversion.fits(value, type) ? value : OpenAPI3Conversion.coerced(value, to: type)
    }
    if !fitting.isEmpty { result["enum"] = .array(fitting) }
  }

  func writeBounds(of node: SourceNode, into result: inout ObjectBuilder) {
    for (exclusive, bound) in [("exclusiveMaximum", "maximum"), ("exclusiveMinimum", "minimum")] {
      guard let value = node.value[exclusive] else { continue }
      if value.numberText != nil {
        result[bound] = JSONFragment(value)
        result[exclusive] = true
      } else if result[bound] != nil {
        result[exclusive] = JSONFragment(value)
      }
    }
  }

  mutating func writeFormat(of node: SourceNode, into result: inout ObjectBuilder) {
    if node["contentEncoding"]?.string == "base64" {
      result["format"] = "byte"
    } else if node["contentMediaType"]?.string == "application/octet-stream" {
      result["format"] = "binary"
    }
    guard let format = node["format"]?.string else { return }
    if OpenAPI3Conversion.formats.contains(format) {
      result["format"] = .string(format)
      return
    }
    note(
      node, "format-dropped", .info, .moved, "The format '\(format)' is not one of connectors.")
    let description = result["description"]?.text ?? ""
    let remark = "(format: \(format))"
    result["description"] = .string(description.isEmpty ? remark : description + " " + remark)
  }

  func writeAnnotations(of node: SourceNode, into result: inout ObjectBuilder) {
    if let example = node["example"] ?? node["examples"]?.elements.first {
      result["example"] = JSONFragment(example.value)
    }
    if node["readOnly"]?.value.boolean == true { result["readOnly"] = true }
    if let docs = node["externalDocs"], docs["url"]?.string != nil {
      result["externalDocs"] = plain(docs, ["description", "url"])
    }
    if node["deprecated"]?.value.boolean == true {
      if node.value["x-ms-visibility"] == nil { result["x-ms-visibility"] = "advanced" }
      let description = result["description"]?.text ?? ""
      result["description"] = .string(description.isEmpty ? "(deprecated)" : description + " (deprecated)")
    }
  }

  /// The type that a value has; nil for null.
  static func type(of value: JSONFragment) -> String? {
    switch value {
    case .null: nil
    case .boolean: "boolean"
    case .number(let digits):
      digits.utf8.allSatisfy { $0 != 0x2E && $0 | 0x20 != 0x65 } ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// Whether a value has a type; every value fits no type.
  static func fits(_ value: JSONFragment, _ type: String?) -> Bool {
    guard let type, let actual = OpenAPI3Conversion.type(of: value) else { return type == nil }
    return actual == type || (type == "number" && actual == "integer")
  }

  /// The value written as another type, where that loses nothing.
  static func coerced(_ value: JSONFragment, to type: String?) -> JSONFragment? {
    switch (value, type) {
    case (.number(let digits), "string"): .string(digits)
    case (.boolean(let truth), "string"): .string(truth ? "true" : "false")
    case (.string("true"), "boolean"): true
    case (.string("false"), "boolean"): false
    case (.string(let text), "integer"): Int(text).map { .number(String($0)) }
    case (.string(let text), "number"):
      (try? JSONFragment(parsing: text)).flatMap { fits($0, "number") ? $0 : nil }
    default: nil
    }
  }
}
