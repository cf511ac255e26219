import Glibc

/// When a service wants to be asked again: `Retry-After`, in seconds or as a date (RFC 9110 section 10.2.3).
package enum RetryAfter {
  /// The longest wait that is told, a year in seconds: services write any number, and callers add to it.
  package static let longest = 366 * 86_400

  /// The seconds until then, at most `longest`, by the clock of the service where it tells its time; nil when it does
  /// not say.
  package static func seconds(in response: HTTPResponse, now: Int = time(nil)) -> Int? {
    guard let header = response.header("Retry-After") else { return nil }
    let text = header.filter { !$0.isWhitespace }
    if !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return min(longest, Int(text) ?? longest) }
    guard let moment = HTTPDate.seconds(header) else { return nil }
    let present = response.header("Date").flatMap { HTTPDate.seconds($0) } ?? now
    return min(longest, max(0, moment - present))
  }
}
