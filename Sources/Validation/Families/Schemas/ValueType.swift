import JSONText

/// Whether a JSON value is of a type of OpenAPI 2.0.
enum ValueType {
  /// Whether a value is of a type; of unknown types every value is.
  static func fits(_ value: JSONValue, _ type: String) -> Bool {
    switch type {
    case "string": value.kind == .string
    case "boolean": value.kind == .boolean
    case "number": value.kind == .number
    case "integer": value.double.map { $0 == $0.rounded() } ?? false
    case "array": value.isArray
    case "object": value.isObject
    default: true
    }
  }

  /// Whether a text is an expression of the workflow language, which stands for a value of any type.
  static func isExpression(_ text: String) -> Bool {
    text.hasPrefix("@") || text.contains("utcNow(") || text.contains("addDays(")
  }

  /// The value as the type wants it, where the text says the same.
  static func converted(_ value: JSONValue, to type: String) -> JSONFragment? {
    switch (type, value.kind) {
    case ("string", .number): return value.numberText.map { .string($0) }
    case ("string", .boolean): return value.boolean.map { .string($0 ? "true" : "false") }
    case ("boolean", .string):
      return value.string.flatMap { Bool($0.lowercased()) }.map { .boolean($0) }
    case ("boolean", .number):
      return value.integer == 1 ? .boolean(true) : value.integer == 0 ? .boolean(false) : nil
    case ("integer", .string): return value.string.flatMap { Int($0) }.map { .number(String($0)) }
    case ("integer", .number):
      return value.double.flatMap { Int(exactly: $0) }.map { .number(String($0)) }
    case ("number", .string): return value.string.flatMap { number($0) }
    case ("array", .string): return value.string.map { $0.isEmpty ? .array([]) : .array([.string($0)]) }
    default: return nil
    }
  }

  private static func number(_ text: String) -> JSONFragment? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "-.eE+".contains($0)) }),
      let fragment = try? JSONFragment(parsing: text), case .number = fragment
    else { return nil }
    return fragment
  }
}
