/// One character that stands in a text as an escape: of URLs, of JSON and scripts, or of markup.
struct EscapedUnit {
  /// How often an escape may itself have been escaped: JSON in JSON, markup in markup.
  static let deepest = 2

  /// How many bytes the escape takes.
  let length: Int
  /// How many bytes it stands for.
  let count: Int
  /// What it stands for, as UTF-8, or the one byte that a percent escape gives, the first byte lowest.
  private let packed: UInt32

  /// The first byte that it stands for.
  var first: UInt8 { self[0] }

  /// One of the bytes that it stands for.
  subscript(position: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * UInt32(position))) }

  private init(_ length: Int, byte: UInt8) {
    self.length = length
    count = 1
    packed = UInt32(byte)
  }

  private init?(_ length: Int, scalar value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    var packed: UInt32 = 0
    var count = 0
    for byte in scalar.utf8 {
      packed |= UInt32(byte) << (8 * UInt32(count))
      count += 1
    }
    self.length = length
    self.count = count
    self.packed = packed
  }

  /// Whether an escape can begin with a byte.
  static func canBegin(with byte: UInt8) -> Bool {
    byte == 0x25 || byte == 0x26 || byte == 0x5C || byte == 0x2B
  }

  /// The escape at a place; `depth` is how often it was escaped again, which backslashes tell themselves.
  init?(in text: UnsafeBufferPointer<UInt8>, at place: Int, depth: Int) {
    switch text[place] {
    case UInt8(ascii: "+") where depth == 0: self.init(1, byte: 0x20)
    case UInt8(ascii: "%"): self.init(percent: text, place, depth)
    case UInt8(ascii: "&"): self.init(markup: text, place, depth)
    case UInt8(ascii: "\\") where depth == 0: self.init(backslashes: text, place)
    default: return nil
    }
  }

  /// `%2F`, `%252f`.
  private init?(percent text: UnsafeBufferPointer<UInt8>, _ start: Int, _ depth: Int) {
    var place = start + 1
    for _ in 0..<depth {
      guard EscapedUnit.has("25", text, place) else { return nil }
      place += 2
    }
    guard let value = EscapedUnit.number(text, place..<place + 2, radix: 16) else { return nil }
    self.init(place + 2 - start, byte: UInt8(truncatingIfNeeded: value))
  }

  /// `&amp;`, `&#39;`, `&#x27;`, `&amp;#39;`.
  private init?(markup text: UnsafeBufferPointer<UInt8>, _ start: Int, _ depth: Int) {
    var place = start + 1
    for _ in 0..<depth {
      guard EscapedUnit.has("amp;", text, place) else { return nil }
      place += 4
    }
    guard let end = text[place..<min(place + 9, text.count)].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let length = end + 1 - start
    if EscapedUnit.has("#x", text, place) || EscapedUnit.has("#X", text, place) {
      guard let value = EscapedUnit.number(text, place + 2..<end, radix: 16) else { return nil }
      self.init(length, scalar: value)
    } else if EscapedUnit.has("#", text, place) {
      guard let value = EscapedUnit.number(text, place + 1..<end, radix: 10) else { return nil }
      self.init(length, scalar: value)
    } else {
      for (name, byte) in EscapedUnit.names where EscapedUnit.has(name, text, place) {
        self.init(length, byte: UInt8(ascii: byte))
        return
      }
      return nil
    }
  }

  private static let names: [(StaticString, Unicode.Scalar)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"),
  ]

  /// `\/`, `\"`, `\u002F`, `\x2f`, with any odd or even number of backslashes, as strings in strings have them.
  private init?(backslashes text: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var place = start
    while place < text.count, place - start < 16, text[place] == UInt8(ascii: "\\") { place += 1 }
    guard place < text.count else { return nil }
    let letter = text[place]
    place += 1
    switch letter {
    case UInt8(ascii: "n"): self.init(place - start, byte: 0x0A)
    case UInt8(ascii: "r"): self.init(place - start, byte: 0x0D)
    case UInt8(ascii: "t"): self.init(place - start, byte: 0x09)
    case UInt8(ascii: "b"): self.init(place - start, byte: 0x08)
    case UInt8(ascii: "f"): self.init(place - start, byte: 0x0C)
    case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"): self.init(place - start, byte: letter)
    case UInt8(ascii: "x"):
      guard let value = EscapedUnit.number(text, place..<place + 2, radix: 16) else { return nil }
      self.init(place + 2 - start, scalar: value)
    case UInt8(ascii: "u"):
      guard var value = EscapedUnit.number(text, place..<place + 4, radix: 16) else { return nil }
      place += 4
      if 0xD800..<0xDC00 ~= value {
        while place < text.count, text[place] == UInt8(ascii: "\\") { place += 1 }
        guard EscapedUnit.has("u", text, place),
          let low = EscapedUnit.number(text, place + 1..<place + 5, radix: 16), 0xDC00..<0xE000 ~= low
        else { return nil }
        value = 0x10000 + (value - 0xD800) << 10 + low - 0xDC00
        place += 5
      }
      self.init(place - start, scalar: value)
    default: return nil
    }
  }

  private static func has(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= text.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { word.utf8Start[$0] == text[place + $0] }
  }

  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, radix: UInt32
  ) -> UInt32? {
    guard range.upperBound <= text.count, !range.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in text[range] {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where radix == 16: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where radix == 16: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value * radix + digit
    }
    return value
  }
}
