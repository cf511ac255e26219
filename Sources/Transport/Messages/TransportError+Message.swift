import SafeText

extension TransportError {
  /// What happened, where, and what to do next.
  package var message: String {
    switch reason {
    case .invalidURL: "The address \(target) is not a URL that can be called. Check its host and path."
    case .unsupportedScheme:
      "\(target) is neither http nor https, and nothing else is called. Check the scheme."
    case .insecure:
      "\(target) is called by http, which is not encrypted. Use https, or allow it by --allow-http."
    case .invalidMethod, .bodyNotAllowed, .invalidHeader, .invalidPart: requestMessage
    case .nameNotResolved: "The name of \(target) cannot be resolved. Check the host, and the network."
    case .proxyNotResolved:
      "The name of the proxy for \(target) cannot be resolved. Check --proxy or $https_proxy."
    case .proxyNotReached(let proxy):
      "The proxy \(SafeText.shown(proxy)), through which \(target) is called, cannot be reached. Check --proxy or "
        + "$https_proxy, or name the host in $no_proxy."
    case .proxyRefused(let proxy, 407):
      "The proxy \(SafeText.shown(proxy)) wants credentials for \(target). Give them in the proxy's URL: "
        + "http://USER:PASSWORD@\(SafeText.shown(proxy))."
    case .proxyRefused(let proxy, let status):
      "The proxy \(SafeText.shown(proxy)) refused the way to \(target) with \(status). Check --proxy or $https_proxy, or "
        + "whether it may lead there."
    case .connectionRefused:
      "The server at \(target) refused the connection. Check host and port, or start the service."
    case .unreachable:
      "There is no way to \(target) from here. Check the network, or whether a proxy is needed."
    case .connectionLost:
      "\(target) closed the connection before its answer was complete. Try again, or see its log."
    case .connectionReset: "\(target) broke the connection off. Try again, or see the log of the service."
    case .timedOut(let phase):
      "\(target) did not answer in time, \(phase.words). Try again, or raise --timeout."
    case .tls(let failure):
      "No secure connection to \(target): \(SafeText.shown(failure.words.problem)). \(failure.words.advice)."
    case .headersTooLarge:
      "\(target) sent more than 64 KiB or 200 lines of headers. "
        + "The answer was dropped; see what the service does."
    case .badResponse(let text):
      "\(target) did not answer in HTTP: \(SafeText.shown(text)). Check host and port."
    case .addressNotAllowed(let address):
      "\(target) leads to \(address), which is not a public address. Allow it by --allow-private to call it."
    case .unreadableFile(let path):
      "The file \(SafeText.shown(path)) cannot be read. Check its name and rights."
    case .cancelled: "The call to \(target) was cancelled. Start it again when it is wanted."
    case .other(let code, let text):
      "The call to \(target) failed: \(SafeText.shown(text)) (libcurl \(code)). "
        + "Try again, or call it by curl -v."
    }
  }

  private var requestMessage: String {
    switch reason {
    case .invalidHeader(let name):
      "The header \(SafeText.shown(name)) for \(target) has a line end or a character that HTTP forbids. "
        + "Nothing was sent; change its name or value."
    case .invalidPart(let name):
      "The form field \(SafeText.shown(name)) for \(target) has a line end in its media type. "
        + "Nothing was sent; change the type."
    case .bodyNotAllowed:
      "A HEAD request to \(target) carries no body. Leave the body out, or use another method."
    default: "The method for \(target) is not a word that HTTP allows. Use GET, POST, PUT, PATCH or DELETE."
    }
  }
}
