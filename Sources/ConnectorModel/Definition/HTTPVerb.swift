/// The verbs of a Path Item Object (OpenAPI 2.0), in lower case as the file writes them.
package enum HTTPVerb: String, CaseIterable, Hashable, Sendable {
  case get, put, post, delete, options, head, patch

  /// The verb as a request line has it.
  package var method: String { rawValue.uppercased() }

  /// Whether a call with the verb changes nothing on the server (RFC 9110 section 9.2.1).
  package var isSafe: Bool { self == .get || self == .head || self == .options }
}
