import Glibc

/// Times as the service writes them: `2026-11-22T23:36:50.7005050Z`.
enum ServiceTime {
  /// Seconds since 1970; nil for other texts.
  static func seconds(_ text: String) -> Int? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].last == "Z" || halves[1].hasSuffix("+00:00") else { return nil }
    let day = numbers(halves[0], "-")
    let clock = numbers(halves[1].prefix { $0.isNumber || $0 == ":" }.prefix(8), ":")
    guard day.count == 3, clock.count == 3 else { return nil }
    var parts = tm()
    parts.tm_year = day[0] - 1900
    parts.tm_mon = day[1] - 1
    parts.tm_mday = day[2]
    parts.tm_hour = clock[0]
    parts.tm_min = clock[1]
    parts.tm_sec = clock[2]
    return timegm(&parts)
  }

  private static func numbers(_ text: Substring, _ separator: Character) -> [Int32] {
    text.split(separator: separator).compactMap { Int32($0) }
  }
}
