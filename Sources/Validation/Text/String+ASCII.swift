/// Searches by bytes, for checks that run on every text of a file.
extension String {
  /// Whether an ASCII text stands somewhere in it; with `ignoringCase`, `wanted` is in lower case.
  func containsASCII(_ wanted: StaticString, ignoringCase: Bool = false) -> Bool {
    let count = wanted.utf8CodeUnitCount
    let start = wanted.utf8Start
    var copy = self
    return copy.withUTF8 { bytes in
      guard bytes.count >= count else { return false }
      return (0...bytes.count - count).contains { offset in
        (0..<count).allSatisfy { position in
          let byte = bytes[offset + position]
          return (ignoringCase ? byte.lowercasedASCII : byte) == start[position]
        }
      }
    }
  }
}

extension UInt8 {
  /// The small letter of a capital one.
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether it is an ASCII letter or digit.
  var isASCIIAlphanumeric: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(lowercasedASCII)
  }
}
