import ConnectorModel
import JSONText

/// The buttons below a schema's contents: what can be added, shared, or made of a sample.
enum SchemaTools {
  static func buttons(of pointer: JSONPointer, in connector: Connector) -> [ModelField] {
    guard let value = connector.value(at: Place(.definition, pointer)), value.isObject, value["$ref"] == nil
    else { return [] }
    let type = value["type"]?.string
    let isObject = type == "object" || value["properties"] != nil || type == nil
    var buttons: [ModelField] = []
    if isObject, value["additionalProperties"]?.isObject != true {
      buttons.append(
        .button(
          "allow others", "Allow other properties",
          help: "Names that are not known beforehand, all of one schema (additionalProperties)",
          .edit { connector throws(ConnectorEditError) in
            try ConnectorEdit.setOtherProperties(ofSchemaAt: pointer, to: ["type": "string"], on: connector)
          }))
    }
    if isObject {
      let options = [FieldOption("", "an own part")] + SchemaFields.references(connector)
      buttons.append(
        .button(
          "add part", "Take over another schema", help: "The object then has its properties, too (allOf)",
          .choose(title: "Take over", options) { input, connector throws(ConnectorEditError) in
            let part: JSONFragment =
              input.text.isEmpty
              ? ["type": "object", "properties": [:]] : ["$ref": .string(input.text)]
            return try ConnectorEdit.addPart(part, toSchemaAt: pointer, on: connector)
          }))
    }
    buttons.append(
      .button(
        DefinitionScreen.Sample.schema.rawValue, "Merge a sample",
        help: "Paste JSON: what the schema lacks is added, your texts stay"))
    let isShared = pointer.tokens.count == 2 && pointer.tokens.first == ReferenceSection.definitions.rawValue
    if !isShared {
      buttons += [
        .button(
          "refer", "Refer to a definition",
          help: "Puts a reference to a shared definition in place of this schema",
          .choose(title: "Refer to", SchemaFields.references(connector)) {
            input, connector throws(ConnectorEditError) in
            ConnectorEdit.set(
              Place(.definition, pointer), to: ["$ref": .string(input.text)], on: connector,
              title: "Refer to " + input.text)
          }),
        .button(
          "extract", "Extract to a definition",
          help: "Moves the schema into definitions and refers to it from here",
          .prompt(
            title: "Extract to a definition",
            help: "Its name; a star replaces equal schemas elsewhere, too.  Ex: Invoice*",
            text: proposal(pointer)
          ) { text, connector throws(ConnectorEditError) in
            let name = String(text.prefix { $0 != "*" })
            return try ConnectorEdit.extract(
              at: pointer, to: .definitions, name, everywhere: name != text, on: connector)
          }),
      ]
    }
    return buttons
  }

  /// A name made of where the schema stands: `…/properties/billingAddress` gives `BillingAddress`.
  private static func proposal(_ pointer: JSONPointer) -> String {
    let skipped: Set<String> = ["schema", "items", "properties", "allOf", "additionalProperties"]
    let name = pointer.tokens.last { !skipped.contains($0) && Int($0) == nil } ?? ""
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
