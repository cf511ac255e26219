/// The words that go with HTTP status codes (RFC 9110 section 15).
enum StatusPhrases {
  private static let phrases = [
    "200": "OK", "201": "Created", "202": "Accepted", "204": "No Content", "301": "Moved Permanently",
    "302": "Found", "304": "Not Modified", "400": "Bad Request", "401": "Unauthorized", "403": "Forbidden",
    "404": "Not Found", "405": "Method Not Allowed", "409": "Conflict", "410": "Gone",
    "415": "Unsupported Media Type", "422": "Unprocessable Content", "429": "Too Many Requests",
    "500": "Internal Server Error", "502": "Bad Gateway", "503": "Service Unavailable",
    "504": "Gateway Timeout", "default": "Default response",
  ]

  /// The phrase of a code, "Response" for those without.
  static func phrase(of code: String) -> String { phrases[code] ?? "Response" }
}
