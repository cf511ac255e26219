/// A request as a curl command that a POSIX shell takes; secrets stand as variables.
package enum CurlCommand {
  /// The longest body that is given as an argument, in bytes; Linux refuses arguments of 128 KiB.
  private static let longestArgument = 100_000

  /// The command on one line.
  ///
  /// `secrets` are the texts to hide by the names of their shell variables: `"$API_KEY"` for the secret `api_key`,
  /// `"$API_KEY_ENCODED"` and the like where it stands in another spelling. What cannot be sent (a header with a
  /// line end) is left out, and form parts of binary content are read from the file of their name. `options` add the
  /// way to the server that was given: proxy and certificates.
  package static func line(
    for request: HTTPRequest, secrets: [String: Secret] = [:], options: TransportOptions? = nil
  ) -> String {
    let shell = ShellText(secrets)
    var words =
      ["curl", "--globoff", "--path-as-is", "--compressed"] + (options.map { way($0, shell) } ?? [])
    var feed = ""
    if request.method == "HEAD" {
      words.append("--head")
    } else if request.method != "GET" || request.body != .none {
      words += ["--request", shell.word(request.method)]
    }
    words += ["--url", shell.word(request.url)] + headers(of: request, shell)
    switch request.body {
    case .none: if announcesEmptyBody(request) { words += ["--data-raw", "''"] }
    case .bytes(let bytes):
      if let text = text(bytes), bytes.count <= longestArgument, !hasControls(bytes) {
        words += ["--data-raw", shell.word(text)]
      } else {
        feed = shell.printing(bytes) + " | "
        words += ["--data-binary", "@-"]
      }
    case .multipart(let parts): words += parts.flatMap { CurlFormPart.words($0, shell) }
    }
    return feed + words.joined(separator: " ")
  }

  /// The way to the server; a proxy's user and password stand as a variable.
  private static func way(_ options: TransportOptions, _ shell: ShellText) -> [String] {
    let files = [
      ("--cacert", options.certificateAuthorities), ("--cert", options.certificate), ("--key", options.key),
    ]
    var words = files.flatMap { name, path in path.map { [name, shell.word($0)] } ?? [] }
    if options.isInsecure { words.append("--insecure") }
    if let proxy = options.proxy {
      words += ["--proxy", shell.word(ProxyChoice.withoutCredentials(proxy))]
      if ProxyChoice.withoutCredentials(proxy) != proxy { words += ["--proxy-user", "\"$PROXY_USER\""] }
    }
    return words
  }

  private static func headers(of request: HTTPRequest, _ shell: ShellText) -> [String] {
    // As in a real exchange, the length is left to libcurl: a wrong one would cut or stall the request.
    let sent = request.headers.filter { $0.isSendable && !$0.name.isSameName(as: "Content-Length") }
    var lines = sent.map(\.curlLine)
    if request.header("Accept") == nil { lines.append("Accept:") }
    let hasBody = request.body != .none || announcesEmptyBody(request)
    if hasBody, !request.body.isMultipart, request.header("Content-Type") == nil {
      lines.append("Content-Type:")
    }
    return lines.flatMap { ["--header", shell.word($0)] }
  }

  private static func announcesEmptyBody(_ request: HTTPRequest) -> Bool {
    HTTPMethod(rawValue: request.method)?.announcesEmptyBody == true
  }

  /// Whether a terminal would show something else than the bytes: a carriage return, an escape.
  private static func hasControls(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }
  }

  /// The bytes as text that a shell can hold; nil for invalid UTF-8 and NUL.
  static func text(_ bytes: [UInt8]) -> String? {
    bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }
}
