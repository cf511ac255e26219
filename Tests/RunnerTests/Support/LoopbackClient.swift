import Transport

/// Clients for servers on loopback.
enum LoopbackClient {
  /// A client with a timeout in milliseconds.
  static func make(timeout: Int = 120_000) -> HTTPClient {
    var options = TransportOptions()
    options.timeout = timeout
    options.allowsHTTP = true
    options.allowsPrivate = true
    return HTTPClient(options: options)
  }
}
