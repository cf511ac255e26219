/// Names of Microsoft products that texts of a connector may not use (certification, string guidance).
enum RestrictedWords {
  private static let products = [
    "Power Apps", "PowerApps", "Power Automate", "Power BI", "Power Pages", "Power Platform",
    "Copilot Studio",
    "Power Virtual Agents", "Microsoft Flow", "Logic Apps",
  ]
  private static let spellings = products.map { (name: $0, bytes: Array($0.lowercased().utf8)) }

  /// The first product that a text names as whole words, whatever the case.
  static func product(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var startsWord = true
      for (offset, byte) in bytes.enumerated() {
        if startsWord, let found = spellings.first(where: { matches($0.bytes, bytes, at: offset) }) {
          return found.name
        }
        startsWord = !isWordByte(byte)
      }
      return nil
    }
  }

  private static func matches(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + name.count <= bytes.count else { return false }
    for (offset, wanted) in name.enumerated() where lowercased(bytes[start + offset]) != wanted {
      return false
    }
    return start + name.count == bytes.count || !isWordByte(bytes[start + name.count])
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(lowercased(byte)) || (0x30...0x39).contains(byte)
  }
}
