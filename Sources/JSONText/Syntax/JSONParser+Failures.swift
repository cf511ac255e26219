extension JSONParser {
  /// An error at the cursor.
  func failure(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: cursor)
  }

  /// The error of a text that ends inside a container, or before a value.
  func endOfFile() -> JSONSyntaxError {
    guard let container = nodes.last(where: { $0.end == $0.start }) else { return failure(.missingValue) }
    let opened = Int(container.start)
    return failure(
      container.kind == .object ? .unclosedObject(opened: opened) : .unclosedArray(opened: opened))
  }

  /// The most telling error for the character at the cursor, or the given one where the character itself could
  /// begin a value.
  func unexpected(or usual: JSONSyntaxError.Reason) -> JSONSyntaxError {
    let byte = bytes[cursor]
    switch byte {
    case UInt8(ascii: "'"): return failure(.singleQuote)
    case UInt8(ascii: "/") where cursor + 1 < bytes.count && [0x2F, 0x2A].contains(bytes[cursor + 1]):
      return failure(.comment)
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return failure(usual)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return word(usual)
    case 0x80...:
      guard let length = sequenceLength(at: cursor) else { return failure(.invalidUTF8(byte: byte)) }
      let scalar = String(decoding: bytes[cursor..<cursor + length], as: UTF8.self).unicodeScalars.first
      let isSpace = scalar?.properties.isWhitespace == true || scalar?.value == 0xFEFF
      return failure(isSpace ? .unusualSpace(scalar?.value ?? 0) : .unexpectedCharacter(scalar?.value ?? 0))
    default: return failure(.unexpectedCharacter(UInt32(byte)))
    }
  }

  private func word(_ usual: JSONSyntaxError.Reason) -> JSONSyntaxError {
    let letters = bytes[cursor...].prefix(24).prefix {
      ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 == UInt8(ascii: "_")
    }
    let word = String(decoding: letters, as: UTF8.self)
    if usual != .missingValue, ["true", "false", "null"].contains(word) { return failure(usual) }
    return failure(usual == .keyNotString ? usual : .invalidLiteral(word))
  }
}
