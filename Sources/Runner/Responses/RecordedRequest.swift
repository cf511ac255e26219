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
}
