extension JSONParser {
  /// Skips a string from its opening quote; true when it holds an escape.
  mutating func string() throws(JSONSyntaxError) -> Bool {
    let start = cursor
    var escapes = false
    cursor += 1
    while true {
      skipPlainText()
      guard cursor < bytes.count else { break }
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\"") {
        cursor += 1
        return escapes
      }
      if byte == UInt8(ascii: "\\") {
        escapes = true
        try escape(stringStart: start)
      } else if byte < 0x20 {
        if byte == 0x0A || byte == 0x0D { throw unclosedOrControl(start, byte) }
        throw failure(.controlCharacter(byte))
      } else if byte < 0x80 {
        cursor += 1
      } else {
        try multibyte()
      }
    }
    throw JSONSyntaxError(reason: .unclosedString, offset: start)
  }

  /// A line end in a string: most often the closing quote was forgotten, so say that of the string's start.
  private func unclosedOrControl(_ start: Int, _ byte: UInt8) -> JSONSyntaxError {
    let rest = bytes[cursor...].prefix(4096)
    let closes = rest.firstIndex(of: UInt8(ascii: "\"")).map { quote in
      var after = quote + 1
      while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
      return after < bytes.count && [0x2C, 0x7D, 0x5D, 0x0A, 0x0D].contains(bytes[after])
    }
    return closes == true
      ? JSONSyntaxError(reason: .controlCharacter(byte), offset: cursor)
      : JSONSyntaxError(reason: .unclosedString, offset: start)
  }

  private mutating func escape(stringStart: Int) throws(JSONSyntaxError) {
    guard cursor + 1 < bytes.count else {
      throw JSONSyntaxError(reason: .unclosedString, offset: stringStart)
    }
    switch bytes[cursor + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      cursor += 2
    case UInt8(ascii: "u"):
      guard cursor + 5 < bytes.count, bytes[cursor + 2...cursor + 5].allSatisfy({ isHexadecimal($0) }) else {
        throw failure(.invalidUnicodeEscape)
      }
      cursor += 6
    default: throw failure(.invalidEscape(bytes[cursor + 1]))
    }
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// Skips one scalar beyond ASCII, refusing overlong forms, surrogates and values above U+10FFFF.
  private mutating func multibyte() throws(JSONSyntaxError) {
    guard let length = sequenceLength(at: cursor) else { throw failure(.invalidUTF8(byte: bytes[cursor])) }
    cursor += length
  }

  /// The length of the well-formed UTF-8 sequence at an offset (Unicode table 3-7), nil when ill-formed.
  func sequenceLength(at start: Int) -> Int? {
    let lead = bytes[start]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
    for offset in start + 2..<start + max(2, length) where bytes[offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Skips a number (RFC 8259 section 6).
  mutating func number() throws(JSONSyntaxError) {
    let start = cursor
    if bytes[cursor] == UInt8(ascii: "-") { cursor += 1 }
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "0") {
      cursor += 1
    } else if digits() == 0 {
      throw JSONSyntaxError(reason: .invalidNumber, offset: start)
    }
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ".") {
      cursor += 1
      guard digits() > 0 else { throw JSONSyntaxError(reason: .invalidNumber, offset: start) }
    }
    if cursor < bytes.count, bytes[cursor] | 0x20 == UInt8(ascii: "e") {
      cursor += 1
      if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "+") || bytes[cursor] == UInt8(ascii: "-") {
        cursor += 1
      }
      guard digits() > 0 else { throw JSONSyntaxError(reason: .invalidNumber, offset: start) }
    }
    if cursor < bytes.count, isWordByte(bytes[cursor]) {
      throw JSONSyntaxError(reason: .invalidNumber, offset: start)
    }
  }

  private mutating func digits() -> Int {
    let start = cursor
    while cursor < bytes.count, bytes[cursor] &- UInt8(ascii: "0") < 10 { cursor += 1 }
    return cursor - start
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }
}
