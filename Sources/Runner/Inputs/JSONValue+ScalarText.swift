import JSONText

extension JSONValue {
  /// The text of a scalar as a form shows it: strings without quotes, the rest as written; nil for containers
  /// and `null`.
  var scalarText: String? {
    switch kind {
    case .string: string
    case .number: numberText
    case .boolean: boolean.map { $0 ? "true" : "false" }
    case .null, .array, .object: nil
    }
  }
}

extension JSONFragment {
  /// The text of a scalar as a URL or header carries it: strings without quotes; `null` and containers as JSON
  /// without white space.
  var wireText: String {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object: String(decoding: written(in: .compact), as: UTF8.self)
    }
  }
}
