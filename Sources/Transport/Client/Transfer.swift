import CCurl
import SafeText

/// One exchange on its easy handle; lives on the transfer thread only.
final class Transfer {
  let job: TransferJob
  let request: HTTPRequest
  let handle: UnsafeMutableRawPointer
  var head = ResponseHead()
  var body: [UInt8] = []
  var isTruncated = false
  var sentHead: [UInt8] = []
  /// Whether TLS messages have been sent: libcurl notes the connection only when TLS is agreed too.
  var hasBegunTLS = false
  var refusedAddress: String?
  var proxy: String?
  var headerList: UnsafeMutablePointer<curl_slist>?
  var mime: OpaquePointer?
  var lastProgress: TransferProgress?
  let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let redirectsLeft: Int

  init(
    _ job: TransferJob, _ request: HTTPRequest, _ handle: UnsafeMutableRawPointer, redirectsLeft: Int
  ) {
    self.job = job
    self.request = request
    self.handle = handle
    self.redirectsLeft = redirectsLeft
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    release()
    errorText.deallocate()
  }

  func failure(_ reason: TransportError.Reason) -> TransportError { TransportError(reason, url: request.url) }

  /// Frees what belongs to the exchange and not to the handle, which must be reset before.
  func release() {
    curl_slist_free_all(headerList)
    headerList = nil
    curl_mime_free(mime)
    mime = nil
  }

  /// The exchange that a redirection asks for; nil when there is none to be followed.
  func redirected(_ result: Result<HTTPResponse, TransportError>) -> Transfer? {
    guard redirectsLeft > 0, case .success(let response) = result,
      let next = RedirectRule.request(after: response, to: request)
    else { return nil }
    return Transfer(job, next, handle, redirectsLeft: redirectsLeft - 1)
  }

  /// How far the exchange is, by what libcurl has noted.
  var phase: TransferProgress.Phase {
    if head.hasBegun || !body.isEmpty { return .receiving }
    if !sentHead.isEmpty {
      return size(CURLINFO_SIZE_UPLOAD_T) < size(CURLINFO_CONTENT_LENGTH_UPLOAD_T) ? .sending : .waiting
    }
    if size(CURLINFO_NAMELOOKUP_TIME_T) == 0 { return .resolving }
    if size(CURLINFO_PRETRANSFER_TIME_T) == 0 { return hasBegunTLS ? .securing : .connecting }
    return .sending
  }

  func size(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    cc_get_size(handle, info, &value)
    return Int(value)
  }

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    cc_get_long(handle, info, &value)
    return value
  }

  func string(_ info: CURLINFO) -> String? {
    var value: UnsafeMutablePointer<CChar>?
    cc_get_string(handle, info, &value)
    return value.map { String(cString: $0) }
  }
}
