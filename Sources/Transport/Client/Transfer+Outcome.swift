import CCurl
import Glibc

extension Transfer {
  /// The answer, or why there is none.
  func outcome(_ code: CURLcode) -> Result<HTTPResponse, TransportError> {
    // libcurl takes a connection that ends amid the headers for an answer.
    if code == CURLE_OK, !head.isComplete { return .failure(failure(.connectionLost)) }
    if code == CURLE_OK || (isTruncated && code == CURLE_WRITE_ERROR) { return .success(response()) }
    return .failure(failure(reason(code)))
  }

  /// What a code of libcurl means here.
  func reason(_ code: CURLcode) -> TransportError.Reason {
    if head.isTooLarge { return .headersTooLarge }
    switch code {
    case CURLE_URL_MALFORMAT: return .invalidURL
    case CURLE_UNSUPPORTED_PROTOCOL: return .unsupportedScheme
    case CURLE_COULDNT_RESOLVE_HOST: return .nameNotResolved
    case CURLE_COULDNT_RESOLVE_PROXY: return .proxyNotResolved
    case CURLE_COULDNT_CONNECT, CURLE_ABORTED_BY_CALLBACK: return connectionReason(code)
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(phase)
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE:
      return TLSFailure.spelledOut(text(code)).map { .tls($0) } ?? proxyRefusal ?? lossReason()
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR:
      return .tls(TLSFailure(verdict: number(CURLINFO_SSL_VERIFYRESULT), text: text(code)))
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE: return .tls(.unusableFile)
    case CURLE_READ_ERROR: return .unreadableFile("of the request body")
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      return .badResponse(text(code))
    // libcurl gives a header line of more than 100 KiB up as if memory had run out.
    case CURLE_OUT_OF_MEMORY where !sentHead.isEmpty && body.isEmpty: return .headersTooLarge
    default: return .other(code: Int(code.rawValue), text(code))
    }
  }

  /// What a proxy answered to CONNECT instead of opening the way.
  private var proxyRefusal: TransportError.Reason? {
    let status = number(CURLINFO_HTTP_CONNECTCODE)
    guard let proxy, status >= 300 else { return nil }
    return .proxyRefused(ProxyChoice.shown(proxy), status: status)
  }

  private func connectionReason(_ code: CURLcode) -> TransportError.Reason {
    if let refusedAddress { return .addressNotAllowed(refusedAddress) }
    if let proxy { return .proxyNotReached(ProxyChoice.shown(proxy)) }
    let error = Int32(number(CURLINFO_OS_ERRNO))
    return [ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN].contains(error)
      ? .unreachable : .connectionRefused
  }

  private func lossReason() -> TransportError.Reason {
    Int32(number(CURLINFO_OS_ERRNO)) == ECONNRESET ? .connectionReset : .connectionLost
  }

  private func text(_ code: CURLcode) -> String {
    let own = String(cString: errorText)
    return own.isEmpty ? curl_easy_strerror(code).map { String(cString: $0) } ?? "no reason given" : own
  }

  private func response() -> HTTPResponse {
    var response = HTTPResponse(
      status: number(CURLINFO_RESPONSE_CODE), reason: head.reason, headers: head.headers, body: body)
    response.isTruncated = isTruncated
    response.timing = timing()
    response.sentHead = sentHead.split { $0 == 0x0D || $0 == 0x0A }.map {
      String(decoding: $0, as: UTF8.self)
    }
    response.remoteAddress = string(CURLINFO_PRIMARY_IP) ?? ""
    response.httpVersion = httpVersion()
    response.redirectURL = string(CURLINFO_REDIRECT_URL)
    response.isReusedConnection = number(CURLINFO_NUM_CONNECTS) == 0
    response.proxy = proxy.map(ProxyChoice.shown)
    response.wireBytes = size(CURLINFO_SIZE_DOWNLOAD_T)
    response.sentBytes = size(CURLINFO_SIZE_UPLOAD_T)
    return response
  }

  private func httpVersion() -> String {
    switch number(CURLINFO_HTTP_VERSION) {
    case cc_http_1_0: "1.0"
    case cc_http_1_1: "1.1"
    case cc_http_2: "2"
    default: ""
    }
  }

  private func timing() -> HTTPTiming {
    var timing = HTTPTiming()
    timing.nameLookup = size(CURLINFO_NAMELOOKUP_TIME_T)
    timing.connect = size(CURLINFO_CONNECT_TIME_T)
    timing.tls = size(CURLINFO_APPCONNECT_TIME_T)
    timing.firstByte = size(CURLINFO_STARTTRANSFER_TIME_T)
    timing.total = size(CURLINFO_TOTAL_TIME_T)
    return timing
  }
}
