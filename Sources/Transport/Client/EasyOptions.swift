import CCurl

/// Sets options on an easy handle and remembers the first that libcurl refused, so that none is lost silently.
struct EasyOptions {
  let handle: UnsafeMutableRawPointer
  private(set) var failure: CURLcode = CURLE_OK

  init(_ handle: UnsafeMutableRawPointer) { self.handle = handle }

  mutating func set(_ option: CURLoption, _ value: Int) { note(cc_set_long(handle, option, value)) }

  mutating func set(_ option: CURLoption, _ value: Bool) { set(option, value ? 1 : 0) }

  mutating func set(_ option: CURLoption, _ value: String) { note(cc_set_string(handle, option, value)) }

  mutating func set(_ option: CURLoption, ifGiven value: String?) {
    if let value { set(option, value) }
  }

  mutating func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
    note(cc_set_pointer(handle, option, pointer))
  }

  /// Gives a body in one piece, which libcurl copies.
  mutating func set(body: [UInt8]) {
    note(cc_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
    guard !body.isEmpty else { return set(CURLOPT_COPYPOSTFIELDS, "") }
    body.withUnsafeBytes { buffer in
      set(CURLOPT_COPYPOSTFIELDS, pointer: UnsafeMutableRawPointer(mutating: buffer.baseAddress))
    }
  }

  private mutating func note(_ code: CURLcode) {
    if failure == CURLE_OK { failure = code }
  }
}
