import JSONText
import Transport

/// A curl command as the request that it sends (curl's manual page, version 8).
struct CurlCommand {
  /// Options that take a value and that no field of a connector stands for.
  private static let otherWithValue: Set<String> = [
    "o", "output", "m", "max-time", "connect-timeout", "retry", "retry-delay", "retry-max-time", "w",
    "write-out", "c", "cookie-jar", "D", "dump-header", "E", "cert", "key", "cacert", "capath", "x", "proxy",
    "U", "proxy-user", "resolve", "interface", "limit-rate", "z", "time-cond", "max-redirs", "ciphers",
    "tls-max", "stderr", "trace", "trace-ascii", "K", "config", "dns-servers", "noproxy", "unix-socket", "Y",
    "speed-limit", "y", "speed-time", "keepalive-time", "cert-type", "key-type", "pass", "hostpubmd5",
    "output-dir", "rate", "aws-sigv4", "r", "range", "C", "continue-at", "proto", "proto-default",
    "proto-redir", "connect-to", "max-filesize", "socks4", "socks4a", "socks5", "socks5-hostname",
    "socks5-gssapi-service", "preproxy", "proxy1.0", "doh-url", "local-port", "tls13-ciphers", "netrc-file",
    "pinnedpubkey", "proxy-header", "crlfile", "request-target", "variable", "abstract-unix-socket",
    "alt-svc", "hsts", "delegation", "dns-interface", "dns-ipv4-addr", "dns-ipv6-addr", "egd-file", "engine",
    "etag-compare", "etag-save", "expect100-timeout", "ftp-account", "ftp-alternative-to-user", "ftp-method",
    "P", "ftp-port", "ftp-ssl-ccc-mode", "happy-eyeballs-timeout-ms", "haproxy-clientip", "hostpubsha256",
    "ip-tos", "ipfs-gateway", "krb", "libcurl", "login-options", "mail-auth", "mail-from", "mail-rcpt",
    "parallel-max", "proxy-cacert", "proxy-capath", "proxy-cert", "proxy-cert-type", "proxy-ciphers",
    "proxy-crlfile", "proxy-key", "proxy-key-type", "proxy-pass", "proxy-pinnedpubkey", "proxy-service-name",
    "proxy-tls13-ciphers", "proxy-tlsauthtype", "proxy-tlspassword", "proxy-tlsuser", "pubkey", "Q", "quote",
    "random-file", "sasl-authzid", "service-name", "curves", "sigalgs", "t", "telnet-option", "tftp-blksize",
    "tlsauthtype", "tlspassword", "tlsuser", "create-file-mode", "keepalive-cnt", "trace-config",
    "vlan-priority", "ech",
  ]
  /// One-letter options that take a value.
  private static let lettersWithValue: Set<Character> = Set("XHdFubAeTocmwDExUzKYyrCPQt")

  private var request: CapturedRequest
  private var method: String?
  private var data: [String] = []
  private var query: [String] = []
  private var fields: [CapturedRequest.Field] = []
  private var dataFile: String?
  private var isGet = false
  private var isHead = false
  private var urls: [String] = []

  /// The requests of a pasted text, one for each address.
  static func requests(in text: String) -> [CapturedRequest] {
    var found: [CapturedRequest] = []
    for words in CommandLineReader.commands(text) {
      guard let start = words.firstIndex(where: isCurl), start < 3 else { continue }
      found += CurlCommand(words[(start + 1)...], number: found.count).requests
    }
    return found
  }

