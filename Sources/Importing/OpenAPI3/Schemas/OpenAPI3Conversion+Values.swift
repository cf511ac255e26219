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
    let fitting = fitting(values, result["type"]?.text, at: node)
    if !fitting.isEmpty { result["enum"] = .array(fitting) }
  }

  /// The values as the type writes them, each once; those that it cannot have are left out and named.
  private mutating func fitting(
    _ values: [JSONFragment], _ type: String?, at node: SourceNode
  ) -> [JSONFragment] {
    var found: [JSONFragment] = []
    var seen: Set<JSONFragment> = []
    var lost: [String] = []
    for value in values {
      let written = OpenAPI3Conversion.fits(value, type) ? value : OpenAPI3Conversion.coerced(value, to: type)
      if let written {
        if seen.insert(written).inserted { found.append(written) }
      } else {
        lost.append(String(decoding: value.written(onOneLine: true).prefix(40), as: UTF8.self))
      }
    }
    if !lost.isEmpty {
      note(
        node, "enum-value-dropped", .info, .dropped,
        "The type \(type ?? "") cannot have \(lost.prefix(5).joined(separator: ", ")), which"
          + " \(lost.count == 1 ? "was" : "were") left out of the listed values.")
    }
    return found
  }

  /// OpenAPI 3.1 has exclusive bounds beside the others, OpenAPI 2.0 one bound that may be exclusive: the stricter.
  func writeBounds(of node: SourceNode, into result: inout ObjectBuilder) {
    for (exclusive, bound, isUpper) in [
      ("exclusiveMaximum", "maximum", true), ("exclusiveMinimum", "minimum", false),
    ] {
      guard let value = node.value[exclusive] else { continue }
      if let text = value.numberText {
        let other = node.value[bound]?.numberText.flatMap { Double($0) }
        if let other, let own = Double(text), isUpper ? other < own : other > own { continue }
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
    } else if node["contentEncoding"] == nil, let type = node["contentMediaType"]?.string,
      MediaTypeChoice.kind(of: type) == .binary
    {
      // Content that is not encoded is the bytes themselves (OpenAPI 3.1, "Considerations for File Uploads").
      if result["type"] == nil { result["type"] = "string" }
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
    case (.number(let digits), "integer"):
      Double(digits).flatMap { Int(exactly: $0) }.map { .number(String($0)) }
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
