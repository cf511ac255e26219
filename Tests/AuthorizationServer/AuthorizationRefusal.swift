/// What the strict server says no with (RFC 6749 section 5.2).
package struct AuthorizationRefusal: Error, Hashable, Sendable {
  /// The code.
  package let code: String
  private let description: String

  init(_ code: String, _ description: String = "") {
    self.code = code
    self.description = description
  }

  var answer: (status: Int, body: String) {
    (400, #"{"error":"\#(code)","error_description":"\#(description)"}"#)
  }
}
