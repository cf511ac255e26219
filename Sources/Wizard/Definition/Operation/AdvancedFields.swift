import ConnectorModel
import JSONText

/// What an operation can say beyond the cards of the official wizard: sign-in of its own, paging, versions, plugins.
enum AdvancedFields {
  static func fields(of operation: Operation, in connector: Connector) -> [ModelField] {
    let base = operation.pointer
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    return [
      .section("Calls"),
      securityField(operation, connector),
      .list("consumes", "Consumes", at: place("consumes"), in: connector).with {
        $0.help = "Media types of requests; none: the connector's.  Ex: application/json"
      },
      .list("produces", "Produces", at: place("produces"), in: connector).with {
        $0.help = "Media types of responses; none: the connector's.  Ex: application/json"
      },
      pagingField(operation, connector),
      .toggle("longRunning", "Long running", at: place("x-ms-long-running-operation"), in: connector).with {
        $0.help = "The answer is 202 with a Location that is asked until it says another"
      },
      .choice(
        "finalState", "Final state via",
        ["", "location", "azure-async-operation", "original-uri"].map {
          FieldOption($0, $0.isEmpty ? "not stated" : $0)
        },
        at: place("x-ms-long-running-operation-options").appending("final-state-via"), in: connector
      ).with { $0.help = "Where the result of a long-running operation is fetched" },
      .toggle("noTest", "No generic test", at: place("x-ms-no-generic-test"), in: connector).with {
        $0.help = "Leaves the operation out of tests that run by themselves, ours too"
      },
    ] + versions(operation, connector) + plugin(operation, connector) + [
      .section("Documents"),
      .list("tags", "Tags", at: place("tags"), in: connector).with {
        $0.help = "Groups of operations, separated by commas"
      },
      .text("docs", "More at", at: place("externalDocs").appending("url"), in: connector).with {
        $0.help = "The address of a page about the operation (externalDocs)"
      },
    ]
  }

  private static func securityField(_ operation: Operation, _ connector: Connector) -> ModelField {
    let base = operation.pointer
    let names = connector.definition?.securityDefinitions.map(\.name) ?? []
    let options =
      [FieldOption("", "as the connector"), FieldOption("-", "none: the call is not signed in")]
      + names.map { FieldOption("=" + $0, $0) }
    let present = operation.value["security"].map { list in
      list.elements.map { $0.keys.joined(separator: " and ") }
    }
    let selected = present.map { $0.isEmpty ? "-" : "=" + $0.joined(separator: " or ") } ?? ""
    var choices = options
    if !choices.contains(where: { $0.value == selected }) {
      choices.append(FieldOption(selected, String(selected.dropFirst()) + " (as in the file)"))
    }
    var field = ModelField("security", "Sign-in", .choice(choices, selected: selected))
    field.place = Place(.definition, base.appending("security"))
    field.help =
      "Which security definitions the call uses; the designer reads the root's"
    field.write = { input, connector throws(ConnectorEditError) in
      switch input.text {
      case "": return try ConnectorEdit.setSecurity(ofOperationAt: base, to: nil, on: connector)
      case "-": return try ConnectorEdit.setSecurity(ofOperationAt: base, to: [], on: connector)
      case let text where options.contains { $0.value == text }:
        return try ConnectorEdit.setSecurity(
          ofOperationAt: base, to: [String(text.dropFirst())], on: connector)
      default: return ConnectorEdit(title: "Sign-in", steps: [])
      }
    }
    return field
  }

