import ConnectorModel
import JSONText
import Transport

/// Writes what proves the caller's identity into a request: API key, basic, or a bearer token at hand.
struct Authentication {
  let definition: APIDefinition
  let connection: ConnectionDefinition
  let values: ConnectionValues

  func write(_ operation: Operation, to draft: inout RequestDraft) throws(RequestError) {
    let alternatives = self.alternatives(for: operation)
    guard let first = alternatives.first else { return }
    let chosen = alternatives.count == 1 ? first : alternatives.first { $0.allSatisfy(hasValues) } ?? first
    for scheme in chosen {
      switch scheme.type?.lowercased() {
      case "apikey": try writeKey(scheme, to: &draft)
      case "basic": try writeBasic(scheme, to: &draft)
      case "oauth2": try writeToken(scheme, to: &draft)
      default: draft.notes.append("the security definition \(scheme.name) has a type that is not known")
      }
    }
  }

  /// The ways to sign the call, each the schemes it needs together.
  ///
  /// An empty list on the operation means none. A missing or empty list at the root means any scheme, since the
  /// platform signs every call with the connection (inferred: 46 of 310 real files declare schemes that nothing
  /// requires).
  private func alternatives(for operation: Operation) -> [[SecurityDefinition]] {
    if let own = operation.value["security"], own.isArray {
      guard own.count > 0 else { return [] }
      let named = requirements(own)
      if !named.isEmpty { return named }
    }
    if let shared = definition.root["security"] {
      let named = requirements(shared)
      if !named.isEmpty { return named }
    }
    return connection.schemes.map { [$0] }
  }

  private func requirements(_ list: JSONValue) -> [[SecurityDefinition]] {
    list.elements.compactMap { requirement in
      let schemes = requirement.keys.compactMap { name in connection.schemes.first { $0.name == name } }
      return schemes.isEmpty || schemes.count < requirement.count ? nil : schemes
    }
  }

  private func hasValues(_ scheme: SecurityDefinition) -> Bool {
    switch scheme.type?.lowercased() {
    case "apikey": connection.keyField(of: scheme).map { values[$0.name] != nil } ?? false
    case "basic": connection.userField.map { values[$0.name] != nil } ?? false
    case "oauth2": connection.tokenField(of: scheme).map { values[$0.name] != nil } ?? false
    default: false
    }
  }

  private func writeKey(_ scheme: SecurityDefinition, to draft: inout RequestDraft) throws(RequestError) {
    guard let name = scheme.parameterName, !name.isEmpty else {
      draft.notes.append("the API key \(scheme.name) has no name to be sent under")
      return
    }
    guard let field = connection.keyField(of: scheme) else {
      throw .unknownConnectionMapping(scheme: scheme.name, known: connection.fields.map(\.name))
    }
    guard let key = try value(of: field, for: "the API key \(scheme.name)", &draft) else { return }
    if scheme.location?.lowercased() == "query" {
      draft.hiding.query.insert(QueryName.encoded(name))
      draft.query.append((QueryName.encoded(name), PercentEncoding.encode(key)))
      return
    }
    try setHeader(name, key, &draft)
    if name.lowercased() == "authorization", !key.contains(" ") {
      draft.notes.append(
        "the key is sent as the whole Authorization header; many services want `Bearer ` or `Token ` before it"
      )
    }
  }

  private func writeBasic(_ scheme: SecurityDefinition, to draft: inout RequestDraft) throws(RequestError) {
    let place = "basic authentication"
    guard let userField = connection.userField else {
      throw .unknownConnectionMapping(scheme: place, known: connection.fields.map(\.name))
    }
    guard let user = try value(of: userField, for: place, &draft) else { return }
    var password = ""
    if let field = connection.passwordField, field != userField {
      password = try value(of: field, for: place, &draft) ?? ""
    }
    let credentials = Base64Text.encode(Array((user + ":" + password).utf8))
    draft.secrets[scheme.name + ".credentials"] = Secret(credentials)
    try setHeader("Authorization", "Basic " + credentials, &draft)
  }

  private func writeToken(_ scheme: SecurityDefinition, to draft: inout RequestDraft) throws(RequestError) {
    guard let field = connection.tokenField(of: scheme) else {
      throw .unknownConnectionMapping(scheme: scheme.name, known: connection.fields.map(\.name))
    }
    guard let token = try value(of: field, for: "OAuth 2.0", &draft) else { return }
    let isWhole = token.lowercased().hasPrefix("bearer ")
    try setHeader("Authorization", isWhole ? token : "Bearer " + token, &draft)
  }

  private func setHeader(_ name: String, _ value: String, _ draft: inout RequestDraft) throws(RequestError) {
    guard name.isHTTPToken else { throw .invalidHeaderName(name) }
    guard HeaderRules.isValue(value) else { throw .invalidHeaderValue(name) }
    if draft.header(name) != nil {
      draft.notes.append("the connection's \(name) replaces the value of the parameter of that name")
    }
    draft.hiding.headers.insert(name.lowercased())
    draft.setHeader(name, value)
  }

  /// The value of a field, remembered for redaction; nil when there is none and it need not be there.
  private func value(
    of field: ConnectionField, for scheme: String, _ draft: inout RequestDraft
  ) throws(RequestError) -> String? {
    guard let value = values[field.name] else {
      guard !field.isRequired else { throw .missingConnectionValue(field.name, scheme: scheme) }
      draft.notes.append("sent without \(field.name): the connection has no value for it")
      return nil
    }
    if field.isSecret { draft.secrets[field.name] = Secret(value.revealed) }
    return value.revealed
  }
}
