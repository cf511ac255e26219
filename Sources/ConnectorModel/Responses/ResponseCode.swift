/// What is known of a response's key: a status code or `default`.
package enum ResponseCode {
  /// The reason phrase of RFC 9110, which is the description of a new response.
  package static func description(of code: String) -> String {
    reasons[code] ?? (code == "default" ? "Operation failed" : "Response " + code)
  }

  /// Where a response stands among others: by number, then `default`, then extensions.
  static func rank(_ code: String) -> Int { Int(code) ?? (code == "default" ? 1000 : 1001) }

  private static let reasons = [
    "200": "OK", "201": "Created", "202": "Accepted", "204": "No Content", "301": "Moved Permanently",
    "302": "Found", "304": "Not Modified", "400": "Bad Request", "401": "Unauthorized", "403": "Forbidden",
    "404": "Not Found", "405": "Method Not Allowed", "409": "Conflict", "410": "Gone",
    "412": "Precondition Failed", "413": "Content Too Large", "415": "Unsupported Media Type",
    "422": "Unprocessable Content", "429": "Too Many Requests", "500": "Internal Server Error",
    "502": "Bad Gateway", "503": "Service Unavailable", "504": "Gateway Timeout",
  ]
}
