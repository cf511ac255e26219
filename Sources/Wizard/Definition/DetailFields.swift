package import ConnectorModel
import JSONText

/// The fields of the right pane for each kind of item.
package enum DetailFields {
  /// The fields of an item, as the connector has them now.
  package static func fields(of item: DetailItem, in connector: Connector) -> [ModelField] {
    switch item {
    case .policy(let position): return PolicyFields.fields(at: position, in: connector)
    case .connectionParameter(let place): return ConnectionParameterFields.fields(at: place, in: connector)
    case .connectionSet(let position): return ConnectionSetFields.fields(at: position, in: connector)
    case .setting(let setting): return SettingFields.fields(of: setting, in: connector)
    default: break
    }
    guard let definition = connector.definition else { return [] }
    switch item {
    case .operation(let pointer):
      guard let operation = definition.operation(at: pointer) else { return [] }
      let fields =
        OperationFields.fields(of: operation, in: connector) + parts(of: operation, definition)
        + AdvancedFields.fields(of: operation, in: connector)
      return fields
        + OtherMembers.rows(
          of: Place(.definition, pointer), beside: fields,
          known: [
            "parameters", "responses", "x-ms-trigger-metadata", "x-ms-pageable",
            "x-ms-long-running-operation-options", "x-ms-api-annotation", "x-ms-openai-data", "externalDocs",
          ], in: connector)
    case .parameter(let entry):
      guard let value = connector.value(at: Place(.definition, entry)),
        let parameter = Parameter(entry: value, in: definition)
      else { return [] }
      return self.parameter(parameter, in: connector)
    case .response(let operation, let code): return ResponseFields.fields(of: operation, code, in: connector)
    case .reference(let section, let name): return ReferenceFields.fields(of: section, name, in: connector)
    case .schema(let pointer):
      return schema(at: pointer, in: connector)
    case .lookup(let owner): return LookupFields.list(of: owner, in: connector)
    case .dynamicSchema(let owner): return LookupFields.schema(of: owner, in: connector)
    case .tree(let owner): return TreeFields.fields(of: owner, in: connector)
    case .header(let pointer): return HeaderFields.fields(at: pointer, in: connector)
    case .policy, .connectionParameter, .connectionSet, .setting: return []
    }
  }

  /// The form of a parameter, with the tree of its schema where it is a body.
  static func parameter(_ parameter: Parameter, in connector: Connector) -> [ModelField] {
    let fields = ParameterFields.fields(of: parameter, in: connector)
    let others = OtherMembers.rows(
      of: parameter.place, beside: fields, known: hiddenExtensions.union(["schema", "items", "$ref"]),
      in: connector)
    guard let schema = parameter.schema else {
      return fields + items(of: parameter.value.pointer, connector) + others
    }
    return fields + [.section("Body schema")]
      + SchemaRows.rows(schema.pointer, in: connector, includingRoot: true)
      + SchemaTools.buttons(of: schema.pointer, in: connector) + others
  }

  /// Extensions of which a field shows one spelling while the file may have another, too.
  private static let hiddenExtensions: Set<String> = [
    "x-ms-dynamic-values", "x-ms-dynamic-list", "x-ms-dynamic-schema", "x-ms-dynamic-properties",
    "x-ms-dynamic-tree", "x-ms-enum-values",
  ]

  /// The form of a schema: its fields, its contents as a tree, what can be done with it.
  static func schema(at pointer: JSONPointer, in connector: Connector) -> [ModelField] {
    let general = SchemaFields.general(at: pointer, in: connector)
    let details = SchemaFields.details(at: pointer, in: connector)
    let nested = SchemaRows.rows(pointer, in: connector)
    let others = OtherMembers.rows(
      of: Place(.definition, pointer), beside: general + details,
      known: hiddenExtensions.union([
        "properties", "items", "allOf", "required", "$ref", "additionalProperties",
      ]),
      in: connector)
    return general + (nested.isEmpty ? [] : [.section("Contents")] + nested)
      + SchemaTools.buttons(of: pointer, in: connector)
      + (details.isEmpty ? [] : [.section("Value")] + details) + others
  }

  /// The way to the items of a list that is no body.
  private static func items(of pointer: JSONPointer, _ connector: Connector) -> [ModelField] {
    let place = Place(.definition, pointer.appending("items"))
    guard let value = connector.value(at: place) else { return [] }
    var field = ModelField("open " + place.description, "Items", .link(SchemaRows.summary(of: value)))
    field.opens = .schema(place.pointer)
    field.place = place
    field.help = "Enter opens the schema of the list's items"
    return [field]
  }

  private static func parts(of operation: Operation, _ definition: APIDefinition) -> [ModelField] {
    let parameters = operation.parameters(in: definition)
    let section = ModelField.section("Parameters (\(parameters.count))")
    let adding = ModelField.button(
      "add parameter", "Add parameter", help: "A new parameter of this operation",
      .addParameter(to: operation.pointer))
    let list = Place(.definition, operation.pointer.appending("parameters"))
    var fields = [section] + concerning(list, parameters.map { row($0) } + [adding])
    fields.append(
      ModelField(DefinitionScreen.Sample.request.rawValue, "Import from sample", .button).with {
        $0.help = "Paste a request, a curl command or a body: parameters are made of it"
      })
    let shared = definition.references(of: .parameters).map { FieldOption($0.key) }
    if !shared.isEmpty {
      fields.append(
        .button(
          "refer parameter", "Refer to a shared parameter",
          help: "Takes one of the parameters that operations share",
          .choose(title: "Shared parameters", shared) { input, connector throws(ConnectorEditError) in
            try ConnectorEdit.addSharedParameter(input.text, toOperationAt: operation.pointer, on: connector)
          }))
    }
    return fields + self.responses(of: operation, definition)
  }

  /// Rows, the first of which shows what is said of their list as a whole.
  private static func concerning(_ list: Place, _ rows: [ModelField]) -> [ModelField] {
    guard let first = rows.first else { return rows }
    return [first.with { $0.concerns = [list] }] + rows.dropFirst()
  }

  private static func responses(of operation: Operation, _ definition: APIDefinition) -> [ModelField] {
    let responses = operation.responses(in: definition)
    var rows: [ModelField] = []
    for response in responses {
      var field = ModelField(
        "open " + DetailItem.response(operation: operation.pointer, code: response.code).place.description,
        response.code, .link(summary(of: response)))
      field.opens = .response(operation: operation.pointer, code: response.code)
      field.place = Place(.definition, response.entry.pointer)
      field.help = "Enter opens the response, Del removes it"
      rows.append(field)
    }
    rows.append(
      .button(
        "add response", "Add response", help: "A new response, by its status code",
        .addResponse(to: operation.pointer)
      ).with {
        $0.claims = [
          FindingClaim("operation-responses-missing", at: Place(.definition, operation.pointer))
        ]
      })
    let list = Place(.definition, operation.pointer.appending("responses"))
    return [.section("Responses (\(responses.count))")] + concerning(list, rows)
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
    field.opens = .parameter(entry: parameter.entry.pointer)
    field.place = Place(.definition, parameter.entry.pointer)
    field.help = "Enter opens, Del removes, D duplicates, y copies, x cuts, Alt-Up/Down moves"
    return field
  }

  private static func summary(of response: Response) -> String {
    let schema = response.schema.map { SchemaRows.summary(of: $0) } ?? "no schema"
    return schema + (response.description.map { "  " + $0 } ?? "")
  }
}
