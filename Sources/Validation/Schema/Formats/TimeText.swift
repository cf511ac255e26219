/// Dates and times of RFC 3339 section 5.6.
enum TimeText {
  static func isDateTime(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 20, let minute = localMinutes(text), let zone = offset(minute.rest) else {
      return false
    }
    guard minute.isLeap else { return true }
    // A leap second is the last of a day in UTC.
    let utc = minute.ofDay - zone
    return (utc % 1440 + 1440) % 1440 == 1439
  }

  static func isLocalDateTime(_ text: ArraySlice<UInt8>) -> Bool {
    guard let minute = localMinutes(text) else { return false }
    return minute.rest.isEmpty && !minute.isLeap
  }

  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let text = Array(text)
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text[0..<4]), let month = number(text[5..<7]), let day = number(text[8..<10]),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Reads date and time of day; the minute of the day, whether the second is a leap second, and what follows.
  private static func localMinutes(
    _ text: ArraySlice<UInt8>
  ) -> (ofDay: Int, isLeap: Bool, rest: ArraySlice<UInt8>)? {
    let text = Array(text)
    guard text.count >= 19, isDate(text[0..<10]), text[10] | 0x20 == UInt8(ascii: "t"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"), let hour = number(text[11..<13]),
      let minute = number(text[14..<16]), let second = number(text[17..<19]), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var rest = text[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { isDigit($0) }
      guard !digits.isEmpty else { return nil }
      rest = rest.dropFirst(digits.count + 1)
    }
    return (hour * 60 + minute, second == 60, rest)
  }

  /// The minutes of `Z` or `+hh:mm`.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    let text = Array(text)
    if text.count == 1 { return text[0] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard text.count == 6, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
      text[3] == UInt8(ascii: ":"), let hours = number(text[1..<3]), let minutes = number(text[4..<6]),
      hours < 24, minutes < 60
    else { return nil }
    return (text[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ isDigit($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
