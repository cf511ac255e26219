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
  /// How many bytes the body had on the wire; nil where that is not known.
  package let wireByteCount: Int?
  /// The version of HTTP, as `1.1` or `2`; empty where it is not known.
  package let httpVersion: String
  /// What of the body is not kept; nil when all of it is.
  package let remark: String?
  /// How long the parts of the exchange took.
  package let timing: HTTPTiming
}
