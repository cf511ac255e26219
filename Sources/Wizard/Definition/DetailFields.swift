import ConnectorModel
import JSONText

/// The fields of the right pane for each kind of item.
enum DetailFields {
  static func fields(of item: DetailItem, in connector: Connector) -> [ModelField] {
    guard let definition = connector.definition else { return [] }
    switch item {
    case .operation(let pointer):
      guard let operation = definition.operation(at: pointer) else { return [] }
      return OperationFields.fields(of: operation, in: connector) + parts(of: operation, definition)
    case .parameter(let entry):
      guard let value = connector.value(at: Place(.definition, entry)),
        let parameter = Parameter(entry: value, in: definition)
      else { return [] }
      let fields = ParameterFields.fields(of: parameter, in: connector)
      guard let schema = parameter.schema else { return fields }
      return fields + [.section("Body schema")] + SchemaRows.rows(schema.pointer, in: connector)
    case .response(let operation, let code): return response(operation, code, connector)
    case .reference(let section, let name): return reference(section, name, connector)
    case .schema(let pointer):
      let nested = SchemaRows.rows(pointer, in: connector)
      return SchemaFields.fields(at: pointer, in: connector)
        + (nested.isEmpty ? [] : [.section("Contents")] + nested)
    case .policy(let position): return PolicyFields.fields(at: position, in: connector)
    }
  }

  private static func parts(of operation: Operation, _ definition: APIDefinition) -> [ModelField] {
    let parameters = operation.parameters(in: definition)
    var fields: [ModelField] = [.section("Parameters (\(parameters.count))")]
    for parameter in parameters { fields.append(row(parameter)) }
    fields.append(
      ModelField("add parameter", "Add parameter", .button).with {
        $0.help = "A new parameter of this operation"
      })
    fields.append(
      ModelField(DefinitionScreen.Sample.request.rawValue, "Import from sample", .button).with {
        $0.help = "Paste a request, a curl command or a JSON body: parameters and body schema are made of it"
      })
    let responses = operation.responses(in: definition)
    fields.append(.section("Responses (\(responses.count))"))
    for response in responses {
      var field = ModelField(
        "open " + DetailItem.response(operation: operation.pointer, code: response.code).place.description,
        response.code, .link(summary(of: response)))
      field.place = Place(.definition, response.entry.pointer)
      field.help = "Enter opens the response, Del removes it"
      fields.append(field)
    }
    fields.append(
      ModelField("add response", "Add response", .button).with {
        $0.help = "A new response, by its status code"
      })
    if operation.isTrigger {
      fields.append(
        ModelField(DefinitionScreen.Sample.notification.rawValue, "Import a sample notification", .button)
          .with {
            $0.help = "Paste what the service sends to the callback: the content of the trigger is made of it"
          })
    }
    return fields
  }

  private static func row(_ parameter: Parameter) -> ModelField {
    var words = [parameter.locationText]
    if let type = parameter.type ?? (parameter.schema == nil ? nil : "schema") { words.append(type) }
    if parameter.isRequired { words.append("required") }
    if parameter.isInternal { words.append("internal") }
    if let values = parameter.value["enum"], values.count > 0 { words.append("enum(\(values.count))") }
    var field = ModelField(
      "open " + Place(.definition, parameter.entry.pointer).description, parameter.name,
      .link(words.joined(separator: "  ")))
    field.place = Place(.definition, parameter.entry.pointer)
    field.help = "Enter opens the parameter, Del removes it, D duplicates it, Alt-Up and Alt-Down move it"
    return field
  }

  private static func summary(of response: Response) -> String {
    let schema = response.schema.map { SchemaRows.summary(of: $0) } ?? "no schema"
    return schema + (response.description.map { "  " + $0 } ?? "")
  }

  private static func response(
    _ operation: JSONPointer, _ code: String, _ connector: Connector
  ) -> [ModelField] {
    let base = operation.appending(["responses", code])
    guard let entry = connector.value(at: Place(.definition, base)), let definition = connector.definition,
      let response = Response(code: code, entry: entry, in: definition)
    else { return [] }
    var name = ModelField("code", "Code", .text(code))
    name.isRequired = true
    name.appliesOnLeave = true
    name.help = "The status code, or default.  Ex: 200"
    name.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.renameResponse(code, to: input.text, ofOperationAt: operation, on: connector)
    }
    let sample = ModelField(DefinitionScreen.Sample.response.rawValue, "Import from sample", .button).with {
      $0.help = "Paste a response or its JSON body: what the schema lacks is added, your texts stay"
    }
    return [name] + body(of: response.value.pointer, connector) + [sample]
  }

  private static func body(of base: JSONPointer, _ connector: Connector) -> [ModelField] {
    var fields: [ModelField] = [
      .multiline(
        "description", "Description", at: Place(.definition, base.appending("description")), in: connector,
        keepsEmpty: true
      ).with { $0.help = "What the response means; must be there" }
    ]
    let headers = connector.value(at: Place(.definition, base.appending("headers")))
    for header in headers.map({ Array($0.members) }) ?? [] {
      fields.append(
        .fact("header " + header.key, "Header " + header.key, header.value["type"]?.string ?? "").with {
          $0.place = Place(.definition, header.value.pointer)
        })
    }
    let schema = base.appending("schema")
    fields.append(.section("Schema"))
    if connector.value(at: Place(.definition, schema)) != nil {
      fields += SchemaRows.rows(schema, in: connector, includingRoot: true)
    } else {
      fields.append(.fact("no schema", "", "none; import a sample, or take it from a real answer (F5)"))
    }
    return fields
  }

  private static func reference(
    _ section: ReferenceSection, _ name: String, _ connector: Connector
  ) -> [ModelField] {
    let base = JSONPointer(tokens: [section.rawValue, name])
    guard let value = connector.value(at: Place(.definition, base)), let definition = connector.definition
    else { return [] }
    var nameField = ModelField("name", "Name", .text(name))
    nameField.isRequired = true
    nameField.appliesOnLeave = true
    nameField.help = "Renaming changes every reference to it"
    nameField.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.renameReference(name, in: section, to: input.text, on: connector)
    }
    let uses = connector.definition?.uses(of: section, name) ?? []
    var fields: [ModelField] = [nameField]
    switch section {
    case .definitions:
      fields += SchemaFields.fields(at: base, in: connector)
      let rows = SchemaRows.rows(base, in: connector)
      if !rows.isEmpty { fields += [.section("Contents")] + rows }
    case .parameters:
      if let parameter = Parameter(entry: value, in: definition) {
        fields += ParameterFields.fields(of: parameter, in: connector).filter { $0.id != "name" }
      }
    case .responses: fields += body(of: base, connector)
    }
    fields.append(.section("Used by (\(uses.count))"))
    for use in uses.prefix(200) {
      var field = ModelField("show " + Place(.definition, use).description, "", .link(use.description))
      field.help = "Enter goes there"
      fields.append(field)
    }
    return fields
  }
}
