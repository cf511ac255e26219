/// Names and values that look like secrets.
enum SecretWords {
  private static let names: Set<String> = [
    "apikey", "xapikey", "key", "token", "accesstoken", "authtoken", "xauthtoken", "secret", "clientsecret",
    "password", "passwd", "pwd", "subscriptionkey", "ocpapimsubscriptionkey", "appkey", "applicationkey",
    "sessionid", "session", "signature", "sig", "refreshtoken", "bearer", "jwt", "authorization", "auth",
    "appid", "hapikey", "xaccesstoken", "xtoken", "privatekey", "accesskey", "secretkey", "idtoken",
  ]

  private static let endings = [
    "apikey", "token", "password", "secret", "subscriptionkey", "signature",
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
    return !isMark(plain) && (names.contains(plain) || endings.contains { plain.hasSuffix($0) })
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

  /// Whether a value may be one: long, and of letters and digits mixed.
  static func looksSecret(_ value: String) -> Bool {
    value.utf8.count >= 16 && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
      && !value.contains(" ")
  }
}
