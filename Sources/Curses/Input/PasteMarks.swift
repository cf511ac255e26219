/// The marks around a bracketed paste, and what is left of its bytes as text.
enum PasteMarks {
  static let length = 6
  private static let begin: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Where the end mark is.
  ///
  /// Pasted data may hold an end mark to make its rest count as keys. So the last end mark that has arrived
  /// ends the paste, unless another paste begins before it.
  static func end(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    var place = bytes.startIndex
    while let escape = bytes[place...].firstIndex(of: 0x1B) {
      let mark = bytes[escape...].prefix(length)
      if mark.elementsEqual(end) {
        found = escape..<escape + length
      } else if found != nil, mark.elementsEqual(begin) {
        return found
      }
      place = escape + 1
    }
    return found
  }

  /// The text of pasted bytes: line ends are `\n`, marks and all other controls but tabs are left out.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      let following = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      place += 1
      switch byte {
      case 0x09, 0x0A: kept.append(byte)
      case 0x0D: if following != 0x0A { kept.append(0x0A) }
      case 0x1B:
        let mark = bytes[(place - 1)...].prefix(length)
        if mark.elementsEqual(begin) || mark.elementsEqual(end) { place += length - 1 }
      // U+0080 to U+009F, the C1 controls.
      case 0xC2 where (0x80..<0xA0).contains(following): place += 1
      case 0x00..<0x20, 0x7F: break
      default: kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
