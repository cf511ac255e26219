package import Transport

/// A response as reports show it, secrets taken out.
package struct RecordedResponse: Sendable {
  /// The status code.
  package let status: Int
  /// The reason phrase; empty over HTTP/2.
  package let reason: String
  /// The headers, in the order in which they came.
  package let headers: [RecordedHeader]
  /// The body.
  package let body: RecordedBody
  /// The size of the body, decoded, in bytes.
  package let byteCount: Int
  /// How long the parts of the exchange took.
  package let timing: HTTPTiming
}
