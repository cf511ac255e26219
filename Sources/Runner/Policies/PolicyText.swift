/// A text of a policy taken apart into literal text and expressions (`@connectionParameters('site','')`,
/// `@{body().a.b}`, `@body()['@odata.etag']`).
///
/// Forms and functions are those that occur in published connectors and in the documentation of the templates.
package struct PolicyText: Hashable, Sendable {
  /// One piece of the text.
  package enum Part: Hashable, Sendable {
    case literal(String)
    case call(PolicyCall)
  }

  /// The pieces in order.
  package let parts: [Part]

  /// Whether the text is one expression and nothing else, so that its value keeps its type.
  package var onlyCall: PolicyCall? {
    guard parts.count == 1, case .call(let call) = parts[0] else { return nil }
    return call
  }

  /// Reads a text; fails at a function that nobody knows, since the platform would refuse it, too.
  package init(_ text: String) throws(PolicyTextError) {
    guard text.utf8.contains(UInt8(ascii: "@")) else {
      parts = text.isEmpty ? [] : [.literal(text)]
      return
    }
    var reader = PolicyTextReader(text)
    parts = try reader.parts()
  }
}
