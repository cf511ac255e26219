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

  /// Whether a name is that of a credential.
  static func isSecret(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return names.contains(plain) || endings.contains { plain.hasSuffix($0) }
  }

  /// Whether a query parameter of the name carries a credential.
  ///
  /// Azure Functions take their keys as `code`, and OAuth 2.0 hands its authorization codes over as such (RFC 6749,
  /// section 4.1.2); elsewhere a code is any word.
  static func isSecretQuery(_ name: String) -> Bool { name.lowercased() == "code" || isSecret(name) }

  /// Whether a header of the name carries a token that a connection may sign in with (import.md a.8); one against
  /// forged requests is fetched anew for each session.
  static func isTokenHeader(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let isOther = ["csrf", "xsrf", "verification", "postman", "device", "page", "continuation"].contains {
      plain.contains($0)
    }
    return plain.hasSuffix("token") && !isOther
  }

  /// Whether a header or query parameter of the name carries what a connection signs in with.
  static func isKey(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
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
