import JSONText
package import SignIn
package import Transport

/// A connection that was remembered: its values, and the sign-in that renews its token.
package struct RememberedConnection: Sendable {
  /// The name it was given; unique within a connector, whatever its case.
  package var name: String
  /// The set of connection parameters it belongs to; nil when the connector has none.
  package var setName: String?
  /// The values.
  package var values: ConnectionValues
  /// The server that is called instead of the definition's; nil for the definition's own.
  package var baseURL: String?
  /// The client ID that the tokens were given to; nil without a sign-in.
  package var clientID: String?
  /// The application's secret; nil for a public client.
  package var clientSecret: Secret?
  /// What renews the access token; nil without a sign-in.
  package var tokens: TokenSet?

  /// Takes the parts.
  package init(
    name: String, setName: String? = nil, values: ConnectionValues, baseURL: String? = nil,
    clientID: String? = nil, clientSecret: Secret? = nil, tokens: TokenSet? = nil
  ) {
    self.name = name
    self.setName = setName
    self.values = values
    self.baseURL = baseURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.tokens = tokens
  }

  init?(_ value: JSONValue) {
    guard let name = value["name"]?.string, !name.isEmpty else { return nil }
    var values = ConnectionValues()
    for member in value["values"].members {
      if let text = member.value["text"]?.string {
        values[member.key] = .text(text)
      } else if let secret = member.value["secret"]?.string {
        values[member.key] = .secret(Secret(secret))
      } else {
        return nil
      }
    }
    // A server that cannot be read must not be left for the definition's own.
    if let server = value["baseUrl"], server.string == nil { return nil }
    let tokens = value["tokens"]
    self.init(
      name: name, setName: value["set"]?.string, values: values, baseURL: value["baseUrl"]?.string,
      clientID: value["clientId"]?.string,
      clientSecret: value["clientSecret"]?.string.map { Secret($0) },
      tokens: tokens?["access"]?.string.map { access in
        TokenSet(
          accessToken: Secret(access), refreshToken: tokens?["refresh"]?.string.map { Secret($0) },
          expiry: tokens?["expiry"]?.integer)
      })
  }

  /// The one place where secrets are written: into the owner's own file.
  var fragment: JSONFragment {
    var members: [JSONFragment.Member] = [JSONFragment.Member("name", .string(name))]
    if let setName { members.append(JSONFragment.Member("set", .string(setName))) }
    members.append(
      JSONFragment.Member(
        "values",
        .object(
          values.names.compactMap { name in
            values[name].map { value in
              switch value {
              case .text(let text): JSONFragment.Member(name, ["text": .string(text)])
              case .secret(let secret): JSONFragment.Member(name, ["secret": .string(secret.reveal())])
              }
            }
          })))
    if let baseURL { members.append(JSONFragment.Member("baseUrl", .string(baseURL))) }
    if let clientID { members.append(JSONFragment.Member("clientId", .string(clientID))) }
    if let clientSecret {
      members.append(JSONFragment.Member("clientSecret", .string(clientSecret.reveal())))
    }
    if let tokens {
      var parts = [JSONFragment.Member("access", .string(tokens.accessToken.reveal()))]
      if let refresh = tokens.refreshToken {
        parts.append(JSONFragment.Member("refresh", .string(refresh.reveal())))
      }
      if let expiry = tokens.expiry { parts.append(JSONFragment.Member("expiry", .number(String(expiry)))) }
      members.append(JSONFragment.Member("tokens", .object(parts)))
    }
    return .object(members)
  }
}
