import JSONText
import Transport

/// An answer of a token endpoint (RFC 6749 section 5): JSON, or a form as some older providers send.
struct TokenAnswer {
  private let status: Int
  private let contentType: String
  private let members: [String: String]
  private let retryAfter: Int?
  /// Takes out of the provider's words what was sent to it, since some repeat it.
  private let redactor: Redactor

  init(_ response: HTTPResponse, _ redactor: Redactor) {
    self.redactor = redactor
    status = response.status
    retryAfter = RetryAfter.seconds(in: response)
    contentType = response.header("Content-Type")?.lowercased() ?? ""
    if let root = try? JSONDocument(response.body).root, root.isObject {
      members = Dictionary(
        root.members.compactMap { member in
          (member.value.string ?? member.value.numberText).map { (member.key, $0) }
        }, uniquingKeysWith: { first, _ in first })
    } else if contentType.contains("form") || contentType.contains("text/plain") {
      members = FormText.members(of: String(decoding: response.body, as: UTF8.self))
    } else {
      members = [:]
    }
  }

  subscript(name: String) -> String? { members[name] }

  /// The longest time that is believed, ten years: providers write any number, and it is added to the clock.
  private static let longest = 3653.0 * 86_400

  /// A number of seconds, which version 1 of Microsoft's endpoint writes as text; nil for what is no number.
  func seconds(_ name: String) -> Int? {
    guard let number = members[name].flatMap({ Double($0) }), !number.isNaN else { return nil }
    return Int(min(max(number.rounded(), 0), TokenAnswer.longest))
  }

  /// `error`, also where a provider answers it with status 200.
  var refusal: SignInError? {
    guard let code = members["error"] else { return nil }
    let description = members["error_description"] ?? ""
    return .refused(code: redactor.redact(code), description: redactor.redact(description))
  }

  /// What a service says that is busy or has broken down; nil for every other answer.
  var unavailable: SignInError? {
    guard status == 429 || status >= 500 else { return nil }
    // A refusal stays one, whatever its status.
    if let code = members["error"], !["temporarily_unavailable", "server_error"].contains(code) {
      return nil
    }
    return .unavailable(status: status, retryAfter: retryAfter)
  }

  /// The tokens; a refusal and an answer without a token are thrown.
  func tokens(now: Int) throws(SignInError) -> TokenSet {
    if let refusal = unavailable ?? refusal { throw refusal }
    guard (200..<300).contains(status) else { throw unreadable("no reason that can be read") }
    guard let token = members["access_token"], !token.isEmpty else { throw unreadable("no access_token") }
    return TokenSet(
      accessToken: Secret(token), refreshToken: members["refresh_token"].map { Secret($0) },
      identityToken: members["id_token"].map { Secret($0) }, expiry: seconds("expires_in").map { now + $0 },
      scope: members["scope"])
  }

  func unreadable(_ reason: String) -> SignInError {
    .unreadable(status: status, reason: contentType.contains("html") ? "a web page" : reason)
  }
}
