/// Names and values that look like secrets.
enum SecretWords {
  private static let names: Set<String> = [
    "apikey", "xapikey", "key", "token", "accesstoken", "authtoken", "xauthtoken", "secret", "clientsecret",
    "password", "passwd", "pwd", "subscriptionkey", "ocpapimsubscriptionkey", "appkey", "applicationkey",
    "sessionid", "session", "signature", "sig", "refreshtoken", "bearer", "jwt", "authorization", "auth",
    "appid", "hapikey", "xaccesstoken", "xtoken", "privatekey", "accesskey", "secretkey", "idtoken",
    "authkey", "customauth", "credential", "credentials", "pin", "hmac", "userpwd", "tenantkey", "license",
  ]

  private static let endings = [
    "apikey", "token", "password", "secret", "subscriptionkey", "signature", "applicationkey", "accesskey",
    "passwd",
    "jwt",
  ]

  /// What tokens mark that are no credentials: a place in a list (Google, "Pagination" of AIP-158; AWS `NextToken`;
  /// OData 4.01, `$skiptoken` and `$deltatoken`), or the state of a synchronisation (Google Calendar, `syncToken`).
  private static let marks: Set<String> = [
    "page", "pagination", "continuation", "cursor", "sync", "skip", "delta",
  ]
  private static let beforeMarks: Set<String> = [
    "", "next", "previous", "prev", "last", "first", "start", "initial", "new", "x", "xms",
  ]

  /// Whether a name is that of a credential.
  static func isSecret(_ name: String) -> Bool {
    let plain = plain(name)
    // Headers of their own begin with X- (RFC 6648), which says nothing of what they are.
    let bare = plain.hasPrefix("x") ? String(plain.dropFirst()) : plain
    return !isMark(plain)
      && (names.contains(plain) || names.contains(bare) || endings.contains { plain.hasSuffix($0) })
  }

  /// Whether a token marks a place in a list.
  ///
  /// All of the name has to say so: a `page_access_token` is a credential.
  private static func isMark(_ plain: String) -> Bool {
    guard plain.hasSuffix("token") else { return false }
    let kind = plain.dropLast("token".count)
    return kind == "next"
      || marks.contains { kind.hasSuffix($0) && beforeMarks.contains(String(kind.dropLast($0.count))) }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether a query parameter of the name carries a credential.
  ///
  /// Azure Functions take their keys as `code`, and OAuth 2.0 hands its authorization codes over as such (RFC 6749,
  /// section 4.1.2); elsewhere a code is any word.
  static func isSecretQuery(_ name: String) -> Bool { name.lowercased() == "code" || isSecret(name) }

  /// Whether a header of the name carries a token that a connection may sign in with (import.md a.8); one against
  /// forged requests is fetched anew for each session.
  static func isTokenHeader(_ name: String) -> Bool {
    let plain = plain(name)
    let isOther = ["csrf", "xsrf", "verification", "postman", "device", "page", "continuation"].contains {
      plain.contains($0)
    }
    return plain.hasSuffix("token") && !isOther && !isMark(plain)
  }

  /// Whether a header or query parameter of the name carries what a connection signs in with.
  static func isKey(_ name: String) -> Bool {
    let plain = plain(name)
    return plain.hasSuffix("apikey") || plain.hasSuffix("subscriptionkey") || plain.hasSuffix("accesstoken")
      || plain.hasSuffix("authtoken") || plain == "appkey" || plain == "hapikey" || plain == "xtoken"
      || plain == "appid" || plain == "accesskey"
  }

  /// Whether a value may be one: long, and of letters and digits mixed, or what the header Authorization has.
  static func looksSecret(_ value: String) -> Bool {
    if isAuthorization(value) { return true }
    return value.utf8.count >= 16 && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
      && !value.contains(" ")
  }

  /// Whether a value is that of the header Authorization, and no variable stands in it.
  private static func isAuthorization(_ value: String) -> Bool {
    let lower = value.lowercased()
    return (lower.hasPrefix("basic ") || lower.hasPrefix("bearer ")) && !value.contains("{")
  }

  /// Whether an example of a document is a key after all: long, of one word, with letters of both cases and digits; no
  /// UUID and no time is one.
  static func looksLikeKey(_ value: String) -> Bool {
    if isAuthorization(value) { return true }
    // A JSON Web Token (RFC 7519): three parts, the first an encoded object.
    if value.hasPrefix("eyJ"), value.count(where: { $0 == "." }) == 2 { return true }
    return value.utf8.count >= 20
      && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      && value.contains(where: \.isNumber) && value.contains(where: \.isUppercase)
      && value.contains(where: \.isLowercase)
  }
}
