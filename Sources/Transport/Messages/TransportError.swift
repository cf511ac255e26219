import SafeText

/// Why an exchange gave no answer.
package struct TransportError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Reason: Hashable, Sendable {
    case invalidURL
    case unsupportedScheme
    case insecure
    case invalidMethod
    case invalidHeader(String)
    case invalidPart(String)
    case bodyNotAllowed
    case nameNotResolved
    case proxyNotResolved
    /// Nothing at the proxy's address takes connections.
    case proxyNotReached(String)
    /// The proxy answered CONNECT with a refusal.
    case proxyRefused(String, status: Int)
    case connectionRefused
    case unreachable
    case connectionLost
    case connectionReset
    case timedOut(TransferProgress.Phase)
    case tls(TLSFailure)
    case headersTooLarge
    case badResponse(String)
    case addressNotAllowed(String)
    case unreadableFile(String)
    case cancelled
    case other(code: Int, String)
  }

  /// What went wrong.
  package let reason: Reason
  /// The host and port that were called, or the beginning of what was given instead of a URL.
  package let target: String

  /// Whether the same request may get through a little later: a lost or late answer, not a refusal of our own.
  package var isTransient: Bool {
    switch reason {
    case .nameNotResolved, .proxyNotReached, .connectionRefused, .unreachable, .connectionLost,
      .connectionReset, .timedOut:
      true
    default: false
    }
  }

  /// Describes a failure.
  package init(_ reason: Reason, target: String) {
    self.reason = reason
    self.target = target
  }

  /// Describes a failure of the call to a URL, of which neither query nor credentials are kept.
  init(_ reason: Reason, url: String) {
    let beginning = url.prefix { $0 != "?" && $0 != "#" }
    let place = beginning.lastIndex(of: "@").map { beginning[beginning.index(after: $0)...] } ?? beginning
    self.init(reason, target: URLParts(url)?.service ?? String(SafeText.shown(place).prefix(200)))
  }
}
