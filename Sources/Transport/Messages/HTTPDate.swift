import Glibc

/// A point in time as headers write it (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, or with dashes and a
/// year of two digits; the third form has no weekday behind a comma and is not sent any more.
package enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The time in seconds since 1970; nil for what is none.
  package static func seconds(_ text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard words.count == 6, words[5] == "GMT", let day = Int32(words[1]), (1...31).contains(day),
      let month = months.firstIndex(of: words[2].lowercased()), let year = Int32(words[3]),
      (0...9999).contains(year)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int32($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    var date = tm()
    date.tm_year = (year < 100 ? year + (year < 70 ? 2000 : 1900) : year) - 1900
    date.tm_mon = Int32(month)
    date.tm_mday = day
    date.tm_hour = clock[0]
    date.tm_min = clock[1]
    date.tm_sec = clock[2]
    return timegm(&date)
  }
}
