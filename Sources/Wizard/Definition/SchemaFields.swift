import ConnectorModel
import JSONText

/// The fields of one schema, as the official Schema Property card has them.
enum SchemaFields {
  static let types = ["string", "integer", "number", "boolean", "array", "object"]

  /// What every schema has: its name, its texts, its kind.
  static func general(at base: JSONPointer, in connector: Connector) -> [ModelField] {
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    guard let value = connector.value(at: Place(.definition, base)) else { return [] }
    if let reference = value["$ref"]?.string {
      return [
        nameField(base, connector),
        .text("ref", "Reference", at: place("$ref"), in: connector).with {
          $0.suggestions = references(connector)
          $0.appliesOnLeave = true
          $0.help = "What describes the value; Alt-Down lists them.  Ex: #/definitions/Invoice"
        },
        follow(reference, connector),
        requiredField(base, connector),
        .button(
          "inline", "Replace by a copy", help: "Puts what the reference names here, so that it can differ",
          .edit { connector throws(ConnectorEditError) in
            try ConnectorEdit.replaceReferenceByCopy(at: base, on: connector)
          }),
      ].compactMap { $0 }
    }
    let type = value["type"]?.string
    let formats = [FieldOption("", "none")] + ParameterFields.formats(of: type).map { FieldOption($0) }
    let fields: [ModelField?] = [
      nameField(base, connector),
      .text("title", "Title", at: place("title"), in: connector).with {
        $0.help = "A label in some designers; x-ms-summary is the one that counts"
      },
      .text("summary", "Summary", at: place("x-ms-summary"), in: connector).with {
        $0.limit = 80
        $0.help = "The field's label on the card, in Title Case.  Ex: Invoice Number"
      },
      .multiline("description", "Description", at: place("description"), in: connector).with {
        $0.help = "What the value means.  Enter opens the editor"
      },
      .choice("type", "Type", types.map { FieldOption($0) }, at: place("type"), in: connector).with {
        $0.help = "The kind of value"
        $0.write = { input, connector throws(ConnectorEditError) in
          try ConnectorEdit.changeType(of: Place(.definition, base), to: input.text, on: connector)
        }
      },
      .choice("format", "Format", formats, at: place("format"), in: connector).with {
        $0.help = "A finer kind, which picks the designer's editor"
      },
      requiredField(base, connector),
      .choice("visibility", "Visibility", VisibilityOptions.all, at: place("x-ms-visibility"), in: connector)
        .with {
          $0.help = VisibilityOptions.help
        },
    ]
    return fields.compactMap { $0 }
  }

  /// What is seldom said: values, lookups, limits.
  static func details(at base: JSONPointer, in connector: Connector) -> [ModelField] {
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    guard let value = connector.value(at: Place(.definition, base)), value["$ref"] == nil else { return [] }
    let type = value["type"]?.string
    var fields: [ModelField] = [
      defaultField(at: base, type: type, in: connector),
      EnumField.field(of: Place(.definition, base), in: connector),
      .toggle("nullable", "May be null", at: place("x-nullable"), in: connector).with {
        $0.help = "Whether null is a value, too (x-nullable)"
      },
      .toggle("readOnly", "Read only", at: place("readOnly"), in: connector).with {
        $0.help = "Only in responses, never sent"
      },
    ]
    fields += LookupFields.rows(of: Place(.definition, base), in: connector, isSchema: type != "string")
    fields += LimitFields.fields(of: Place(.definition, base), type: type, in: connector)
    if type == "object" || value["properties"] != nil {
      fields.append(
        .choice(
          "editor", "Editor", ["", "dictionary"].map { FieldOption($0, $0.isEmpty ? "one field each" : $0) },
          at: place("x-ms-editor"), in: connector
        ).with {
          $0.help = "dictionary: flow makers add names and values (x-ms-editor)"
        })
    }
    return fields
  }

  /// The default, typed as the schema's type wants it where the text allows.
  static func defaultField(at base: JSONPointer, type: String?, in connector: Connector) -> ModelField {
    let place = Place(.definition, base.appending("default"))
    var field = ModelField("default", "Default value", .text(ModelField.shownText(connector, place)))
    field.place = place
    field.help = "What is sent when nothing is filled in"
    field.write = { input, connector throws(ConnectorEditError) in
      guard !input.text.isEmpty else {
        guard connector.value(at: place) != nil else {
          return ConnectorEdit(title: "Default value", steps: [])
        }
        return ConnectorEdit(
          title: "Remove the default value", coalescingKey: ModelField.coalescingKey(place), .definition,
          .remove(place.pointer))
      }
      return .set(
        place, to: JSONFragment(typing: input.text, as: type), on: connector, title: "Set the default value",
        coalescingKey: ModelField.coalescingKey(place))
    }
    return field
  }

  /// The definitions there are, as values of a reference.
  static func references(_ connector: Connector) -> [FieldOption] {
    (connector.definition?.references(of: .definitions) ?? []).map { member in
      let pointer = JSONPointer(tokens: [ReferenceSection.definitions.rawValue, member.key])
      return FieldOption("#" + pointer.description, member.key)
    }
  }

  private static func follow(_ reference: String, _ connector: Connector) -> ModelField {
    guard reference.hasPrefix("#"), let target = JSONPointer(String(reference.dropFirst())),
      connector.value(at: Place(.definition, target)) != nil
    else { return .fact("follow", "Leads to", "nothing: there is no " + reference) }
    var field = ModelField("follow", "Leads to", .link(target.last ?? ""))
    field.opens = .schema(target)
    field.help = "Enter opens what is shared; a change there counts wherever it is referred to"
    return field
  }

  private static func propertyContext(
    _ base: JSONPointer, _ connector: Connector
  ) -> (owner: JSONPointer, name: String)? {
    guard let name = base.last, let properties = base.parent, properties.last == "properties",
      let owner = properties.parent, connector.value(at: Place(.definition, owner)) != nil
    else { return nil }
    return (owner, name)
  }

  private static func nameField(_ base: JSONPointer, _ connector: Connector) -> ModelField? {
    guard let context = propertyContext(base, connector) else { return nil }
    var field = ModelField("name", "Name", .text(context.name))
    field.isRequired = true
    field.appliesOnLeave = true
    field.place = Place(.definition, base)
    field.coversBelow = false
    field.help = "The property's name in the JSON; the list of required names follows"
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.renameProperty(at: base, to: input.text, on: connector)
    }
    return field
  }

  private static func requiredField(_ base: JSONPointer, _ connector: Connector) -> ModelField? {
    guard let context = propertyContext(base, connector) else { return nil }
    let names = connector.value(at: Place(.definition, context.owner.appending("required"))).strings
    var field = ModelField("required", "Required", .toggle(names.contains(context.name)))
    field.place = Place(.definition, context.owner.appending("required"))
    field.coversBelow = false
    field.help = "Whether the object must have the property"
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.setRequired(input == .flag(true), propertyAt: base, on: connector)
    }
    return field
  }
}
