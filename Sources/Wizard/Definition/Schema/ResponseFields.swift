import ConnectorModel
import JSONText

/// The fields of a response: code, description, schema, headers, examples (wizard section 4.4).
enum ResponseFields {
  static func fields(
    of operation: JSONPointer, _ code: String, in connector: Connector
  ) -> [ModelField] {
    let base = operation.appending(["responses", code])
    guard let entry = connector.value(at: Place(.definition, base)), let definition = connector.definition,
      let response = Response(code: code, entry: entry, in: definition)
    else { return [] }
    var name = ModelField("code", "Code", .text(code))
    name.isRequired = true
    name.appliesOnLeave = true
    name.suggestions = ["200", "201", "202", "204", "400", "404", "default"].map { FieldOption($0) }
    name.claims = [.rest(of: Place(.definition, base))]
    name.help = "The status code, or default.  Ex: 200"
    name.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.renameResponse(code, to: input.text, ofOperationAt: operation, on: connector)
    }
    var fields = [name]
    if let reference = entry["$ref"]?.string {
      fields += [
        .fact("reference", "Shared", reference).with {
          $0.help = "It stands under a reference: a change here changes it wherever it is used"
        },
        .button(
          "inline", "Replace by a copy",
          help: "Puts a copy of the shared response here, so that it can differ",
          .edit { connector throws(ConnectorEditError) in
            try ConnectorEdit.replaceReferenceByCopy(at: base, on: connector)
          }),
      ]
    }
    fields.append(designer(response, operation, definition))
    let sample = ModelField.button(
      DefinitionScreen.Sample.response.rawValue, "Import from sample",
      help: "Paste a response or its body: what the schema lacks is added")
    return fields + body(of: response.value.pointer, in: connector, extra: [sample])
      + sharing(of: base, isShared: entry["$ref"] != nil, definition)
  }

  private static func sharing(
    of base: JSONPointer, isShared: Bool, _ definition: APIDefinition
  ) -> [ModelField] {
    let shared = definition.references(of: .responses).map { FieldOption($0.key) }
    var buttons: [ModelField] = []
    if !isShared {
      buttons.append(
        .button(
          "share", "Share this response",
          help: "Moves it to the responses that operations share, and refers to it",
          .prompt(
            title: "Share the response", help: "Its name among the shared responses.  Ex: NotFound", text: ""
          ) {
            name, connector throws(ConnectorEditError) in
            try ConnectorEdit.extract(at: base, to: .responses, name, everywhere: true, on: connector)
          }))
    }
    if !shared.isEmpty {
      buttons.append(
        .button(
          "refer response", "Refer to a shared response",
          help: "Puts a reference in place of what stands here",
          .choose(title: "Shared responses", shared) { input, connector throws(ConnectorEditError) in
            try ConnectorEdit.setReference(at: base, to: .responses, input.text, on: connector)
          }))
    }
    return buttons.isEmpty ? [] : [.section("Sharing")] + buttons
  }

  /// Which response the designer makes its tokens of: one alone.
  private static func designer(
    _ response: Response, _ operation: JSONPointer, _ definition: APIDefinition
  ) -> ModelField {
    let shown = definition.operation(at: operation)?.designerResponse(in: definition)
    let text: String
    switch shown {
    case let shown? where shown.code == response.code: text = "offers what this schema has to later steps"
    case let shown? where response.schema != nil:
      text = "reads only the schema of \(shown.code), not this one"
    case let shown?: text = "reads the schema of \(shown.code)"
    case nil: text = "has no schema to read; later steps get the body as a whole"
    }
    return .fact("designer", "Designer", text).with {
      $0.help = "Flow makers see the values of one response: the first success with a schema"
    }
  }

  /// What a response has that stands in an operation or is shared.
  static func body(of base: JSONPointer, in connector: Connector, extra: [ModelField] = []) -> [ModelField] {
    var fields: [ModelField] = [
      .multiline(
        "description", "Description", at: Place(.definition, base.appending("description")), in: connector,
        keepsEmpty: true
      ).with { $0.help = "What the response means; must be there" }
    ]
    let schema = base.appending("schema")
    fields.append(.section("Schema"))
    if connector.value(at: Place(.definition, schema)) != nil {
      fields += SchemaRows.rows(schema, in: connector, includingRoot: true)
      let tools = SchemaTools.buttons(of: schema, in: connector)
      fields +=
        extra.isEmpty ? tools : tools.filter { $0.id != DefinitionScreen.Sample.schema.rawValue } + extra
    } else {
      fields +=
        [
          .fact("no schema", "", "none; import a sample, or take it from a real answer (F5)"),
          .button(
            "make schema", "Make a schema", help: "Begins with an object without properties",
            .edit { connector throws(ConnectorEditError) in
              ConnectorEdit.setSchema(at: schema, to: ["type": "object", "properties": [:]], on: connector)
            }),
        ] + extra
    }
    fields += HeaderFields.rows(ofResponseAt: base, in: connector)
    fields.append(
      .json("examples", "Examples", at: Place(.definition, base.appending("examples")), in: connector).with {
        $0.help = "Sample answers by media type.  Enter edits them as JSON"
      })
    return fields
      + OtherMembers.rows(
        of: Place(.definition, base), beside: fields, known: ["schema", "headers", "$ref"], in: connector)
  }
}
