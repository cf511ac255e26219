import ConnectorModel

extension SecurityChoice {
  /// The choice with its basic authentication changed; any other as it is.
  func changing(basic change: (inout BasicSecurity) -> Void) -> SecurityChoice {
    guard case .basic(var basic) = self else { return self }
    change(&basic)
    return .basic(basic)
  }

  /// The choice with its key changed; any other as it is.
  func changing(apiKey change: (inout APIKeySecurity) -> Void) -> SecurityChoice {
    guard case .apiKey(var key) = self else { return self }
    change(&key)
    return .apiKey(key)
  }

  /// The choice with its OAuth 2.0 settings changed; any other as it is.
  func changing(oauth change: (inout OAuthSecurity) -> Void) -> SecurityChoice {
    guard case .oauth2Generic(var oauth) = self else { return self }
    change(&oauth)
    return .oauth2Generic(oauth)
  }

  /// The choice with its Microsoft Entra ID settings changed; any other as it is.
  func changing(entra change: (inout EntraSecurity) -> Void) -> SecurityChoice {
    guard case .entraID(var entra) = self else { return self }
    change(&entra)
    return .entraID(entra)
  }
}
