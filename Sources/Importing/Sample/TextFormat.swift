/// The formats of strings that samples show beyond doubt, by the names a schema has for them.
enum TextFormat: String, Hashable {
  /// RFC 3339 with a zone; without one, or with a space in the middle, it stays plain text.
  case dateTime = "date-time"
  case date
  case uuid
  case uri
  case email

  /// The formats a text has; none for most.
  static func all(of text: String) -> Set<TextFormat> {
    let bytes = Array(text.utf8)
    if isDate(bytes[...]) { return [.date] }
    if isDateTime(bytes) { return [.dateTime] }
    if isUUID(bytes) { return [.uuid] }
    if isAddress(text) { return [.uri] }
    return isEmail(text) ? [.email] : []
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard matches(bytes, "dddd-dd-dd"), let month = number(bytes, 5), let day = number(bytes, 8) else {
      return false
    }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private static func isDateTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 20, isDate(bytes[..<10]), bytes[10] == UInt8(ascii: "T") else { return false }
    guard matches(bytes[11..<19], "dd:dd:dd"), let hour = number(bytes[11...], 0), hour < 24,
      let minute = number(bytes[11...], 3), minute < 60
    else { return false }
    var zone = bytes[19...]
    if zone.first == UInt8(ascii: ".") {
      zone = zone.dropFirst()
      let digits = zone.prefix { isDigit($0) }
      guard !digits.isEmpty else { return false }
      zone = zone.dropFirst(digits.count)
    }
    return zone.elementsEqual([UInt8(ascii: "Z")]) || matches(zone, "+dd:dd") || matches(zone, "-dd:dd")
  }

  private static func isUUID(_ bytes: [UInt8]) -> Bool {
    matches(bytes[...], "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
  }

  private static func isAddress(_ text: String) -> Bool {
    ServiceAddress(text) != nil && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix(".")
    else { return false }
    return text.utf8.allSatisfy { byte in
      isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || Array("@.-_+%".utf8).contains(byte)
    }
  }

  /// Whether bytes follow a pattern in which `d` is a digit and `x` a hexadecimal digit.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
    guard bytes.count == pattern.utf8CodeUnitCount else { return false }
    return pattern.withUTF8Buffer { pattern in
      zip(bytes, pattern).allSatisfy { byte, sign in
        switch sign {
        case UInt8(ascii: "d"): isDigit(byte)
        case UInt8(ascii: "x"): isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
        default: byte == sign
        }
      }
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int? {
    Int(String(decoding: bytes.dropFirst(offset).prefix(2), as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
