/// What a field of an operation takes.
package indirect enum InputKind: Hashable, Sendable {
  /// Any text.
  case text
  /// An integer, whose digits are sent as typed.
  case integer
  /// A number, whose digits are sent as typed.
  case number
  /// `true` or `false`.
  case boolean
  /// The bytes of a file; the text of the field is its path.
  case file
  /// JSON, for values that have no field of their own: arrays of objects, free-form objects.
  case json
  /// Several values of a kind: one to a line, separated by commas, or a JSON array.
  case list(of: InputKind)

  /// What the kind is called in messages, with its article.
  package var phrase: String {
    switch self {
    case .text: "a text"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "true or false"
    case .file: "the path of a file"
    case .json: "JSON"
    case .list: "a list"
    }
  }
}
