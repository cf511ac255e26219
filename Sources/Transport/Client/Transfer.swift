import CCurl
import Glibc

/// One exchange on its easy handle; lives on the transfer thread only.
final class Transfer {
  /// How many header bytes and lines an answer may have.
  static let largestHead = 64 * 1024
  static let mostHeaders = 200

  let job: TransferQueue.Job
  let handle: UnsafeMutableRawPointer
  var body: [UInt8] = []
  var isTruncated = false
  var head: [[UInt8]] = []
  var headBytes = 0
  var sentHead: [UInt8] = []
  var refusedAddress: String?
  var headIsTooLarge = false
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private var mime: OpaquePointer?
  private var lastProgress: TransferProgress?

  init(_ job: TransferQueue.Job, _ handle: UnsafeMutableRawPointer) {
    self.job = job
    self.handle = handle
  }

  var request: HTTPRequest { job.request }

  func failure(_ reason: TransportError.Reason) -> TransportError {
    TransportError(reason, target: URLParts(request.url)?.hostAndPort ?? request.url)
  }

  /// Sets every option of the handle.
  func prepare() throws(TransportError) {
    guard let url = URLParts(request.url) else { throw failure(.invalidURL) }
    guard url.scheme == "https" || url.scheme == "http" else { throw failure(.unsupportedScheme) }
    guard url.scheme == "https" || job.options.allowsHTTP else { throw failure(.insecure) }
    cc_set_string(handle, CURLOPT_URL, request.url)
    cc_set_string(handle, CURLOPT_PROTOCOLS_STR, job.options.allowsHTTP ? "http,https" : "https")
    cc_set_long(handle, CURLOPT_NOSIGNAL, 1)
    cc_set_long(handle, CURLOPT_PATH_AS_IS, 1)
    cc_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
    cc_set_long(handle, CURLOPT_HTTP_VERSION, cc_http_2_over_tls)
    cc_set_long(handle, CURLOPT_SSLVERSION, cc_tls_1_2)
    cc_set_long(handle, CURLOPT_SSL_VERIFYPEER, job.options.isInsecure ? 0 : 1)
    cc_set_long(handle, CURLOPT_SSL_VERIFYHOST, job.options.isInsecure ? 0 : 2)
    cc_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, job.options.connectTimeout)
    cc_set_long(handle, CURLOPT_TIMEOUT_MS, job.options.timeout)
    cc_set_string(handle, CURLOPT_USERAGENT, job.options.userAgent)
    cc_set_string(handle, CURLOPT_ACCEPT_ENCODING, request.header("Accept-Encoding") ?? "")
    if let proxy = job.options.proxy { cc_set_string(handle, CURLOPT_PROXY, proxy) }
    if let file = job.options.certificateAuthorities { cc_set_string(handle, CURLOPT_CAINFO, file) }
    if let file = job.options.certificate { cc_set_string(handle, CURLOPT_SSLCERT, file) }
    if let file = job.options.key { cc_set_string(handle, CURLOPT_SSLKEY, file) }
    setCallbacks()
    try setBody()
    try setHeaders()
  }

  /// Frees what belongs to the exchange and not to the handle.
  func release() {
    curl_slist_free_all(headerList)
    headerList = nil
    curl_mime_free(mime)
    mime = nil
  }

  private func setHeaders() throws(TransportError) {
    for header in request.headers where header.name.lowercased() != "accept-encoding" {
      guard header.isSendable else { throw failure(.invalidHeader(header.name)) }
      let line = header.value.isEmpty ? header.name + ";" : header.name + ": " + header.value
      headerList = curl_slist_append(headerList, line)
    }
    headerList = curl_slist_append(headerList, "Expect:")
    if request.header("Accept") == nil { headerList = curl_slist_append(headerList, "Accept:") }
    if case .bytes = request.body, request.header("Content-Type") == nil {
      headerList = curl_slist_append(headerList, "Content-Type:")
    }
    cc_set_pointer(handle, CURLOPT_HTTPHEADER, headerList)
  }

  private func setBody() throws(TransportError) {
    switch request.body {
    case .none:
      if request.method == "HEAD" {
        cc_set_long(handle, CURLOPT_NOBODY, 1)
      } else if ["POST", "PUT", "PATCH"].contains(request.method) {
        cc_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, 0)
        cc_set_string(handle, CURLOPT_COPYPOSTFIELDS, "")
      }
    case .bytes(let bytes):
      cc_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
      bytes.withUnsafeBytes { buffer in
        let copy = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
        cc_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, copy)
      }
      if bytes.isEmpty { cc_set_string(handle, CURLOPT_COPYPOSTFIELDS, "") }
    case .multipart(let parts): try setMultipart(parts)
    }
    if request.method != "HEAD" { cc_set_string(handle, CURLOPT_CUSTOMREQUEST, request.method) }
  }

  private func setMultipart(_ parts: [MultipartPart]) throws(TransportError) {
    mime = curl_mime_init(handle)
    for part in parts {
      let entry = curl_mime_addpart(mime)
      curl_mime_name(entry, part.name)
      switch part.content {
      case .bytes(let bytes):
        bytes.withUnsafeBytes { buffer in
          _ = curl_mime_data(entry, buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count)
        }
      case .filePath(let path):
        guard access(path, R_OK) == 0, curl_mime_filedata(entry, path) == CURLE_OK else {
          throw failure(.unreadableFile(path))
        }
      }
      if let name = part.fileName { curl_mime_filename(entry, name) }
      if let type = part.contentType { curl_mime_type(entry, type) }
    }
    cc_set_pointer(handle, CURLOPT_MIMEPOST, mime.map { UnsafeMutableRawPointer($0) })
  }

  func report(_ progress: TransferProgress) {
    guard progress != lastProgress else { return }
    lastProgress = progress
    job.progress?(progress)
  }
}
