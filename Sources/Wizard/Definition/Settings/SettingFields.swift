import ConnectorModel
import JSONText

/// The fields of what belongs to the connector as a whole.
enum SettingFields {
  static func fields(of setting: ConnectorSetting, in connector: Connector) -> [ModelField] {
    switch setting {
    case .script: ScriptFields.fields(in: connector)
    case .plugin: plugin(connector)
    case .connectionTest: connectionTest(connector)
    case .defaults: defaults(connector)
    case .others: others(connector)
    }
  }

  /// What the outline says of a setting.
  static func summary(of setting: ConnectorSetting, in connector: Connector) -> String {
    switch setting {
    case .script: ScriptFields.summary(connector)
    case .plugin: connector.definition?.root["x-ms-openai-manifest"]?["humanName"]?.string ?? "off"
    case .connectionTest:
      connector.definition?.root["x-ms-capabilities"]?["testConnection"]?["operationId"]?.string ?? "none"
    case .defaults: (connector.definition?.produces ?? []).joined(separator: ", ")
    case .others: ""
    }
  }

  /// The place of a setting in the files.
  static func place(of setting: ConnectorSetting) -> Place {
    switch setting {
    case .script: .properties("scriptOperations")
    case .plugin: .definition("x-ms-openai-manifest")
    case .connectionTest: .definition("x-ms-capabilities")
    case .defaults: .definition("produces")
    case .others: Place(.definition, .root)
    }
  }

  private static func plugin(_ connector: Connector) -> [ModelField] {
    let manifest = Place.definition("x-ms-openai-manifest")
    func text(_ key: String, _ label: String, _ help: String) -> ModelField {
      .text(key, label, at: manifest.appending(key), in: connector).with { $0.help = help }
    }
    var fields = [
      text("humanName", "Name", "What people call the plugin.  Ex: Contoso Invoices"),
      .multiline(
        "modelDescription", "For the model", at: manifest.appending("modelDescription"), in: connector
      ).with {
        $0.help = "What the plugin can do, told to the model that chooses among plugins"
      },
      text("contactEmail", "Contact", "Who answers questions.  Ex: support@contoso.com"),
      text("legalUrl", "Terms", "The address of the terms of use"),
    ]
    fields += OtherMembers.rows(of: manifest, beside: fields, known: [], in: connector)
    let operations = connector.definition?.operations ?? []
    fields.append(.section("Operations it may call"))
    for operation in operations {
      let pointer = operation.pointer
      let data = operation.value["x-ms-openai-data"]
      var field = ModelField(
        "plugin " + pointer.description, operation.name, .toggle(data?["openai-enabled"]?.boolean ?? false))
      field.help = "Whether the plugin may call \(operation.name)"
      field.write = { input, connector throws(ConnectorEditError) in
        try ConnectorEdit.setPluginUse(input == .flag(true), ofOperationAt: pointer, on: connector)
      }
      fields.append(field)
    }
    return fields
  }

  private static func connectionTest(_ connector: Connector) -> [ModelField] {
    guard let definition = connector.definition else { return [] }
    let capabilities = Place.definition("x-ms-capabilities")
    let test = capabilities.appending("testConnection")
    let id = connector.value(at: test.appending("operationId"))?.string ?? ""
    var options = [FieldOption("", "none")] + LookupFields.operations(definition)
    if !options.contains(where: { $0.value == id }) {
      options.append(FieldOption(id, id + " (does not exist)"))
    }
    var field = ModelField("operation", "Operation", .choice(options, selected: id))
    field.place = test.appending("operationId")
    field.help =
      "A plain read that tells whether the credentials of a new connection are right"
    field.write = { input, connector throws(ConnectorEditError) in
      guard input.text.isEmpty else {
        let edit = ConnectorEdit.setText(test.appending("operationId"), input.text, on: connector)
        return ConnectorEdit(title: "Test connections by " + input.text, steps: edit.steps)
      }
      let isOnly = connector.value(at: capabilities)?.count == 1
      return ConnectorEdit.remove(
        isOnly ? capabilities : test, on: connector, title: "Test connections no more")
    }
    var fields = [field]
    if let called = definition.operation(id: id) {
      let list = test.appending("parameters")
      fields += [.section("Inputs of \(id)")]
      for parameter in called.parameters(in: definition) {
        fields.append(
          .text("input " + parameter.name, parameter.name, at: list.appending(parameter.name), in: connector)
            .with {
              $0.isRequired = parameter.isRequired && parameter.defaultValue == nil
              $0.help = "The value that the test sends"
            })
      }
    }
    return fields
      + OtherMembers.rows(of: capabilities, beside: fields, known: ["testConnection"], in: connector)
  }

  private static func defaults(_ connector: Connector) -> [ModelField] {
    [
      .list("consumes", "Consumes", at: .definition("consumes"), in: connector, keepsEmpty: true).with {
        $0.help = "Media types of requests, where no operation has its own.  Ex: text/plain"
      },
      .list("produces", "Produces", at: .definition("produces"), in: connector, keepsEmpty: true).with {
        $0.help = "Media types of responses, where no operation has its own.  Ex: text/plain"
      },
      .json("tags", "Tags", at: .definition("tags"), in: connector).with {
        $0.help = "Names and descriptions of groups of operations.  Enter edits them as JSON"
      },
      .text("docs", "More at", at: .definition("externalDocs", "url"), in: connector).with {
        $0.help = "The address of the API's documentation (externalDocs)"
      },
    ]
  }

  private static func others(_ connector: Connector) -> [ModelField] {
    let known: Set<String> = [
      "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions",
      "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs",
      "x-ms-connector-metadata", "x-ms-capabilities", "x-ms-openai-manifest",
    ]
    let ours: Set<String> = [
      "connectionParameters", "connectionParameterSets", "iconBrandColor", "scriptOperations", "capabilities",
      "policyTemplateInstances", "publisher", "stackOwner",
    ]
    func renamed(_ rows: [ModelField], _ file: String) -> [ModelField] {
      rows.map { row in
        guard case .section = row.kind else {
          return row.copy(id: file + " " + row.id, label: row.kind == .button ? "Add to " + file : row.label)
        }
        return .section(file)
      }
    }
    return renamed(
      OtherMembers.rows(of: Place(.definition, .root), beside: [], known: known, in: connector),
      ConnectorFile.definition.standardName)
      + renamed(
        OtherMembers.rows(
          of: Place(.definition, JSONPointer(tokens: ["info"])), beside: [],
          known: [
            "title", "description", "version", "contact", "x-ms-api-annotation",
          ], in: connector), "info")
      + renamed(
        OtherMembers.rows(
          of: Place(.properties, JSONPointer(tokens: ["properties"])), beside: [], known: ours, in: connector),
        ConnectorFile.properties.standardName)
  }
}
