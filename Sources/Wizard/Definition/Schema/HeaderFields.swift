import ConnectorModel
import JSONText

/// The fields of a header that a response has.
enum HeaderFields {
  /// The rows of a response's headers, with a button that adds one.
  static func rows(ofResponseAt base: JSONPointer, in connector: Connector) -> [ModelField] {
    let place = Place(.definition, base.appending("headers"))
    let headers = connector.value(at: place).members
    let rows = headers.map { header in
      var field = ModelField(
        "open " + Place(.definition, header.value.pointer).description, header.key,
        .link(SchemaRows.summary(of: header.value)))
      field.opens = .header(header.value.pointer)
      field.place = Place(.definition, header.value.pointer)
      field.help = "Enter opens the header, Del removes it"
      return field
    }
    return [.section("Headers (\(headers.count))")] + rows + [
      .button(
        "add header", "Add header", help: "A header of the answer that flows can read",
        .prompt(title: "Add header", help: "Its name.  Ex: ETag", text: "") {
          name, connector throws(ConnectorEditError) in
          let target = place.appending(name)
          guard connector.value(at: target) == nil else {
            throw .refused("there is a header '\(name)' already")
          }
          let edit = ConnectorEdit.set(
            target, to: ["description": .string(name), "type": "string"], on: connector,
            title: "Add header " + name)
          return ConnectorEdit(title: edit.title, focus: target, steps: edit.steps)
        })
    ]
  }

  static func fields(at pointer: JSONPointer, in connector: Connector) -> [ModelField] {
    let owner = Place(.definition, pointer)
    let type = connector.value(at: owner)?["type"]?.string
    let formats = [FieldOption("", "none")] + ParameterFields.formats(of: type).map { FieldOption($0) }
    var name = ModelField("name", "Name", .text(pointer.last ?? ""))
    name.isRequired = true
    name.appliesOnLeave = true
    name.place = owner
    name.coversBelow = false
    name.help = "The header's name; its case does not count"
    name.write = { input, connector throws(ConnectorEditError) in
      guard let list = pointer.parent, !input.text.isEmpty else { throw .refused("a header needs a name") }
      let target = Place(.definition, list.appending(input.text))
      guard connector.value(at: target) == nil else { throw .refused("there is such a header already") }
      return ConnectorEdit(
        title: "Rename header to " + input.text, focus: target,
        steps: [.json(.definition, .rename(pointer, to: input.text))])
    }
    let types = ["string", "integer", "number", "boolean", "array"].map { FieldOption($0) }
    let fields: [ModelField] = [
      name,
      .text("summary", "Summary", at: owner.appending("x-ms-summary"), in: connector).with {
        $0.help = "What flow makers see.  Ex: Entity Tag"
      },
      .multiline("description", "Description", at: owner.appending("description"), in: connector).with {
        $0.help = "What the header tells"
      },
      .choice("type", "Type", types, at: owner.appending("type"), in: connector).with {
        $0.isRequired = true
        $0.help = "The kind of value"
        $0.write = { input, connector throws(ConnectorEditError) in
          try ConnectorEdit.changeType(of: owner, to: input.text, on: connector)
        }
      },
      .choice("format", "Format", formats, at: owner.appending("format"), in: connector).with {
        $0.help = "A finer kind"
      },
    ]
    return fields + OtherMembers.rows(of: owner, beside: fields, known: [], in: connector)
  }
}
