/// A request method (RFC 9110 section 9): the known ones and any other token.
package struct HTTPMethod: RawRepresentable, Hashable, Sendable {
  /// The method as it is sent; methods are case-sensitive.
  package let rawValue: String

  /// Takes a method; nil for text that is no token and could change the request line.
  package init?(rawValue: String) {
    guard rawValue.isHTTPToken else { return nil }
    self.rawValue = rawValue
  }

  private init(known: String) { rawValue = known }

  /// Reads.
  package static let get = HTTPMethod(known: "GET")
  /// Reads the headers alone.
  package static let head = HTTPMethod(known: "HEAD")
  /// Hands in.
  package static let post = HTTPMethod(known: "POST")
  /// Replaces.
  package static let put = HTTPMethod(known: "PUT")
  /// Changes in part.
  package static let patch = HTTPMethod(known: "PATCH")
  /// Removes.
  package static let delete = HTTPMethod(known: "DELETE")
  /// Asks what can be done.
  package static let options = HTTPMethod(known: "OPTIONS")

  /// Whether a call changes nothing on the server (RFC 9110 section 9.2.1).
  package var isSafe: Bool { [.get, .head, .options].contains(self) }

  /// Whether two equal calls do no more than one (RFC 9110 section 9.2.2).
  package var isIdempotent: Bool { isSafe || self == .put || self == .delete }

  /// Whether a request may be sent again unasked; the second of two deletions finds nothing and looks like a failure.
  var mayBeResent: Bool { isIdempotent && self != .delete }

  /// Whether a request of this method says its length even when it has no body (RFC 9110 section 8.6).
  var announcesEmptyBody: Bool { [.post, .put, .patch].contains(self) }
}
