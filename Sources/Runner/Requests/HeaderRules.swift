/// What may stand in a header (RFC 9110 section 5); libcurl itself sends line breaks as they are.
enum HeaderRules {
  /// Headers that belong to the transfer and are not taken from parameters.
  static let ownedByTransfer: Set<String> = [
    "host", "content-length", "transfer-encoding", "connection", "expect", "upgrade", "te", "trailer",
  ]

  private static let marks: StaticString = "!#$%&'*+-.^_`|~"

  /// Whether the text is a token.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: marks.withUTF8Buffer { $0.contains(byte) }
        }
      }
  }

  /// Whether the text holds no control character but the tab.
  static func isValue(_ text: String) -> Bool {
    !text.utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }
  }
}
