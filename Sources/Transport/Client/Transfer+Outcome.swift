import CCurl

extension Transfer {
  /// The answer, or why there is none.
  func outcome(_ code: CURLcode) -> Result<HTTPResponse, TransportError> {
    if code == CURLE_OK || (isTruncated && code == CURLE_WRITE_ERROR) { return .success(response()) }
    return .failure(failure(reason(code)))
  }

  private func reason(_ code: CURLcode) -> TransportError.Reason {
    if let refusedAddress { return .addressNotAllowed(refusedAddress) }
    if headIsTooLarge { return .headersTooLarge }
    let text = curl_easy_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    switch code {
    case CURLE_URL_MALFORMAT: return .invalidURL
    case CURLE_UNSUPPORTED_PROTOCOL: return .unsupportedScheme
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .nameNotResolved
    case CURLE_COULDNT_CONNECT: return .connectionRefused
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: return .connectionLost
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return .tls(text)
    case CURLE_READ_ERROR: return .unreadableFile("of the request body")
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2,
      CURLE_HTTP2_STREAM:
      return .badResponse(text)
    default: return .other(text)
    }
  }

  private func response() -> HTTPResponse {
    var status = 0
    cc_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    var response = HTTPResponse(status: status, headers: headers(), body: body)
    response.reason = reasonPhrase()
    response.isTruncated = isTruncated
    response.timing = timing()
    response.sentHead = String(decoding: sentHead, as: UTF8.self).split(whereSeparator: \.isNewline).map(
      String.init)
    var address: UnsafeMutablePointer<CChar>?
    cc_get_string(handle, CURLINFO_PRIMARY_IP, &address)
    response.remoteAddress = address.map { String(cString: $0) } ?? ""
    return response
  }

  private func headers() -> [HTTPHeader] {
    head.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      let end = value.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? value.startIndex
      return HTTPHeader(
        name: String(decoding: line[..<colon], as: UTF8.self),
        value: String(decoding: value[value.startIndex..<end], as: UTF8.self))
    }
  }

  private func reasonPhrase() -> String {
    guard let first = head.first else { return "" }
    let words = String(decoding: first, as: UTF8.self).split(separator: " ", maxSplits: 2)
    guard words.count > 2 else { return "" }
    return String(words[2].prefix { !$0.isNewline })
  }

  private func timing() -> HTTPTiming {
    func microseconds(_ info: CURLINFO) -> Int {
      var value: curl_off_t = 0
      cc_get_size(handle, info, &value)
      return Int(value)
    }
    var timing = HTTPTiming()
    timing.nameLookup = microseconds(CURLINFO_NAMELOOKUP_TIME_T)
    timing.connect = microseconds(CURLINFO_CONNECT_TIME_T)
    timing.tls = microseconds(CURLINFO_APPCONNECT_TIME_T)
    timing.firstByte = microseconds(CURLINFO_STARTTRANSFER_TIME_T)
    timing.total = microseconds(CURLINFO_TOTAL_TIME_T)
    return timing
  }
}
