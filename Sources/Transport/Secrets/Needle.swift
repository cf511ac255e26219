/// One form of a secret that is searched for, however its characters are escaped.
struct Needle: Sendable {
  /// The bytes, ASCII letters in lower case where their case does not count.
  let bytes: [UInt8]
  /// Whether what stands around it may be base64 of the same text.
  let isBase64Run: Bool
  private let foldsCase: Bool
  /// Whether it counts only where it is a word of its own, since it may stand inside many others by chance.
  private let standsAlone: Bool

  /// Takes a form; the case of base64 counts, that of all else does not.
  init(_ bytes: [UInt8], isBase64: Bool = false, isRun: Bool = false, standsAlone: Bool = false) {
    self.standsAlone = standsAlone
    self.bytes = isBase64 ? bytes : bytes.map(Needle.folded)
    foldsCase = !isBase64
    isBase64Run = isRun
  }

  /// A byte with ASCII letters in lower case.
  static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// How many bytes of a text the form takes from a place on; nil when it is not there.
  func length(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard let end = end(in: text, at: start, from: 0) else { return nil }
    if standsAlone {
      if start > 0, Needle.isOfWord(text[start - 1]) { return nil }
      if end < text.count, Needle.isOfWord(text[end]) { return nil }
    }
    return end - start
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || folded(byte) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func end(in text: UnsafeBufferPointer<UInt8>, at start: Int, from first: Int) -> Int? {
    var place = start
    var position = first
    while position < bytes.count {
      guard place < text.count else { return nil }
      let byte = text[place]
      let isSame = (foldsCase ? Needle.folded(byte) : byte) == bytes[position]
      guard EscapedUnit.canBegin(with: byte) else {
        guard isSame else { return nil }
        place += 1
        position += 1
        continue
      }
      // The sign may stand for itself or begin an escape; which one it is, what follows tells.
      if let end = escaped(in: text, at: place, position) { return end }
      guard isSame else { return nil }
      place += 1
      position += 1
    }
    return place
  }

  /// The end of the form, its next character read as an escape.
  private func escaped(in text: UnsafeBufferPointer<UInt8>, at place: Int, _ position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "\\"), text[place] == UInt8(ascii: "\\") {
      return backslashes(in: text, at: place, position)
    }
    for depth in 0...EscapedUnit.deepest {
      guard let unit = EscapedUnit(in: text, at: place, depth: depth), stands(unit, at: position) else {
        continue
      }
      if let end = end(in: text, at: place + unit.length, from: position + unit.count) { return end }
    }
    return nil
  }

  /// Backslashes of the secret itself, which each escaping doubles.
  private func backslashes(in text: UnsafeBufferPointer<UInt8>, at place: Int, _ position: Int) -> Int? {
    let own = bytes[position...].prefix { $0 == UInt8(ascii: "\\") }.count
    let found = text[place...].prefix(own << 3 + 1).prefix { $0 == UInt8(ascii: "\\") }.count
    for doubled in stride(from: 3, through: 1, by: -1) where found >= own << doubled {
      if let end = end(in: text, at: place + own << doubled, from: position + own) { return end }
    }
    guard let unit = EscapedUnit(in: text, at: place, depth: 0), stands(unit, at: position) else {
      return nil
    }
    return end(in: text, at: place + unit.length, from: position + unit.count)
  }

  private func stands(_ unit: EscapedUnit, at position: Int) -> Bool {
    guard position + unit.count <= bytes.count else { return false }
    return (0..<unit.count).allSatisfy { offset in
      let byte = unit[offset]
      return (foldsCase ? Needle.folded(byte) : byte) == bytes[position + offset]
    }
  }
}
