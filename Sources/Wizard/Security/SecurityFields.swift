package import ConnectorModel
import JSONText

/// The fields of the Security tab: the kind, and the values that the kind has, written into both files.
package enum SecurityFields {
  /// The fields, as the connector has them now; a kind that was exchanged in this session comes back as it was.
  package static func fields(
    of connector: Connector, former: [SecurityKind: FormerSignIn] = [:]
  ) -> [ModelField] {
    let choice = SecurityChoice(of: connector)
    var fields = [kindField(choice, former)]
    switch choice {
    case .none: fields.append(.fact("none", "", "Calls carry no credentials."))
    case .basic(let basic): fields += basicFields(basic)
    case .apiKey(let key): fields += apiKeyFields(key)
    case .oauth2Generic(let oauth): fields += oauthFields(oauth, of: .connector)
    case .entraID(let entra): fields += entraFields(entra, of: .connector)
    case .provider(let provider): fields += ProviderFields.fields(provider, of: .connector)
    case .other(let description):
      fields.append(
        .fact("other", "As it is", description).with {
          $0.help = "The wizard shows and keeps this shape; Alt-e and Alt-w edit it as text"
        })
    }
    fields = standing(fields, of: .connector, in: connector)
    if connector.properties == nil {
      fields = fields.map { $0.with { $0.disabledReason = "apiProperties.json is missing or not JSON" } }
    }
    return fields + connectionParameters(connector)
  }

  /// The fields with the places in both files that they speak of, so that findings lead to them.
  static func standing(
    _ fields: [ModelField], of subject: SecuritySubject, in connector: Connector
  ) -> [ModelField] {
    let places = SecurityPlaces(of: connector, set: subject.set)
    return fields.map { field in
      let part = SecurityPlaces.Part.allCases.first { subject.id($0.rawValue) == field.id }
      return part.map { part in field.with { $0.twins = places.places(of: part) } } ?? field
    }
  }

  private static let definitions = Place(.definition, JSONPointer(tokens: ["securityDefinitions"]))

  private static func kindField(
    _ choice: SecurityChoice, _ former: [SecurityKind: FormerSignIn]
  ) -> ModelField {
    let kinds = SecurityKind.allCases.filter { $0 != .other || choice.kind == .other || former[$0] != nil }
    let options = kinds.map { FieldOption($0.name) }
    var field = ModelField("kind", "Authentication", .choice(options, selected: choice.kind.name))
    field.isRequired = true
    field.place = definitions
    field.twins = [.definition("security")]
    field.concerns = [.properties("connectionParameters"), .properties("connectionParameterSets")]
    field.help = "How the API wants to be signed in to; written into both files, secrets never"
    field.explanation = [
      "A kind that you leave for another is kept until conwiz ends: choose it again, and its names, texts and "
        + "scopes are back."
    ]
    field.write = { input, connector throws(ConnectorEditError) in
      guard let kind = SecurityKind.allCases.first(where: { $0.name == input.text }),
        kind != SecurityChoice(of: connector).kind
      else { return ConnectorEdit(title: "Authentication", steps: []) }
      if let former = former[kind] { return try ConnectorEdit.setSecurity(former, on: connector) }
      return try ConnectorEdit.setSecurity(kind.initial, on: connector)
    }
    return field
  }

  /// A field whose text becomes part of the choice.
  static func value(
    of subject: SecuritySubject = .connector, _ id: String, _ label: String, _ text: String, help: String,
    required: Bool = true,
    _ change: @escaping @Sendable (String, SecurityChoice) -> SecurityChoice
  ) -> ModelField {
    var field = ModelField(subject.id(id), label, .text(text))
    field.isRequired = required
    field.help = help
    field.write = { input, connector throws(ConnectorEditError) in
      let edit = try subject.edit(
        change(input.text, subject.choice(of: connector)), on: connector)
      return ConnectorEdit(
        title: "Set " + label.lowercased(), coalescingKey: "security " + subject.id(id), steps: edit.steps)
    }
    return field
  }

  private static func basicFields(_ basic: BasicSecurity) -> [ModelField] {
    [
      value(
        "user", "User label", basic.userLabel,
        help: "What whoever makes a connection is asked for.  Ex: User name"
      ) { text, choice in choice.changing(basic: { $0.userLabel = text }) },
      value(
        "password", "Password label", basic.passwordLabel, help: "What the secret is called.  Ex: Password"
      ) { text, choice in choice.changing(basic: { $0.passwordLabel = text }) },
    ]
  }

  private static func apiKeyFields(_ key: APIKeySecurity) -> [ModelField] {
    var location = ModelField(
      "location", "Location",
      .radio(
        [FieldOption("header", "Header"), FieldOption("query", "Query")], selected: key.location.rawValue))
    location.help = "Whether the key travels in a header or in the URL"
    location.write = { input, connector throws(ConnectorEditError) in
      guard case .apiKey(var key) = SecurityChoice(of: connector),
        let place = ParameterLocation(rawValue: input.text)
      else { return ConnectorEdit(title: "Location", steps: []) }
      key.location = place
      return try ConnectorEdit.setSecurity(.apiKey(key), on: connector)
    }
    return [
      value(
        "label", "Parameter label", key.label,
        help: "What whoever makes a connection is asked for.  Ex: API Key"
      ) { text, choice in choice.changing(apiKey: { $0.label = text }) },
      value(
        "name", "Parameter name", key.name, help: "The header or query name the API expects.  Ex: X-API-Key"
      ) { text, choice in choice.changing(apiKey: { $0.name = text }) },
      location,
    ]
  }
}
