import JSONText
import SafeText

/// Examples of parameters, which OpenAPI 2.0 has no place for outside the body.
extension OpenAPI3Conversion {
  /// What a parameter or media type gives as its example: the one, or the first of several.
  mutating func firstExample(of node: SourceNode) -> SourceNode? {
    node["example"] ?? node["examples"]?.members.first.flatMap { follow($0.node)?["value"] }
  }

  /// The first example of a parameter, its own before its schema's, and how many more there are.
  mutating func example(of node: SourceNode, schema: JSONFragment) -> (value: JSONFragment, others: Int)? {
    let stated = firstExample(of: node).map { JSONFragment($0.value) }
    guard let value = stated ?? schema["example"], value != .null else { return nil }
    return (value, max(0, (node["examples"]?.members.count ?? 0) - 1))
  }

  /// The parameter with an example: as the value that tests send (`x-ms-test-value`) where a value is required, else in
  /// its description, since a test that fills in every filter finds nothing.
  ///
  /// A default, and what the source says itself of tests, stay what is sent.
  mutating func testing(
    _ parameter: ObjectBuilder, with example: (value: JSONFragment, others: Int)?, of node: SourceNode
  ) -> JSONFragment {
    guard let (value, others) = example, parameter["x-ms-test-value"] == nil, parameter["default"] == nil
    else { return parameter.fragment }
    let name = parameter["name"]?.text ?? ""
    let type = parameter["type"]?.text
    let fitting = OpenAPI3Conversion.fits(value, type) ? value : OpenAPI3Conversion.coerced(value, to: type)
    var result = parameter
    let isSecretName =
      parameter["in"] == "query" ? SecretWords.isSecretQuery(name) : SecretWords.isSecret(name)
    let isSecret =
      parameter["format"]?.text == "password" || isSecretName || SecretWords.looksLikeKey(value.text ?? "")
    if isSecret {
      note(node, "parameter-example", .info, .dropped, "The example of '\(name)' is a secret.")
    } else if let fitting, parameter["required"]?.isTrue == true {
      result["x-ms-test-value"] = fitting
      note(
        node, "parameter-example", .info, .moved,
        "The example of '\(name)' is what tests send (x-ms-test-value)" + OpenAPI3Conversion.end(others))
    } else if let text = OpenAPI3Conversion.words(of: value) {
      let description = parameter["description"]?.text ?? ""
      result["description"] = .string(
        description.isEmpty ? "For example: \(text)" : description + " (for example: \(text))")
      note(
        node, "parameter-example", .info, .moved,
        "The example of '\(name)' stands in its description"
          + OpenAPI3Conversion.end(others))
    } else {
      note(
        node, "parameter-example", .info, .dropped, "The example of '\(name)' has no place in the connector.")
    }
    return result.fragment
  }

  /// Keeps the example of a body as what tests send, where none of its members is a secret.
  mutating func writeTestValue(of media: SourceNode, into parameter: inout ObjectBuilder) {
    guard let (value, others) = example(of: media, schema: [:]) else { return }
    if OpenAPI3Conversion.holdsSecret(value) {
      note(media, "body-example", .info, .dropped, "The example of the body holds a secret.")
    } else if value.written().count > OpenAPI3Conversion.longestExample {
      note(media, "body-example", .info, .dropped, "The example of the body is long.")
    } else {
      parameter["x-ms-test-value"] = value
      note(
        media, "body-example", .info, .moved,
        "The example of the body is what tests send (x-ms-test-value)" + OpenAPI3Conversion.end(others))
    }
  }

  /// The end of a remark on an example that was kept, with the others that were not.
  private static func end(_ others: Int) -> String {
    others > 0 ? "; \(others.counted("further one")) left out." : "."
  }

  private static func holdsSecret(_ value: JSONFragment) -> Bool {
    switch value {
    case .object(let members): members.contains { SecretWords.isSecret($0.key) || holdsSecret($0.value) }
    case .array(let elements): elements.contains(where: holdsSecret)
    case .string(let text): SecretWords.looksLikeKey(text)
    case .number, .boolean, .null: false
    }
  }

  /// A value as a description has it; nil for one that is long or has parts.
  private static func words(of value: JSONFragment) -> String? {
    let text: String? =
      switch value {
      case .string(let text), .number(let text): text
      case .boolean(let flag): flag ? "true" : "false"
      case .array, .object, .null: nil
      }
    return text.flatMap { $0.isEmpty || $0.utf8.count > 60 || $0.contains(where: \.isNewline) ? nil : $0 }
  }
}