  private static func pagingField(_ operation: Operation, _ connector: Connector) -> ModelField {
    let pageable = Place(.definition, operation.pointer.appending("x-ms-pageable"))
    let texts = connector.definition.map { ResponsePaths(of: operation, in: $0).texts } ?? []
    return .text("pageable", "Next page link", at: pageable.appending("nextLinkName"), in: connector).with {
      $0.suggestions = texts.map { FieldOption($0.path) }
      $0.help =
        "The property with the next page (x-ms-pageable).  Ex: @odata.nextLink"
      $0.write = { input, connector throws(ConnectorEditError) in
        let name = pageable.appending("nextLinkName")
        guard !input.text.isEmpty else {
          let isAlone = connector.value(at: pageable)?.count == 1
          return ConnectorEdit.remove(isAlone ? pageable : name, on: connector, title: "Remove the paging")
        }
        return ConnectorEdit.setText(
          name, input.text, on: connector, title: "Set the next page link",
          coalescingKey: ModelField.coalescingKey(name))
      }
    }
  }

  private static func versions(_ operation: Operation, _ connector: Connector) -> [ModelField] {
    let annotation = Place(.definition, operation.pointer.appending("x-ms-api-annotation"))
    func place(_ key: String) -> Place { annotation.appending(key) }
    let replacement = place("replacement")
    let operations = connector.definition.map { LookupFields.operations($0) } ?? []
    return [
      .section("Versions"),
      .toggle(
        "deprecated", "Deprecated", at: Place(.definition, operation.pointer.appending("deprecated")),
        in: connector
      )
      .with { $0.help = "Hides the operation from new flows; say so in summary and description, too" },
      .text("family", "Family", at: place("family"), in: connector).with {
        $0.help = "One name for all versions (x-ms-api-annotation).  Ex: GetInvoice"
      },
      .number("revision", "Revision", at: place("revision"), in: connector).with {
        $0.help = "Its version in the family, from 1; flow makers are offered the newest"
      },
      .choice(
        "status", "Status",
        ["", "Preview", "Production"].map { FieldOption($0, $0.isEmpty ? "not stated" : $0) },
        at: place("status"), in: connector
      ).with { $0.help = "Whether the operation may still change" },
      .text("replacementAPI", "Replaced in", at: replacement.appending("api"), in: connector).with {
        $0.help = "The connector with the replacement of this one.  Ex: ContosoInvoices"
      },
      .text("replacementID", "Replaced by", at: replacement.appending("operationId"), in: connector).with {
        $0.suggestions = operations
        $0.help = "The operationId that replaces a deprecated one; Alt-Down lists them"
      },
    ]
  }

  private static func plugin(_ operation: Operation, _ connector: Connector) -> [ModelField] {
    let base = operation.pointer
    let data = operation.value["x-ms-openai-data"]
    let entry = data?["operations"]?.elements.first { $0["operationId"]?.string == operation.operationID }
    var use = ModelField("plugin", "Plugins may use it", .toggle(data?["openai-enabled"]?.boolean ?? false))
    use.place = Place(.definition, base.appending(["x-ms-openai-data", "openai-enabled"]))
    use.help = "Whether AI plugins of the connector may call it (x-ms-openai-data)"
    use.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.setPluginUse(input == .flag(true), ofOperationAt: base, on: connector)
    }
    var fields = [ModelField.section("AI"), use]
    if data != nil {
      var ask = ModelField(
        "confirmation", "Asks before the call",
        .toggle(entry?["x-ms-require-user-confirmation"]?.boolean ?? false))
      ask.place = Place(.definition, base.appending(["x-ms-openai-data", "operations"]))
      ask.help = "Whether a plugin asks the user first (x-ms-require-user-confirmation)"
      ask.write = { input, connector throws(ConnectorEditError) in
        try ConnectorEdit.setPluginConfirmation(input == .flag(true), ofOperationAt: base, on: connector)
      }
      fields.append(ask)
    }
    return fields + [
      .choice(
        "agentic", "Agent protocol",
        ["", "mcp-streamable-1.0"].map { FieldOption($0, $0.isEmpty ? "none" : $0) },
        at: Place(.definition, base.appending("x-ms-agentic-protocol")), in: connector
      ).with { $0.help = "Marks a POST operation as an MCP server that agents talk to" }
    ]
  }
}
