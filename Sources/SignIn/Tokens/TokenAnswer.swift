import JSONText
import Transport

/// An answer of a token endpoint (RFC 6749 section 5): JSON, or a form as some older providers send.
struct TokenAnswer {
  private let status: Int
  private let contentType: String
  private let members: [String: String]

  init(_ response: HTTPResponse) {
    status = response.status
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

  /// A number, which version 1 of Microsoft's endpoint writes as text.
  func seconds(_ name: String) -> Int? {
    members[name].flatMap { Double($0) }.flatMap { Int(exactly: $0.rounded()) }
  }

  /// `error`, also where a provider answers it with status 200.
  var refusal: SignInError? {
    guard let code = members["error"] else { return nil }
    return .refused(code: code, description: members["error_description"] ?? "")
  }

  /// The tokens; a refusal and an answer without a token are thrown.
  func tokens(now: Int) throws(SignInError) -> TokenSet {
    if let refusal { throw refusal }
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
