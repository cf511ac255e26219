extension PercentEncoding {
  /// The text without its percent escapes (RFC 3986 section 2.1); a broken escape stays as it is.
  ///
  /// In forms a plus stands for a blank. Bytes that are no UTF-8 are replaced as every reader of text does.
  package static func decode(_ text: some StringProtocol, isForm: Bool = false) -> String {
    String(decoding: bytes(of: text, isForm: isForm), as: UTF8.self)
  }

  /// The bytes that a text with percent escapes stands for.
  package static func bytes(of text: some StringProtocol, isForm: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(isForm && byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where byte &- 0x30 < 10: byte &- 0x30
    case let byte? where (byte | 0x20) &- 0x61 < 6: (byte | 0x20) &- 0x57
    default: nil
    }
  }
}
