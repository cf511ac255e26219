import Glibc

/// A point in time, to the second, as reports write it.
package struct Timestamp: Hashable {
  /// Seconds since 1970.
  let seconds: Int

  /// This second.
  package static var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// The time in UTC, for example `2026-01-01T00:00:00Z` (RFC 3339).
  package var text: String {
    var seconds = time_t(self.seconds)
    var date = tm()
    gmtime_r(&seconds, &date)
    let day = [Int(date.tm_year) + 1900, Int(date.tm_mon) + 1, Int(date.tm_mday)].map(Timestamp.padded)
    let clock = [date.tm_hour, date.tm_min, date.tm_sec].map { Timestamp.padded(Int($0)) }
    return day.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
