import ConnectorModel
import JSONText

/// The fields of the values that a connection asks for.
extension SecurityFields {
  /// The values a connection asks for; each opens on the Definition tab, where the lists can be changed.
  static func connectionParameters(_ connector: Connector) -> [ModelField] {
    guard let properties = connector.properties else { return [] }
    let sets = properties.connectionParameterSets
    // Beside sets the list says what all of them have, and mostly nothing.
    var fields: [ModelField] = [
      .section(sets.isEmpty ? "Connection parameters" : "Connection parameters beside the sets")
    ]
    for parameter in properties.connectionParameters {
      fields.append(row(parameter, "parameter " + parameter.name))
    }
    if fields.count == 1, sets.isEmpty {
      fields.append(.fact("no parameters", "", "none; a connection needs no values"))
    }
    fields.append(ConnectionSetFields.adding(to: ConnectorEdit.connectionParameters))
    for (position, set) in sets.enumerated() {
      fields.append(.section("Sign-in \(set.displayName ?? set.name)"))
      fields += signIn(connector, SecuritySubject(set: position))
      fields += set.parameters.map { row($0, "set \(position) " + $0.name) }
      let adding = ConnectionSetFields.adding(to: ConnectorEdit.connectionParameters(ofSet: position))
      fields.append(adding.copy(id: "add to set \(position)", label: adding.label))
    }
    fields.append(
      .button(
        "add set", "Add a way to sign in",
        help: "A further choice for whoever makes a connection, with values of its own",
        .prompt(title: "Add a way to sign in", help: "Its name for tools.  Ex: oauth", text: "") {
          name, connector throws(ConnectorEditError) in
          try ConnectorEdit.addConnectionSet(name, on: connector)
        }))
    return fields
  }

  /// What the provider of one of several ways to sign in is asked with; nothing for a way without one.
  private static func signIn(_ connector: Connector, _ subject: SecuritySubject) -> [ModelField] {
    let fields =
      switch subject.choice(of: connector) {
      case .oauth2Generic(let oauth): oauthFields(oauth, of: subject)
      case .entraID(let entra): entraFields(entra, of: subject)
      case .provider(let provider): ProviderFields.fields(provider, of: subject)
      case .none, .basic, .apiKey, .other: [ModelField]()
      }
    return standing(fields, of: subject, in: connector)
  }

  private static func row(_ parameter: ConnectionParameter, _ id: String) -> ModelField {
    var words = [parameter.type ?? "no type"]
    if let name = parameter.displayName { words.append("\"\(name)\"") }
    if parameter.isRequired { words.append("required") }
    if parameter.isHidden { words.append("hidden") }
    let place = Place(.properties, parameter.value.pointer)
    var field = ModelField(id, parameter.name, .link(words.joined(separator: ", ")))
    field.place = place
    field.action = .request(.open(.connectionParameter(place)))
    field.help = "Enter opens it on the Definition tab, with all that can be said of it"
    return field
  }
}
