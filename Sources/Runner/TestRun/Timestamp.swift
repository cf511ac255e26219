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
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      let count = strftime(buffer.baseAddress, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &date)
      return String(decoding: buffer[..<count].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
