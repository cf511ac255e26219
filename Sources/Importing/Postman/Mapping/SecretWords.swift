/// Names and values that look like secrets.
enum SecretWords {
  private static let names: Set<String> = [
    "apikey", "xapikey", "key", "token", "accesstoken", "authtoken", "xauthtoken", "secret", "clientsecret",
    "password", "passwd", "pwd", "subscriptionkey", "ocpapimsubscriptionkey", "appkey", "applicationkey",
    "sessionid", "session", "signature", "sig", "refreshtoken", "bearer", "jwt", "authorization", "auth",
    "appid", "hapikey", "xaccesstoken", "xtoken", "privatekey", "accesskey", "secretkey", "idtoken",
  ]

  /// Whether a name is that of a credential.
  static func isSecret(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return names.contains(plain) || plain.hasSuffix("apikey") || plain.hasSuffix("accesstoken")
      || plain.hasSuffix("password") || plain.hasSuffix("secret") || plain.hasSuffix("subscriptionkey")
      || plain.hasSuffix("authtoken")
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
