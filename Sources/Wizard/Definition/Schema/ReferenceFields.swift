import ConnectorModel
import JSONText

/// The fields of a shared definition, parameter or response, with the places that refer to it.
enum ReferenceFields {
  static func fields(
    of section: ReferenceSection, _ name: String, in connector: Connector
  ) -> [ModelField] {
    let base = JSONPointer(tokens: [section.rawValue, name])
    guard let value = connector.value(at: Place(.definition, base)), let definition = connector.definition
    else { return [] }
    var fields = [nameField(section, name)]
    switch section {
    case .definitions: fields += DetailFields.schema(at: base, in: connector)
    case .parameters:
      if let parameter = Parameter(entry: value, in: definition) {
        fields += DetailFields.parameter(parameter, in: connector)
      }
    case .responses: fields += ResponseFields.body(of: base, in: connector)
    }
    let uses = definition.uses(of: section, name)
    fields.append(.section("Used by (\(uses.count))"))
    if !uses.isEmpty {
      fields.append(
        .button(
          "inline all", "Replace every reference by a copy",
          help: "Puts its content where it is used, and takes it away",
          .edit { connector throws(ConnectorEditError) in
            try ConnectorEdit.inlineReference(name, in: section, on: connector)
          }))
    }
    for use in uses.prefix(200) {
      var field = ModelField(
        "show " + Place(.definition, use).description, "",
        .link(connector.phrase(for: Place(.definition, use))))
      field.action = .request(.show(Place(.definition, use)))
      field.help = "\(use)  Enter goes there"
      fields.append(field)
    }
    return fields
  }

  private static func nameField(_ section: ReferenceSection, _ name: String) -> ModelField {
    var field = ModelField("shared name", "Shared name", .text(name))
    field.isRequired = true
    field.appliesOnLeave = true
    field.claims = [.rest(of: .definition(section.rawValue, name))]
    field.help = "What others refer to; renaming changes every reference to it"
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.renameReference(name, in: section, to: input.text, on: connector)
    }
    return field
  }
}
