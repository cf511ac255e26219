import JSONText

/// A set of JSON Schema's primitive types.
struct SchemaTypes: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = SchemaTypes(rawValue: 1)
  static let boolean = SchemaTypes(rawValue: 2)
  static let integer = SchemaTypes(rawValue: 4)
  static let number = SchemaTypes(rawValue: 8)
  static let string = SchemaTypes(rawValue: 16)
  static let array = SchemaTypes(rawValue: 32)
  static let object = SchemaTypes(rawValue: 64)

  private static let named: [(String, SchemaTypes)] = [
    ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number), ("string", .string),
    ("array", .array), ("object", .object),
  ]

  /// Reads the value of `type`: a name or a list of names; empty, which means any, for what is no type.
  static func read(_ value: JSONValue?) -> SchemaTypes {
    guard let value else { return [] }
    if let name = value.string { return named.first { $0.0 == name }?.1 ?? [] }
    var types: SchemaTypes = []
    for element in value.elements {
      let type = read(element)
      // One unknown name opens the list for anything.
      if type.isEmpty { return [] }
      types.formUnion(type)
    }
    return types
  }

  /// The type of a value; a number without a fraction counts as an integer.
  static func of(_ value: JSONValue, acceptsWholeFractions: Bool) -> SchemaTypes {
    switch value.kind {
    case .null: .null
    case .boolean: .boolean
    case .string: .string
    case .array: .array
    case .object: .object
    case .number: isInteger(value, acceptsWholeFractions) ? .integer : .number
    }
  }

  private static func isInteger(_ value: JSONValue, _ acceptsWholeFractions: Bool) -> Bool {
    if value.source.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "0") < 10 }) { return true }
    guard acceptsWholeFractions, let text = value.numberText else { return false }
    return JSONNumber(text)?.isInteger == true
  }

  /// Whether a value of another type, a single one, fits.
  func accepts(_ type: SchemaTypes) -> Bool {
    isEmpty || contains(type) || (type == .integer && contains(.number))
  }

  /// The names, joined by `or`.
  var text: String {
    let names = SchemaTypes.named.filter { contains($0.1) }.map(\.0)
    return names.isEmpty ? "any" : names.joined(separator: " or ")
  }
}
