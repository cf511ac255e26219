import ConnectorModel

/// The fields of a provider that is known by name or described by templates: what it asks for is its own.
enum ProviderFields {
  static func fields(_ provider: ProviderSecurity, of subject: SecuritySubject) -> [ModelField] {
    var fields = [identity(provider, subject), clientID(provider, subject)]
    for parameter in provider.parameters { fields.append(self.parameter(parameter, subject)) }
    fields.append(adding(provider, subject))
    if !provider.parameters.isEmpty { fields.append(removing(provider, subject)) }
    fields.append(
      SecurityFields.scopesField(provider.scopes, of: subject) { scopes, choice in
        changed(choice) { $0.scopes = scopes }
      })
    fields.append(SecurityFields.secretNote(of: subject))
    fields.append(
      RedirectField.field(provider.redirectMode, of: subject) { mode, choice in
        changed(choice) { $0.redirectMode = mode }
      })
    return fields
  }

  /// The choice after a change of the provider's part; another choice stays as it is.
  private static func changed(
    _ choice: SecurityChoice, _ change: (inout ProviderSecurity) -> Void
  ) -> SecurityChoice {
    guard case .provider(var provider) = choice else { return choice }
    change(&provider)
    return .provider(provider)
  }

  private static func identity(_ provider: ProviderSecurity, _ subject: SecuritySubject) -> ModelField {
    var field = SecurityFields.value(
      of: subject, "provider", "Identity provider", provider.provider,
      help: "The name the platform knows it by; Alt-Down lists those that are known"
    ) { text, choice in
      changed(choice) { provider in
        provider.provider = text
        for (name, value) in ProviderSecurity.usualParameters(of: text)
        where !provider.parameters.contains(where: { $0.name.lowercased() == name.lowercased() }) {
          provider.parameters.append(ProviderSecurity.Parameter(name: name, value: value))
        }
      }
    }
    // Half a name may be that of another kind of sign-in.
    field.appliesOnLeave = true
    field.suggestions = ProviderSecurity.knownProviders.map { FieldOption($0) }
    return field
  }

  private static func clientID(_ provider: ProviderSecurity, _ subject: SecuritySubject) -> ModelField {
    SecurityFields.value(
      of: subject, "clientID", "Client ID", provider.clientID,
      help: "The id of your app, or @environmentVariables(\"name\") in a solution"
    ) { text, choice in
      changed(choice) { $0.clientID = text }
    }
  }

  private static func parameter(
    _ parameter: ProviderSecurity.Parameter, _ subject: SecuritySubject
  ) -> ModelField {
    let name = parameter.name
    return SecurityFields.value(
      of: subject,
      "custom " + name, name, parameter.value, help: help(name), required: false
    ) { text, choice in
      changed(choice) { provider in
        guard let position = provider.parameters.firstIndex(where: { $0.name == name }) else { return }
        provider.parameters[position].value = text
      }
    }
  }

  private static func help(_ name: String) -> String {
    name.lowercased().hasSuffix("template")
      ? "{ClientId} {ClientSecret} {RedirectUrl} {State} {Scopes} {Code} {RefreshToken}, or {X} of a parameter token:X"
      : "What the provider asks for under this name"
  }

  /// Adds a parameter by its name.
  private static func adding(_ provider: ProviderSecurity, _ subject: SecuritySubject) -> ModelField {
    .button(
      subject.id("add custom"), "Add a parameter",
      help: "Something else that the provider asks for (customParameters)",
      .prompt(title: "Add a parameter", help: "Its name.  Ex: LoginUri", text: "") {
        name, connector throws(ConnectorEditError) in
        let choice = changed(subject.choice(of: connector)) { provider in
          guard !provider.parameters.contains(where: { $0.name == name }) else { return }
          provider.parameters.append(ProviderSecurity.Parameter(name: name))
        }
        let edit = try subject.edit(choice, on: connector)
        return ConnectorEdit(title: "Add " + name, steps: edit.steps)
      })
  }

  /// Takes a parameter away.
  private static func removing(_ provider: ProviderSecurity, _ subject: SecuritySubject) -> ModelField {
    .button(
      subject.id("remove custom"), "Take a parameter away",
      help: "Something that the provider does not ask for",
      .choose(
        title: "Take a parameter away", provider.parameters.map { FieldOption($0.name) }
      ) { input, connector throws(ConnectorEditError) in
        let choice = changed(subject.choice(of: connector)) { provider in
          provider.parameters.removeAll { $0.name == input.text }
        }
        let edit = try subject.edit(choice, on: connector)
        return ConnectorEdit(title: "Take \(input.text) away", steps: edit.steps)
      })
  }
}