  private static func isCurl(_ word: String) -> Bool {
    let name = word.split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() }
    return name == "curl" || name == "curl.exe"
  }

  private init(_ words: ArraySlice<String>, number: Int) {
    request = CapturedRequest(
      pointer: JSONPointer(tokens: [String(number)]), method: "GET", url: "", headers: [], body: .none)
    var words = words
    while let word = words.popFirst() { read(word, &words) }
  }

  private mutating func read(_ word: String, _ rest: inout ArraySlice<String>) {
    if word.hasPrefix("--"), word.count > 2 {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if CurlCommand.takesValue(name) {
        apply(name, parts.count > 1 ? String(parts[1]) : rest.popFirst() ?? "")
      } else {
        applySwitch(name)
      }
    } else if word.hasPrefix("-"), word.count > 1 {
      var letters = word.dropFirst()
      while let letter = letters.popFirst() {
        guard CurlCommand.lettersWithValue.contains(letter) else {
          applySwitch(String(letter))
          continue
        }
        apply(String(letter), letters.isEmpty ? rest.popFirst() ?? "" : String(letters))
        return
      }
    } else {
      urls.append(word)
    }
  }

  private static func takesValue(_ name: String) -> Bool {
    let known: Set<String> = [
      "request", "header", "data", "data-raw", "data-binary", "data-ascii", "data-urlencode", "json", "form",
      "form-string", "user", "cookie", "user-agent", "referer", "upload-file", "url", "oauth2-bearer",
      "url-query",
    ]
    return known.contains(name) || otherWithValue.contains(name)
  }

  private mutating func applySwitch(_ name: String) {
    switch name {
    case "G", "get": isGet = true
    case "I", "head": isHead = true
    case "k", "insecure":
      request.remarks.append("The certificate was not checked (--insecure); a connector checks it.")
    default: break
    }
  }

  private mutating func apply(_ name: String, _ value: String) {
    switch name {
    case "X", "request": method = value
    case "H", "header": readHeader(value)
    case "d", "data", "data-ascii", "data-binary": readData(value, mayBeFile: true)
    case "data-raw": readData(value, mayBeFile: false)
    case "data-urlencode": readEncoded(value)
    case "json":
      readData(value, mayBeFile: true)
      setDefault("Content-Type", "application/json")
      setDefault("Accept", "application/json")
    case "F", "form": readField(value, mayBeFile: true)
    case "form-string": readField(value, mayBeFile: false)
    case "url-query": query.append(value)
    case "u", "user": request.hasCredentials = true
    case "oauth2-bearer": setDefault("Authorization", "Bearer {{token}}")
    case "b", "cookie": request.remarks.append("The command sends cookies, which a connector does not keep.")
    case "A", "user-agent", "e", "referer": break
    case "T", "upload-file":
      dataFile = value
      method = method ?? "PUT"
    case "url": urls.append(value)
    case "aws-sigv4": request.remarks.append("The request is signed by AWS SigV4, which connectors cannot.")
    case "E", "cert":
      request.remarks.append("The command shows a client certificate, which connectors cannot.")
    default: break
    }
  }

  private mutating func readHeader(_ text: String) {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == ";" }) else { return }
    let name = String(text[..<colon])
    let value = String(text[text.index(after: colon)...].drop { $0 == " " })
    if name.lowercased() == "cookie" {
      request.remarks.append("The command sends cookies, which a connector does not keep.")
    } else if !(text[colon] == ":" && value.isEmpty) {
      request.headers.append(CapturedRequest.Pair(name: name, value: value))
    }
  }

  private mutating func setDefault(_ name: String, _ value: String) {
    if request.header(name) == nil { request.headers.append(CapturedRequest.Pair(name: name, value: value)) }
  }

  private mutating func readData(_ value: String, mayBeFile: Bool) {
    if mayBeFile, value.hasPrefix("@") { dataFile = String(value.dropFirst()) } else { data.append(value) }
  }

  private mutating func readEncoded(_ value: String) {
    let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let content = PercentEncoding.encode(String(parts[1]))
      data.append(parts[0].isEmpty ? content : parts[0] + "=" + content)
    } else if let at = value.firstIndex(of: "@") {
      data.append(value[..<at] + "=")
    } else {
      data.append(PercentEncoding.encode(value))
    }
  }

  private mutating func readField(_ text: String, mayBeFile: Bool) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let pieces = parts[1].split(separator: ";", omittingEmptySubsequences: false)
    let isFile = mayBeFile && (parts[1].hasPrefix("@") || parts[1].hasPrefix("<"))
    let type = mayBeFile ? pieces.first { $0.hasPrefix("type=") }?.dropFirst(5) : nil
    let value = isFile ? String(pieces[0].dropFirst()) : String(mayBeFile ? pieces[0] : parts[1])
    fields.append(
      CapturedRequest.Field(
        name: String(parts[0]), value: value, isFile: isFile, type: type.map { String($0) }))
  }

  private var requests: [CapturedRequest] {
    urls.map { address in
      var request = request
      request.url = address.contains("://") ? address : "http://" + address
      let joined = query + (isGet ? data : [])
      if !joined.isEmpty {
        request.url += (request.url.contains("?") ? "&" : "?") + joined.joined(separator: "&")
      }
      let hasData = !isGet && (!data.isEmpty || dataFile != nil)
      request.method = method ?? (isHead ? "HEAD" : hasData || !fields.isEmpty ? "POST" : "GET")
      request.body = body(request, hasData: hasData)
      return request
    }
  }

  private func body(_ request: CapturedRequest, hasData: Bool) -> CapturedRequest.Body {
    if !fields.isEmpty { return .multipart(fields) }
    guard hasData else { return .none }
    if data.isEmpty, let dataFile { return .file(dataFile) }
    let text = data.joined(separator: "&")
    let type = request.header("Content-Type")?.lowercased() ?? "application/x-www-form-urlencoded"
    guard type.hasPrefix("application/x-www-form-urlencoded"), !text.hasPrefix("{"), !text.hasPrefix("[")
    else {
      return .text(text)
    }
    return .form(FormText.fields(text))
  }
}
