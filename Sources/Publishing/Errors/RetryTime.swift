import Glibc
import Transport

/// When a service wants to be asked again: `Retry-After`, in seconds or as a date (RFC 9110 section 10.2.3).
enum RetryTime {
  /// The seconds until then, by the clock of the service where it tells its time; nil when it does not say.
  static func seconds(in response: HTTPResponse, now: Int = time(nil)) -> Int? {
    guard let text = response.header("Retry-After") else { return nil }
    if let seconds = Int(text) { return seconds >= 0 ? seconds : nil }
    guard let moment = date(text) else { return nil }
    return max(0, moment - (response.header("Date").flatMap { date($0) } ?? now))
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT` as seconds since 1970; the two older forms are not sent any more.
  static func date(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int32(words[1]), (1...31).contains(day),
      let month = months.firstIndex(of: String(words[2])), let year = Int32(words[3]), year >= 1970
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int32($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    var parts = tm()
    parts.tm_year = year - 1900
    parts.tm_mon = Int32(month)
    parts.tm_mday = day
    parts.tm_hour = clock[0]
    parts.tm_min = clock[1]
    parts.tm_sec = clock[2]
    return timegm(&parts)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
