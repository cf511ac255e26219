import JSONText

/// JSON as people write it into request editors: with comments, trailing commas and bare variables.
enum JSONSample {
  /// The document of a text; nil when no reading makes it JSON.
  static func document(_ text: String) -> JSONDocument? {
    if let document = try? JSONDocument(Array(text.utf8)) { return document }
    return try? JSONDocument(mended(text))
  }

  /// The text without comments and trailing commas, bare variables as texts.
  private static func mended(_ text: String) -> [UInt8] {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    var isInString = false
    while index < source.count {
      let byte = source[index]
      let next = index + 1 < source.count ? source[index + 1] : 0
      if isInString {
        result.append(byte)
        if byte == UInt8(ascii: "\\"), index + 1 < source.count {
          result.append(next)
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
        result.append(byte)
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        while index < source.count, source[index] != 0x0A { index += 1 }
        continue
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index += 2
        while index + 1 < source.count,
          source[index] != UInt8(ascii: "*") || source[index + 1] != UInt8(ascii: "/")
        { index += 1 }
        index += 1
      } else if byte == UInt8(ascii: "{"), next == UInt8(ascii: "{") {
        result += Array("\"{{".utf8)
        index += 2
        while index < source.count, source[index] != UInt8(ascii: "}"), source[index] != 0x0A {
          result.append(source[index])
          index += 1
        }
        result += Array("}}\"".utf8)
        index += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        if let comma = result.lastIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
          result[comma] == UInt8(ascii: ",")
        {
          result.remove(at: comma)
        }
        result.append(byte)
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }
}
