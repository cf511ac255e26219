import ConnectorModel
import JSONText

/// What makes an operation a trigger: its kind, and what each kind needs in both files (wizard section 4.5).
enum TriggerFields {
  static func fields(of operation: Operation, in connector: Connector) -> [ModelField] {
    let base = operation.pointer
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    var fields = [kindField(operation)]
    guard operation.isTrigger else { return fields }
    fields += [
      .choice(
        "trigger", "Fires",
        [FieldOption("single", "once for an answer"), FieldOption("batch", "once for each item")],
        at: place("x-ms-trigger"), in: connector
      ).with { $0.help = "single: one event per run; batch: an array of events, a run for each" },
      .text("triggerHint", "Trigger hint", at: place("x-ms-trigger-hint"), in: connector).with {
        $0.help = "How to make it fire, shown while a flow is tested.  Ex: Add an invoice"
      },
      .choice(
        "triggerMode", "Mode",
        ["", "polling", "webhook"].map { FieldOption($0, $0.isEmpty ? "not stated" : $0) },
        at: place("x-ms-trigger-metadata").appending("mode"), in: connector
      ).with { $0.help = "x-ms-trigger-metadata: how designers tell polling from webhooks" },
    ]
    return fields + (operation.isWebhook ? webhook(operation, connector) : polling(operation, connector))
  }

  private static func kindField(_ operation: Operation) -> ModelField {
    let base = operation.pointer
    let options = TriggerKind.allCases.map { FieldOption($0.name) }
    var field = ModelField("kind", "Kind", .choice(options, selected: operation.kind.name))
    field.place = Place(.definition, base.appending("x-ms-trigger"))
    field.help = "An action is called by a flow; a trigger starts one, told or asking"
    field.write = { input, connector throws(ConnectorEditError) in
      guard let kind = TriggerKind.allCases.first(where: { $0.name == input.text }) else {
        throw .refused("there is no such kind")
      }
      return try ConnectorEdit.setTrigger(kind, ofOperationAt: base, on: connector)
    }
    return field
  }

  private static func webhook(_ operation: Operation, _ connector: Connector) -> [ModelField] {
    guard let definition = connector.definition else { return [] }
    let base = operation.pointer
    let candidates = operation.callbackCandidates(in: definition)
    let marked = operation.callback(in: definition)
    let options = candidates.map { FieldOption($0.description, TriggerFields.path($0)) }
    var callback = ModelField(
      "callback", "Callback URL in",
      .choice(
        [FieldOption("", "none yet")] + options, selected: marked?.description ?? ""))
    callback.isRequired = true
    callback.place = marked.map { Place(.definition, $0.appending("x-ms-notification-url")) }
    callback.help = "The property with the flow's address; it becomes required and internal"
    callback.write = { input, connector throws(ConnectorEditError) in
      guard let pointer = JSONPointer(input.text), !input.text.isEmpty else {
        return ConnectorEdit(title: "Callback", steps: [])
      }
      return try ConnectorEdit.setCallback(propertyAt: pointer, ofOperationAt: base, on: connector)
    }
    var fields = [callback]
    if marked == nil {
      fields.append(
        .button(
          "add callback", "Add a callback property", help: "A text property in the body, marked and internal",
          .prompt(
            title: "Callback property", help: "Its name in the body of the subscribe call",
            text: "callbackUrl"
          ) { name, connector throws(ConnectorEditError) in
            try ConnectorEdit.addCallback(named: name, toOperationAt: base, on: connector)
          }))
    }
    return fields + [unsubscribe(operation, definition)] + content(operation, connector)
  }

  /// The names on the way to a property, without the words of the schema.
  private static func path(_ pointer: JSONPointer) -> String {
    let tokens = pointer.tokens
    return tokens.indices.filter { $0 > 0 && tokens[$0 - 1] == "properties" }.map { tokens[$0] }
      .joined(separator: "/")
  }

  private static func unsubscribe(_ trigger: Operation, _ definition: APIDefinition) -> ModelField {
    let base = trigger.pointer
    let prefix = trigger.path + (trigger.path.hasSuffix("/") ? "{" : "/{")
    if let call = definition.operations.first(where: { $0.verb == .delete && $0.path.hasPrefix(prefix) }) {
      var field = ModelField("unsubscribe", "Unsubscribe call", .link(call.name))
      field.action = .request(.show(Place(.definition, call.pointer)))
      field.help = "What the platform calls when the flow is switched off.  Enter goes there"
      return field
    }
    return .button(
      "make unsubscribe", "Make the unsubscribe call",
      help: "An internal DELETE, and the Location header that leads to it",
      .edit { connector throws(ConnectorEditError) in
        try ConnectorEdit.addUnsubscribe(ofTriggerAt: base, on: connector)
      })
  }

  private static func content(_ operation: Operation, _ connector: Connector) -> [ModelField] {
    let place = Place.definition("paths", operation.path, "x-ms-notification-content")
    let schema = place.appending("schema")
    var link = ModelField(
      "notification", "Notification",
      .link(connector.value(at: schema).map { SchemaRows.summary(of: $0) } ?? "none"))
    link.opens = .schema(schema.pointer)
    link.place = schema
    link.help = "The schema of what the service sends to the callback.  Enter opens it"
    return [
      .multiline("notificationText", "Notification text", at: place.appending("description"), in: connector)
        .with {
          $0.help = "What the event is; shown to flow makers"
        }, link,
      .button(
        DefinitionScreen.Sample.notification.rawValue, "Import a sample notification",
        help: "Paste what the service sends: the content of the trigger is made of it"),
    ]
  }

  private static func polling(_ operation: Operation, _ connector: Connector) -> [ModelField] {
    guard let definition = connector.definition else { return [] }
    let state = PollingPolicy(of: operation, in: connector)
    let base = operation.pointer
    func field(
      _ id: String, _ label: String, _ text: String, _ options: [FieldOption], _ help: String,
      _ change: @escaping @Sendable (inout PollingPolicy, String) -> Void
    ) -> ModelField {
      var field = ModelField(id, label, .text(text))
      field.suggestions = options
      field.appliesOnLeave = true
      field.help = help
      field.place = state.policy.map { Place(.properties, $0) }
      field.coversBelow = false
      field.write = { input, connector throws(ConnectorEditError) in
        var changed = state
        change(&changed, input.text)
        return try ConnectorEdit.setPolling(
          ofOperationAt: base, parameter: changed.parameter, expression: changed.expression,
          dataPath: changed.dataPath, on: connector)
      }
      return field
    }
    let queries = operation.parameters(in: definition).filter { $0.location == .query }.map {
      FieldOption($0.name)
    }
    let lists = ResponsePaths(of: operation, in: definition).collections.map { entry in
      FieldOption("@triggerBody()" + (entry.path.isEmpty ? "" : "." + entry.path.replacing("/", with: ".")))
    }
    let last = state.dataPath + "[0]"
    return [
      field(
        "state", "State parameter", state.parameter, queries, "The query parameter that tells what is new"
      ) {
        $0.parameter = $1
      },
      field(
        "expression", "State value", state.expression,
        [
          FieldOption("@{" + last + ".id}"), FieldOption("@{" + last + ".createdAt}"),
          FieldOption("@utcNow()"),
        ],
        "From the last answer.  Ex: TripId gt @{triggerBody().value[0].TripId}"
      ) { $0.expression = $1 },
      field(
        "dataPath", "Collection", state.dataPath, lists,
        "Where the new items stand.  Ex: @triggerBody().value"
      ) {
        $0.dataPath = $1
      },
    ]
  }
}
