/// Why an exchange gave no answer.
package struct TransportError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Reason: Hashable, Sendable {
    case invalidURL
    case unsupportedScheme
    case insecure
    case invalidHeader(String)
    case nameNotResolved
    case connectionRefused
    case connectionLost
    case timedOut
    case tls(String)
    case headersTooLarge
    case badResponse(String)
    case addressNotAllowed(String)
    case unreadableFile(String)
    case cancelled
    case other(String)
  }

  /// What went wrong.
  package let reason: Reason
  /// The host and port that were called, or the URL as given.
  package let target: String

  /// Describes a failure.
  package init(_ reason: Reason, target: String) {
    self.reason = reason
    self.target = target
  }

  /// What happened, where, and what to do next.
  package var message: String {
    switch reason {
    case .invalidURL: "The address \(target) is not a URL that can be called; check host and path."
    case .unsupportedScheme: "\(target) is neither http nor https; nothing else is called."
    case .insecure: "\(target) is not encrypted; allow http (--allow-http) to call it all the same."
    case .invalidHeader(let name):
      "The header \(name) has a line end or a character that HTTP does not allow; nothing was sent."
    case .nameNotResolved: "The name of \(target) cannot be resolved; check the host, and the network."
    case .connectionRefused: "\(target) refused the connection; check host and port, or start the service."
    case .connectionLost: "\(target) closed the connection before it answered; try again, or look at its log."
    case .timedOut: "\(target) did not answer in time; try again, or raise --timeout."
    case .tls(let text):
      "No secure connection to \(target): \(text). Check the certificate, or name it by --cacert."
    case .headersTooLarge: "\(target) sent more than 64 KiB or 200 lines of headers; the answer was dropped."
    case .badResponse(let text): "\(target) did not answer in HTTP: \(text)."
    case .addressNotAllowed(let address):
      "\(target) leads to \(address), which is private; allow it (--allow-private) to call it."
    case .unreadableFile(let path): "The file \(path) cannot be read; check its name and rights."
    case .cancelled: "The call to \(target) was cancelled."
    case .other(let text): "The call to \(target) failed: \(text)."
    }
  }
}
