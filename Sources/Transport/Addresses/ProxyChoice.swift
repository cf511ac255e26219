import Environment

/// Which proxy a request goes through, decided here so that it can be shown and the address filter knows of it.
enum ProxyChoice {
  /// The proxy's URL; nil for a direct connection.
  ///
  /// An explicit proxy wins, empty meaning none; else the variables that curl reads: `https_proxy`, `http_proxy`
  /// (lower case only, since a CGI server sets the other from a request header), `all_proxy`, `no_proxy`.
  static func proxy(for url: URLParts, options: TransportOptions) -> String? {
    let host = url.host.drop { $0 == "[" }.prefix { $0 != "]" }.lowercased()
    let exceptions = options.noProxy ?? Environment.filled("no_proxy") ?? Environment.filled("NO_PROXY") ?? ""
    guard !isExcepted(host, exceptions) else { return nil }
    if let proxy = options.proxy { return proxy.isEmpty ? nil : proxy }
    let names = url.scheme == "http" ? ["http_proxy"] : ["https_proxy", "HTTPS_PROXY"]
    return (names + ["all_proxy", "ALL_PROXY"]).lazy.compactMap(Environment.filled).first
  }

  /// A proxy as it may be shown: without scheme and credentials.
  static func shown(_ proxy: String) -> String {
    let rest = proxy.split(separator: "/", omittingEmptySubsequences: true)
    let authority = rest.first.map { $0.hasSuffix(":") ? rest.dropFirst().first ?? "" : $0 } ?? ""
    return String(authority.split(separator: "@").last ?? "")
  }

  /// A proxy's URL without user and password.
  static func withoutCredentials(_ proxy: String) -> String {
    let start = proxy.firstRange(of: "://")?.upperBound ?? proxy.startIndex
    let end = proxy[start...].firstIndex(of: "/") ?? proxy.endIndex
    guard let at = proxy[start..<end].lastIndex(of: "@") else { return proxy }
    return String(proxy[..<start] + proxy[proxy.index(after: at)...])
  }

  /// Whether a host stands in a list like `localhost, .corp.example, 10.0.0.1`; `*` is every host.
  static func isExcepted(_ host: String, _ list: String) -> Bool {
    list.split { $0 == "," || $0 == " " }.contains { entry in
      let name = entry.drop { $0 == "." }.lowercased()
      return entry == "*" || host == name || !name.isEmpty && host.hasSuffix("." + name)
    }
  }
}
