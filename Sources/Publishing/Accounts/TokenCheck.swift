import Glibc
import SignIn
package import Transport

/// Looks at a token before it is sent, since the service's own refusal says little.
package enum TokenCheck {
  /// Refuses a token that has ended or is for another service; one that cannot be read is left to the service.
  package static func check(
    _ token: Secret, for resource: String, now: Int = time(nil)
  ) throws(PublishingError) {
    guard let claims = TokenClaims(token) else { return }
    if let expiry = claims.expiry, expiry <= now { throw .expiredToken(seconds: seconds(since: expiry, now)) }
    // Newer tokens name the service by a GUID, which only the service can tell from another's.
    if let audience = claims.audience, audience.contains("://"), !isSame(audience, resource) {
      throw .wrongAudience(found: audience, wanted: resource)
    }
  }

  /// How long ago something was; a token may name any time, such as one before all clocks.
  private static func seconds(since moment: Int, _ now: Int) -> Int {
    let (seconds, overflows) = now.subtractingReportingOverflow(moment)
    return overflows ? .max : seconds
  }

  /// Whether two audiences mean the same service: slashes at the end and `/.default` do not count.
  package static func isSame(_ left: String, _ right: String) -> Bool { plain(left) == plain(right) }

  private static func plain(_ audience: String) -> String {
    var text = audience.lowercased()
    if text.hasSuffix("/.default") { text.removeLast("/.default".count) }
    return ServiceAddresses.trimmed(text)
  }
}
