import ConnectorModel
import JSONText

/// The fields of one connection parameter: what whoever makes a connection is asked, and how.
///
/// The platform keeps `required` and `hidden` as texts and `clearText` as a truth value (wizard-fields 3.5).
enum ConnectionParameterFields {
  static let types = ["string", "securestring", "int", "bool", "oauthSetting", "gatewaySetting"]

  static func fields(at place: Place, in connector: Connector) -> [ModelField] {
    guard let value = connector.value(at: place) else { return [] }
    let type = value["type"]?.string?.lowercased()
    var fields = asked(place, value, connector)
    if type == "securestring" {
      let clearText = place.appending("uiDefinition").appending("constraints").appending("clearText")
      fields.append(
        .toggle("clearText", "Shown while typed", at: clearText, in: connector).with {
          $0.help = "Whether the value is readable while it is typed, as user names are"
        })
    }
    fields += limits(place, connector)
    if type == "oauthsetting" {
      fields.append(
        .json("oauth", "OAuth settings", at: place.appending("oAuthSettings"), in: connector).with {
          $0.help = "The sign-in; the Security tab has its fields.  Enter edits it as JSON"
        })
    }
    if value["gatewaySettings"] != nil {
      fields.append(
        .json("gateway", "Gateway settings", at: place.appending("gatewaySettings"), in: connector))
    }
    return fields + uses(place, connector)
      + OtherMembers.rows(of: place, beside: fields, known: ["uiDefinition"], in: connector)
  }

  /// What whoever makes a connection is asked.
  private static func asked(_ place: Place, _ value: JSONValue, _ connector: Connector) -> [ModelField] {
    let definition = place.appending("uiDefinition")
    let constraints = definition.appending("constraints")
    let displayName = value["uiDefinition"]?["displayname"] != nil ? "displayname" : "displayName"
    return [
      nameField(place),
      .choice("type", "Type", types.map { FieldOption($0) }, at: place.appending("type"), in: connector).with
      {
        $0.isRequired = true
        $0.help = "securestring is not shown again; oauthSetting signs in"
      },
      .text("displayName", "Label", at: definition.appending(displayName), in: connector).with {
        $0.isRequired = true
        $0.help = "What whoever makes a connection is asked for.  Ex: API Key"
      },
      .text("description", "Description", at: definition.appending("description"), in: connector).with {
        $0.help = "The hint in the empty field"
      },
      .text("tooltip", "Tooltip", at: definition.appending("tooltip"), in: connector).with {
        $0.help = "What is shown when the pointer rests on the field"
      },
      flag("required", "Required", constraints.appending("required"), connector).with {
        $0.help = "Whether a connection needs the value (kept as the text \"true\")"
      },
      flag("hidden", "Hidden", constraints.appending("hidden"), connector).with {
        $0.help = "Whether it is hidden; it then needs a default (kept as the text \"true\")"
      },
    ]
  }

  /// What the value begins with, which values there are, and when it is asked for.
  private static func limits(_ place: Place, _ connector: Connector) -> [ModelField] {
    let constraints = place.appending("uiDefinition").appending("constraints")
    return [
      .number("tabIndex", "Position", at: constraints.appending("tabIndex"), in: connector).with {
        $0.help = "Where the field stands in the dialog, counted from 1"
      },
      .text("default", "Default value", at: place.appending("defaultValue"), in: connector).with {
        $0.help = "What the field holds at first; never a secret"
      },
      allowedValues(place, connector),
      .choice(
        "capability", "Only with",
        [FieldOption("", "always"), FieldOption("cloud", "the cloud"), FieldOption("gateway", "a gateway")],
        at: constraints.appending("capability").appending("0"), in: connector
      ).with {
        $0.help = "Whether it is asked for only with, or only without, a gateway"
        $0.write = { input, connector throws(ConnectorEditError) in
          ConnectorEdit.setStrings(
            constraints.appending("capability"), input.text.isEmpty ? nil : [input.text], on: connector)
        }
      },
      .json("dependencies", "Depends on", at: constraints.appending("dependencies"), in: connector).with {
        $0.help = "Parameters and values with which this is asked for.  Enter edits it as JSON"
      },
    ]
  }

  private static func nameField(_ place: Place) -> ModelField {
    var field = ModelField("name", "Name", .text(place.pointer.last ?? ""))
    field.isRequired = true
    field.appliesOnLeave = true
    field.place = place
    field.coversBelow = false
    field.help = "The name policies read it by; renaming changes them, too"
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.renameConnectionParameter(at: place, to: input.text, on: connector)
    }
    return field
  }

  /// A flag that the platform keeps as a text; one that stands there as a truth value stays one.
  static func flag(_ id: String, _ label: String, _ place: Place, _ connector: Connector) -> ModelField {
    let value = connector.value(at: place)
    let isOn = value?.boolean ?? (value?.string?.lowercased() == "true")
    var field = ModelField(id, label, .toggle(isOn))
    field.place = place
    field.write = { input, connector throws(ConnectorEditError) in
      let wanted = input == .flag(true)
      let isPlain = connector.value(at: place)?.boolean != nil
      return ConnectorEdit.set(
        place, to: isPlain ? .boolean(wanted) : .string(wanted ? "true" : "false"), on: connector)
    }
    return field
  }

  private static func allowedValues(_ place: Place, _ connector: Connector) -> ModelField {
    let list = place.appending("uiDefinition").appending("constraints").appending("allowedValues")
    let entries = connector.value(at: list).elements
    let text = entries.map { entry in
      let value = entry["value"]?.string ?? ""
      let name = entry["text"]?.string ?? ""
      return name.isEmpty || name == value ? value : value + " = " + name
    }.joined(separator: "\n")
    var field = ModelField("allowedValues", "Allowed values", .multiline(text))
    field.place = list
    field.help = "Values of a drop-down, one a line, the name behind \" = \".  Ex: eu = Europe"
    field.write = { input, connector throws(ConnectorEditError) in
      let old = connector.value(at: list).elements
      let fragments = EnumField.read(input.text).map { value -> JSONFragment in
        let name = value.name.isEmpty ? value.value : value.name
        if let same = old.first(where: { $0["value"]?.string == value.value && $0["text"]?.string == name }) {
          return JSONFragment(same)
        }
        return ["text": .string(name), "value": .string(value.value)]
      }
      return ConnectorEdit.setList(list, fragments, on: connector)
    }
    return field
  }

  private static func uses(_ place: Place, _ connector: Connector) -> [ModelField] {
    let uses = connector.uses(ofConnectionParameter: place.pointer.last ?? "")
    return [.section("Read by (\(uses.count))")]
      + uses.prefix(100).map { use in
        var field = ModelField("use " + use.description, "", .link(connector.phrase(for: use)))
        field.action = .request(.show(use))
        field.help = "Enter goes there"
        return field
      }
  }
}
