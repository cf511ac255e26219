/// The limits and permissions of an exchange.
package struct TransportOptions: Hashable, Sendable {
  /// Milliseconds until a connection must stand.
  package var connectTimeout = 10_000
  /// Milliseconds until the whole answer must be there; what a flow would wait.
  package var timeout = 120_000
  /// How many bytes of a body are kept, counted after decoding; what is beyond is cut off.
  package var largestBody = 16 * 1024 * 1024
  /// How many redirections are followed, within one scheme, host and port only; others are the answer.
  package var mostRedirects = 0
  /// Whether http is called, not only https.
  package var allowsHTTP = true
  /// Whether loopback, private and link-local addresses are called.
  package var allowsPrivate = true
  /// Whether certificates are not verified.
  package var isInsecure = false
  /// A proxy URL; nil takes the environment's, an empty one none.
  package var proxy: String?
  /// Hosts that are called without a proxy; nil takes the environment's.
  package var noProxy: String?
  /// A file of certificate authorities to trust.
  package var certificateAuthorities: String?
  /// A client certificate file.
  package var certificate: String?
  /// The client certificate's key file.
  package var key: String?
  /// What the server is told of the caller, unless the request has a header of its own.
  package var userAgent = "conwiz"

  /// Takes the defaults, which suit calls that a person starts.
  package init() {}
}

extension TransportOptions: CustomStringConvertible, CustomReflectable {
  /// The limits, since a proxy's URL may hold credentials.
  package var description: String {
    "\(timeout) ms, \(largestBody) bytes, proxy " + (proxy.map(ProxyChoice.shown) ?? "of the environment")
  }

  /// Nothing but the description, so that dumps show no credentials.
  package var customMirror: Mirror { Mirror(self, children: ["options": description]) }
}
