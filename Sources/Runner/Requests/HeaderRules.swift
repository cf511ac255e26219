/// What may stand in a header (RFC 9110 section 5); libcurl itself sends line breaks as they are.
enum HeaderRules {
  /// Headers that belong to the transfer and are not taken from parameters.
  static let ownedByTransfer: Set<String> = [
    "host", "content-length", "transfer-encoding", "connection", "expect", "upgrade", "te", "trailer",
  ]

  /// Whether the text holds no control character but the tab.
  static func isValue(_ text: String) -> Bool {
    !text.utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }
  }
}
