import CCurl
import Environment
import Glibc

extension Transfer {
  /// Checks the request and sets every option of the handle.
  func prepare() throws(TransportError) {
    guard let url = URLParts(request.url) else { throw failure(.invalidURL) }
    if let refusal = Transfer.refusal(of: url, job.options) { throw failure(refusal) }
    guard let method = HTTPMethod(rawValue: request.method) else { throw failure(.invalidMethod) }
    proxy = ProxyChoice.proxy(for: url, options: job.options)
    var options = EasyOptions(handle)
    setProtocol(&options)
    setSecurity(&options)
    setCallbacks(&options)
    try setBody(&options, method)
    try setHeaders(&options)
    guard options.failure == CURLE_OK else { throw failure(reason(options.failure)) }
  }

  /// Why an address is not called whatever it answers, nil where only a call tells; behind a proxy no address of
  /// its host is seen.
  static func refusal(of url: URLParts, _ options: TransportOptions) -> TransportError.Reason? {
    guard url.scheme == "https" || url.scheme == "http" else { return .unsupportedScheme }
    guard url.scheme == "https" || options.allowsHTTP else { return .insecure }
    guard options.allowsPrivate || !isLocal(url.host) else { return .addressNotAllowed(url.host) }
    return nil
  }

  /// Whether a host is local by its name alone.
  private static func isLocal(_ host: String) -> Bool {
    var name = host.drop { $0 == "[" }.prefix { $0 != "]" }.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    if let number = AddressRange.fromNumbers(name) { return AddressRange.isPrivate(number) }
    return name == "localhost" || name.hasSuffix(".localhost")
      || AddressRange.isAddress(name) && AddressRange.isPrivate(name)
  }

  private func setProtocol(_ options: inout EasyOptions) {
    let schemes = job.options.allowsHTTP ? "http,https" : "https"
    options.set(CURLOPT_URL, request.url)
    options.set(CURLOPT_PROTOCOLS_STR, schemes)
    options.set(CURLOPT_REDIR_PROTOCOLS_STR, schemes)
    options.set(CURLOPT_FOLLOWLOCATION, false)
    options.set(CURLOPT_HTTP_VERSION, cc_http_2_over_tls)
    options.set(CURLOPT_PATH_AS_IS, true)
    options.set(CURLOPT_NOSIGNAL, true)
    // Else the end of an exchange waits for the end of its name lookup, which may be half a minute away.
    options.set(CURLOPT_QUICK_EXIT, true)
    options.set(CURLOPT_CONNECTTIMEOUT_MS, job.options.connectTimeout)
    // Who reads an answer for a few minutes calls again over the same connection; libcurl looks whether it still stands.
    options.set(CURLOPT_MAXAGE_CONN, 600)
    options.set(CURLOPT_TIMEOUT_MS, job.options.timeout)
    options.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
    options.set(CURLOPT_PROXY, proxy ?? "")
    options.set(CURLOPT_NOPROXY, "")
    options.set(CURLOPT_ERRORBUFFER, pointer: errorText)
  }

  /// The file of authorities that the environment names, as curl's own command takes it.
  private static let bundle = ["CURL_CA_BUNDLE", "SSL_CERT_FILE"].lazy.compactMap(Environment.filled).first

  private func setSecurity(_ options: inout EasyOptions) {
    options.set(CURLOPT_SSLVERSION, cc_tls_1_2)
    options.set(CURLOPT_SSL_VERIFYPEER, !job.options.isInsecure)
    options.set(CURLOPT_SSL_VERIFYHOST, job.options.isInsecure ? 0 : 2)
    options.set(CURLOPT_CAINFO, ifGiven: job.options.certificateAuthorities ?? Transfer.bundle)
    options.set(CURLOPT_SSLCERT, ifGiven: job.options.certificate)
    options.set(CURLOPT_SSLKEY, ifGiven: job.options.key)
    // Without it OpenSSL asks the terminal, which belongs to somebody else.
    options.set(CURLOPT_KEYPASSWD, "")
  }

  private func setHeaders(_ options: inout EasyOptions) throws(TransportError) {
    for header in request.headers {
      guard header.isSendable else { throw failure(.invalidHeader(header.name)) }
      if !Transfer.isOwn(header.name) { add(header.curlLine) }
    }
    guard job.options.userAgent.isHeaderText else { throw failure(.invalidHeader("User-Agent")) }
    options.set(CURLOPT_USERAGENT, job.options.userAgent)
    options.set(CURLOPT_ACCEPT_ENCODING, request.header("Accept-Encoding") ?? "")
    add("Expect:")
    if request.header("Accept") == nil { add("Accept:") }
    if request.header("Content-Type") == nil, !request.body.isMultipart { add("Content-Type:") }
    options.set(CURLOPT_HTTPHEADER, pointer: headerList)
  }

  /// Whether libcurl writes a header by itself: the coding it can undo, and the true length, since a wrong one
  /// would make the server read the next request of the connection from this one's body.
  private static func isOwn(_ name: String) -> Bool {
    name.isSameName(as: "Accept-Encoding") || name.isSameName(as: "Content-Length")
  }

  private func add(_ line: String) {
    if let longer = curl_slist_append(headerList, line) { headerList = longer }
  }
}
