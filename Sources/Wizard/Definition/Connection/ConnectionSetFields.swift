import ConnectorModel
import JSONText

/// The fields of one of several ways to sign in.
enum ConnectionSetFields {
  static func fields(at position: Int, in connector: Connector) -> [ModelField] {
    let place = Place.properties("connectionParameterSets", "values", String(position))
    guard let value = connector.value(at: place) else { return [] }
    let definition = place.appending("uiDefinition")
    let displayName = value["uiDefinition"]?["displayname"] != nil ? "displayname" : "displayName"
    var fields: [ModelField] = [
      .text("name", "Name", at: place.appending("name"), in: connector, keepsEmpty: true).with {
        $0.isRequired = true
        $0.help = "The name tools know the sign-in by.  Ex: oauth"
      },
      .text("displayName", "Label", at: definition.appending(displayName), in: connector).with {
        $0.isRequired = true
        $0.help = "What whoever makes a connection chooses.  Ex: Sign in with Contoso"
      },
      .text("description", "Description", at: definition.appending("description"), in: connector).with {
        $0.help = "When this sign-in is the right one"
      },
      .toggle(
        "sharing", "May be shared", at: place.appending("metadata").appending("allowSharing"), in: connector
      ).with { $0.help = "Whether a connection of this kind may be given to others" },
    ]
    let list = ConnectorEdit.connectionParameters(ofSet: position)
    fields += parameters(of: list, title: "Asked for", in: connector)
    return fields
      + OtherMembers.rows(of: place, beside: fields, known: ["uiDefinition", "parameters"], in: connector)
  }

  /// The rows of a list of connection parameters, with the button that adds one.
  static func parameters(of list: Place, title: String, in connector: Connector) -> [ModelField] {
    let members = connector.value(at: list).members
    let rows = members.map { member in
      let parameter = ConnectionParameter(name: member.key, value: member.value)
      let place = list.appending(member.key)
      var words = [parameter.type ?? ""]
      if parameter.isRequired { words.append("required") }
      if parameter.isHidden { words.append("hidden") }
      var field = ModelField("open " + place.description, member.key, .link(words.joined(separator: "  ")))
      field.opens = .connectionParameter(place)
      field.place = place
      field.help = parameter.displayName ?? "Enter opens the parameter, Del removes it"
      return field
    }
    return [.section("\(title) (\(members.count))")] + rows + [adding(to: list)]
  }

  /// The button that adds a connection parameter to a list.
  static func adding(to list: Place) -> ModelField {
    .button(
      "add connection parameter", "Add connection parameter",
      help: "A value that whoever makes a connection gives",
      .prompt(
        title: "Add connection parameter",
        help: "Its name, or type and name.  Ex: host   Ex: securestring key", text: ""
      ) {
        text, connector throws(ConnectorEditError) in
        let words = text.split(separator: " ").map(String.init)
        let type = words.count > 1 ? ConnectionParameterFields.types.first { $0 == words[0] } : nil
        return try ConnectorEdit.addConnectionParameter(
          type == nil ? text : words[1], type: type ?? "string", to: list, on: connector)
      })
  }
}
