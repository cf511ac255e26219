/// A request as reports show it, secrets taken out.
package struct RecordedRequest: Hashable, Sendable {
  /// The verb.
  package let method: String
  /// The whole URL.
  package let url: String
  /// The headers, in the order in which they were sent.
  package let headers: [RecordedHeader]
  /// The body.
  package let body: RecordedBody
  /// The parts of a form with files; empty for other bodies.
  package let parts: [RecordedPart]
  /// How many bytes the body had that was sent; nil where that is not known.
  package let byteCount: Int?
  /// What of the body is not kept; nil when all of it is.
  package let remark: String?
}
