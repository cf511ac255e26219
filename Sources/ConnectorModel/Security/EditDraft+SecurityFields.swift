import JSONText

/// Changes of single fields within one kind of sign-in: just these strings, in whichever file has them.
extension EditDraft {
  mutating func adjust(
    _ shape: SecurityShape, _ old: BasicSecurity, _ new: BasicSecurity
  ) throws(ConnectorEditError) {
    try setLabel(shape, of: shape.parameters[0], from: old.userLabel, to: new.userLabel)
    try setLabel(shape, of: shape.parameters[1], from: old.passwordLabel, to: new.passwordLabel)
  }

  mutating func adjust(
    _ shape: SecurityShape, _ old: APIKeySecurity, _ new: APIKeySecurity
  ) throws(ConnectorEditError) {
    try setLabel(shape, of: shape.parameters[0], from: old.label, to: new.label)
    try setScheme(shape, "name", from: old.name, to: new.name)
    try setScheme(shape, "in", from: old.location.rawValue, to: new.location.rawValue)
  }

  mutating func adjust(
    _ shape: SecurityShape, _ old: OAuthSecurity, _ new: OAuthSecurity
  ) throws(ConnectorEditError) {
    let token = shape.parameters[0]
    if old.clientID != new.clientID { try setSetting(shape, token, "clientId", new.clientID) }
    if old.redirectMode != new.redirectMode { try setRedirectMode(shape, token, new.redirectMode) }
    try setCustom(shape, token, ["authorizationUrl"], from: old.authorizationURL, to: new.authorizationURL)
    try setCustom(shape, token, ["tokenUrl"], from: old.tokenURL, to: new.tokenURL)
    try setCustom(shape, token, ["refreshUrl"], from: old.refreshURL, to: new.refreshURL)
    try setScheme(shape, "authorizationUrl", from: old.authorizationURL, to: new.authorizationURL)
    try setScheme(shape, "tokenUrl", from: old.tokenURL, to: new.tokenURL)
    try setScopes(shape, from: old.scopes, to: new.scopes)
  }

  mutating func adjust(
    _ shape: SecurityShape, _ old: EntraSecurity, _ new: EntraSecurity
  ) throws(ConnectorEditError) {
    let token = shape.parameters[0]
    if old.clientID != new.clientID { try setSetting(shape, token, "clientId", new.clientID) }
    if old.redirectMode != new.redirectMode { try setRedirectMode(shape, token, new.redirectMode) }
    try setCustom(shape, token, ["loginUri", "loginUriAAD"], from: old.loginURI, to: new.loginURI)
    try setCustom(shape, token, ["tenantId"], from: old.tenantID, to: new.tenantID)
    try setCustom(shape, token, ["resourceUri"], from: old.resourceURI, to: new.resourceURI)
    let flag = { (isOn: Bool) in isOn ? "true" : "false" }
    try setCustom(
      shape, token, ["enableOnbehalfOfLogin"], from: flag(old.onBehalfOf), to: flag(new.onBehalfOf))
    let resource = settings(shape, token).appending("properties").appending("AzureActiveDirectoryResourceId")
    if connector.value(at: resource)?.string == old.resourceURI {
      try set(resource, to: .string(new.resourceURI))
    }
    if let name = shape.scheme,
      let scheme = connector.value(at: .definition("securityDefinitions", name))
    {
      if scheme["authorizationUrl"]?.string == old.authorizationURL {
        try setScheme(shape, "authorizationUrl", from: old.authorizationURL, to: new.authorizationURL)
      }
      if scheme["tokenUrl"]?.string == old.tokenURL {
        try setScheme(shape, "tokenUrl", from: old.tokenURL, to: new.tokenURL)
      }
    }
    try setScopes(shape, from: old.scopes, to: new.scopes)
  }

  mutating func adjust(
    _ shape: SecurityShape, _ old: ProviderSecurity, _ new: ProviderSecurity
  ) throws(ConnectorEditError) {
    let token = shape.parameters[0]
    if old.provider != new.provider { try setSetting(shape, token, "identityProvider", new.provider) }
    if old.clientID != new.clientID { try setSetting(shape, token, "clientId", new.clientID) }
    if old.redirectMode != new.redirectMode { try setRedirectMode(shape, token, new.redirectMode) }
    let custom = settings(shape, token).appending("customParameters")
    for parameter in old.parameters where !new.parameters.contains(where: { $0.name == parameter.name }) {
      try remove(custom.appending(parameter.name))
    }
    for parameter in new.parameters {
      guard let former = old.parameters.first(where: { $0.name == parameter.name }) else {
        try set(custom.appending(parameter.name), to: ["value": .string(parameter.value)])
        continue
      }
      try setCustom(shape, token, [parameter.name], from: former.value, to: parameter.value)
    }
    try setScopes(shape, from: old.scopes, to: new.scopes)
  }

