import Glibc

/// Reads `Retry-After` (RFC 9110 section 10.2.3).
enum RetryAfter {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The longest wait that is told, a year: services write any number, and callers add to it.
  static let longest = 366 * 86_400

  /// Seconds from now, at most `longest`: given as a number or as an HTTP date; nil when it is neither.
  static func seconds(_ text: String, now: Int) -> Int? {
    let number = text.filter { !$0.isWhitespace }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" })
    if words.count == 1, !number.isEmpty, number.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      return min(longest, Int(number) ?? longest)
    }
    if words.count == 1, let seconds = Int(number) { return min(longest, max(0, seconds)) }
    guard words.count >= 5, let day = Int(words[1]), (1...31).contains(day),
      let month = months.firstIndex(of: words[2].lowercased()), let year = Int(words[3])
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    var date = tm()
    date.tm_mday = Int32(day)
    date.tm_mon = Int32(month)
    date.tm_year = Int32(truncatingIfNeeded: (year < 100 ? year + 2000 : year) - 1900)
    date.tm_hour = Int32(truncatingIfNeeded: clock[0])
    date.tm_min = Int32(truncatingIfNeeded: clock[1])
    date.tm_sec = Int32(truncatingIfNeeded: clock[2])
    return min(longest, max(0, timegm(&date) - now))
  }
}
