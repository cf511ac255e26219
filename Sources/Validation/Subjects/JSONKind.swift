package import JSONText

/// The kind of a JSON value.
package typealias JSONKind = JSONValue.Kind

extension JSONValue.Kind {
  /// The kind with its article, for messages.
  var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .null: "null"
    }
  }
}
