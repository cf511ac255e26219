import JSONText

/// A value that has every property of a schema, to be filled in.
enum SchemaOutline {
  /// How deep objects are written out; schemas may refer to themselves.
  private static let deepest = 6

  static func value(of schema: JSONFragment, depth: Int = 0) -> JSONFragment {
    if let preset = schema["default"] ?? schema["example"] { return preset }
    if case .array(let values)? = schema["enum"], let first = values.first { return first }
    switch schema["type"] {
    case .string("integer"), .string("number"): return .number("0")
    case .string("boolean"): return .boolean(false)
    case .string("array"):
      guard let items = schema["items"], depth < deepest else { return .array([]) }
      return .array([value(of: items, depth: depth + 1)])
    case .string("string"): return .string("")
    default: break
    }
    guard case .object(let properties)? = schema["properties"], depth < deepest else { return .object([]) }
    return .object(properties.map { JSONFragment.Member($0.key, value(of: $0.value, depth: depth + 1)) })
  }
}