  private func settings(_ shape: SecurityShape, _ parameter: String) -> Place {
    shape.container.appending(parameter).appending("oAuthSettings")
  }

  private mutating func setSetting(
    _ shape: SecurityShape, _ parameter: String, _ key: String, _ text: String
  ) throws(ConnectorEditError) {
    try set(settings(shape, parameter).appending(key), to: .string(text))
  }

  private mutating func setRedirectMode(
    _ shape: SecurityShape, _ parameter: String, _ mode: RedirectMode
  ) throws(ConnectorEditError) {
    try setSetting(shape, parameter, "redirectMode", mode.text)
    let url = settings(shape, parameter).appending("redirectUrl")
    if mode == .global { try set(url, to: .string(RedirectMode.globalURL)) }
    let isShared = connector.value(at: url)?.string == RedirectMode.globalURL
    if mode == .globalPerConnector, isShared { try remove(url) }
  }

  /// Sets a custom parameter under the spelling that the file has; a truth value stays one.
  private mutating func setCustom(
    _ shape: SecurityShape, _ parameter: String, _ names: [String], from old: String, to new: String
  ) throws(ConnectorEditError) {
    guard old != new else { return }
    let window = OAuthSettings(value: connector.value(at: settings(shape, parameter)))
    let key = names.compactMap { window.key($0) }.first ?? names[0]
    let place = settings(shape, parameter).appending("customParameters").appending(key)
    let present = connector.value(at: place)
    if let present, !present.isObject { return try set(place, to: ["value": .string(new)]) }
    let isBoolean = present?["value"]?.boolean != nil
    try set(place.appending("value"), to: isBoolean ? .boolean(new == "true") : .string(new))
  }

  private mutating func setScheme(
    _ shape: SecurityShape, _ key: String, from old: String, to new: String
  ) throws(ConnectorEditError) {
    guard old != new, let name = shape.scheme else { return }
    try set(.definition("securityDefinitions", name, key), to: .string(new))
  }

  /// Sets a label, and the sentences that the wizard made of it where they are still its own.
  private mutating func setLabel(
    _ shape: SecurityShape, of parameter: String, from old: String, to new: String
  ) throws(ConnectorEditError) {
    guard old != new else { return }
    let form = shape.container.appending(parameter).appending("uiDefinition")
    let isLower =
      connector.value(at: form)?["displayName"] == nil
      && connector.value(at: form)?["displayname"] != nil
    try set(form.appending(isLower ? "displayname" : "displayName"), to: .string(new))
    for key in ["description", "tooltip"] {
      for (head, tail) in [("The ", " for this api"), ("Provide the ", ""), ("Provide your ", "")] {
        let place = form.appending(key)
        guard connector.value(at: place)?.string == head + old + tail else { continue }
        try set(place, to: .string(head + new + tail))
      }
    }
  }

  /// Sets the scopes in both files, in the requirement of the root, and takes lost ones from the operations'.
  private mutating func setScopes(
    _ shape: SecurityShape, from old: [String], to new: [String]
  ) throws(ConnectorEditError) {
    guard old != new else { return }
    try setElements(settings(shape, shape.parameters[0]).appending("scopes"), new.map { .string($0) })
    guard let name = shape.scheme else { return }
    let scopes = Place.definition("securityDefinitions", name, "scopes")
    for scope in old where !new.contains(scope) { try remove(scopes.appending(scope)) }
    for scope in new where connector.value(at: scopes.appending(scope)) == nil {
      try set(scopes.appending(scope), to: .string(scope))
    }
    try setRequired(new, of: name, in: .definition("security"))
    for operation in try definition().operations where operation.value["security"] != nil {
      let place = Place(.definition, operation.pointer.appending("security"))
      try setRequired(new, of: name, in: place, onlyTaking: true)
    }
  }

  private mutating func setRequired(
    _ scopes: [String], of scheme: String, in list: Place, onlyTaking: Bool = false
  ) throws(ConnectorEditError) {
    let requirements = connector.value(at: list).elements
    for (position, requirement) in requirements.enumerated() {
      guard let present = requirement[scheme], present.isArray else { continue }
      let names = onlyTaking ? Optional(present).strings.filter { scopes.contains($0) } : scopes
      let place = list.appending(String(position)).appending(scheme)
      try setElements(place, names.map { .string($0) })
    }
  }
}
