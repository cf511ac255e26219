import CCurl

/// The neighbour: libcurl by itself, one reused handle, the body thrown away.
enum BareCurl {
  /// Calls so often, one after the other; false when a call failed.
  static func call(_ url: String, _ calls: Int) -> Bool {
    guard let handle = curl_easy_init() else { return false }
    defer { curl_easy_cleanup(handle) }
    cc_set_string(handle, CURLOPT_URL, url)
    cc_set_string(handle, CURLOPT_PROXY, "")
    cc_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count }
    for _ in 0..<calls where curl_easy_perform(handle) != CURLE_OK { return false }
    return true
  }
}
