import JSONText

/// Types that sample values of parameters show.
enum PostmanTypes {
  /// Placeholders that converters from OpenAPI write, and Postman's own random values.
  private static let placeholders: [String: (type: String, format: String?)] = [
    "<string>": ("string", nil), "<integer>": ("integer", "int32"), "<long>": ("integer", "int64"),
    "<number>": ("number", "double"), "<float>": ("number", "float"), "<double>": ("number", "double"),
    "<boolean>": ("boolean", nil), "<uuid>": ("string", "uuid"), "<date>": ("string", "date"),
    "<dateTime>": ("string", "date-time"), "<email>": ("string", "email"), "<uri>": ("string", "uri"),
    "{{$guid}}": ("string", "uuid"), "{{$randomUUID}}": ("string", "uuid"),
    "{{$timestamp}}": ("integer", "int64"), "{{$isoTimestamp}}": ("string", "date-time"),
    "{{$randomInt}}": ("integer", "int32"), "{{$randomBoolean}}": ("boolean", nil),
    "{{$randomEmail}}": ("string", "email"), "{{$randomUrl}}": ("string", "uri"),
  ]

  /// Type and format of values that are written as text; texts without a type for different ones.
  static func members(of values: [String]) -> [JSONFragment.Member] {
    let known = values.filter {
      !$0.isEmpty && (!$0.hasBraces || !$0.contains("{{") || placeholders[$0] != nil)
    }
    var found: (type: String, format: String?)?
    for value in known {
      let next = type(of: value)
      if let present = found, present.type != next.type {
        found =
          [present.type, next.type].allSatisfy({ $0 == "integer" || $0 == "number" })
          ? ("number", "double") : ("string", nil)
      } else if let present = found, present.format != next.format {
        found = (present.type, present.format == "int64" || next.format == "int64" ? "int64" : nil)
      } else {
        found = next
      }
    }
    let result = found ?? ("string", nil)
    return [JSONFragment.Member("type", .string(result.type))]
      + (result.format.map { [JSONFragment.Member("format", .string($0))] } ?? [])
  }

  static func isPlaceholder(_ value: String) -> Bool {
    placeholders[value] != nil || (value.hasPrefix("<") && value.hasSuffix(">"))
      || (value.hasBraces && value.contains("{{"))
  }

  private static func type(of value: String) -> (type: String, format: String?) {
    if let known = placeholders[value] { return known }
    if value == "true" || value == "false" { return ("boolean", nil) }
    guard let document = try? JSONDocument(Array(value.utf8)), document.root.kind == .number else {
      return ("string", nil)
    }
    let schema = SchemaInference().schema(of: [document.root]).schema
    return (schema["type"]?.text ?? "string", schema["format"]?.text)
  }
}
