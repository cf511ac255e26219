import Transport

/// The number by which the service's own people find an exchange in their logs.
enum CorrelationID {
  private static let headers = [
    "x-ms-correlation-request-id", "x-ms-correlation-id", "x-ms-request-id", "x-ms-service-request-id",
    "request-id",
  ]

  /// The number in the headers of an answer; nil when there is none.
  static func find(in response: HTTPResponse) -> String? {
    for name in headers {
      if let value = response.header(name), isID(value) { return value }
    }
    return nil
  }

  /// The number in a sentence such as "The correlation Id is '…'."; nil when there is none.
  static func find(in text: String) -> String? {
    for mark in ["correlation Id is '", "Correlation ID: ", "correlationId: "] {
      guard let start = text.firstRange(of: mark)?.upperBound else { continue }
      let id = text[start...].prefix { $0.isHexDigit || $0 == "-" }
      if isID(String(id)) { return String(id) }
    }
    return nil
  }

  /// How a message ends that has such a number.
  static func note(_ id: String?) -> String { id.map { " (Correlation ID \($0).)" } ?? "" }

  private static func isID(_ text: String) -> Bool {
    (8...80).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
