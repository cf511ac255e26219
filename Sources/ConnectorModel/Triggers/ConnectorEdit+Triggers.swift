package import JSONText

extension ConnectorEdit {
  /// Makes an operation an action, a webhook trigger or a polling trigger.
  ///
  /// A webhook gets the description of its payload on the path item, where all real ones have it; a polling
  /// trigger its metadata. What the other kinds need is taken away, and so is the polling policy of the
  /// operation when it is for this one alone.
  package static func setTrigger(
    _ kind: TriggerKind, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let place = Place(.definition, pointer)
    let content = Place.definition("paths", operation.path, "x-ms-notification-content")
    let title = "Make \(operation.name) a \(kind.name.lowercased())"
    guard kind != operation.kind else { return draft.edit(title: title) }
    if kind != .polling {
      try draft.remove(place.appending("x-ms-trigger-metadata"))
      try draft.removePollingPolicy(of: operation)
    }
    if kind != .webhook, operation.isWebhook { try draft.remove(content) }
    switch kind {
    case .action:
      try draft.remove(place.appending("x-ms-trigger"))
      try draft.remove(place.appending("x-ms-trigger-hint"))
    case .webhook:
      try draft.set(place.appending("x-ms-trigger"), to: "single")
      if connector.value(at: content) == nil {
        let schema: JSONFragment = ["type": "object", "properties": [:]]
        try draft.set(content, to: ["description": "The notification", "schema": schema])
      }
    case .polling:
      try draft.set(place.appending("x-ms-trigger"), to: "batch")
      let metadata: JSONFragment = ["kind": "query", "mode": "polling"]
      try draft.set(place.appending("x-ms-trigger-metadata"), to: metadata)
    }
    return draft.edit(title: title)
  }

  /// Makes a property of the body the one that carries the callback address: marked, internal and required.
  ///
  /// The objects around it and the body itself become required, too, since the platform fills the address in only
  /// where the whole chain is. The pointer is the property's, `…/properties/name`; another property of the same
  /// body loses the mark.
  package static func setCallback(
    propertyAt pointer: JSONPointer, ofOperationAt operation: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    _ = try draft.object(at: pointer)
    let old = draft.value(at: operation).map { Connector.callbacks(in: $0) } ?? []
    for other in old.map(\.pointer) where other != pointer {
      try draft.remove(Place(.definition, other.appending("x-ms-notification-url")))
    }
    let place = Place(.definition, pointer)
    try draft.set(place.appending("x-ms-notification-url"), to: true)
    try draft.set(place.appending("x-ms-visibility"), to: "internal")
    try draft.requireChain(to: pointer, ofOperationAt: operation)
    return draft.edit(title: "Send the callback address in " + (pointer.last ?? ""))
  }

  /// Sets the policy that keeps a polling trigger's state: what the query parameters get and where the data is.
  ///
  /// The policy is made where there is none; the first parameter named becomes internal.
  package static func setPolling(
    ofOperationAt pointer: JSONPointer, parameter: String, expression: String, dataPath: String,
    on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    guard let id = operation.operationID, !id.isEmpty else {
      throw .refused("the trigger needs an operation ID before it can have a policy")
    }
    guard !parameter.isEmpty || expression.isEmpty else {
      throw .refused("name the query parameter first that gets '\(expression)'")
    }
    let config = JSONFragment.object(
      parameter.isEmpty ? [] : [JSONFragment.Member(parameter, .string(expression))])
    if let position = draft.pollingPolicy(of: id) {
      let values = Place.properties("policyTemplateInstances", String(position), "parameters")
      try draft.setState(
        values.appending(PolicyParameter.prefix + "triggerConfig"), parameter, to: expression)
      try draft.set(values.appending(PolicyParameter.prefix + "triggerDataPath"), to: .string(dataPath))
    } else if let template = PolicyTemplate.named("pollingtrigger") {
      let policy = try addPolicy(
        template, title: "PollingTriggerPolicy_" + id, operations: [id],
        values: ["triggerConfig": config, "triggerDataPath": .string(dataPath)], on: connector)
      for step in policy.steps { try draft.add(step) }
    }
    let parameters = operation.parameters(in: try draft.definition())
    if let state = parameters.first(where: { $0.name == parameter && $0.location == .query }) {
      try draft.set(state.place.appending("x-ms-visibility"), to: "internal")
    }
    return draft.edit(title: "Set the polling of " + id)
  }
}

extension Connector {
  /// The properties below a value that carry a callback address.
  static func callbacks(in value: JSONValue) -> [JSONValue] {
    var found = value["x-ms-notification-url"] != nil ? [value] : []
    for child in value.children where child.count > 0 { found += callbacks(in: child) }
    return found
  }
}

extension EditDraft {
  /// Makes a property, the objects that hold it, and the body of the operation required.
  fileprivate mutating func requireChain(
    to property: JSONPointer, ofOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    var next: JSONPointer? = property
    while let current = next, current.parent?.last == "properties" {
      // A shared definition of that name is no property.
      guard current.tokens.count > 3 || current.tokens.first != "definitions" else { break }
      try setRequired(true, propertyAt: current)
      next = current.parent?.parent
    }
    let operation = try operation(at: pointer)
    let body = operation.parameters(in: try definition()).first { $0.location == .body }
    if let body, !body.isRequired { try set(body.place.appending("required"), to: true) }
  }

  /// Writes the parameter that holds the state of a polling trigger; what else the object has stays.
  fileprivate mutating func setState(
    _ config: Place, _ parameter: String, to expression: String
  ) throws(ConnectorEditError) {
    let old = connector.value(at: config)?.keys.first { !$0.hasPrefix("x-ms-") }
    if parameter.isEmpty {
      if let old { try remove(config.appending(old)) }
      return
    }
    if let old, old != parameter {
      try apply(config.file, .rename(config.pointer.appending(old), to: parameter))
    }
    try set(config.appending(parameter), to: .string(expression))
  }

  /// The position of the polling policy that is for one operation alone.
  fileprivate func pollingPolicy(of operationID: String) -> Int? {
    connector.properties?.policies.firstIndex {
      $0.template == "pollingtrigger" && $0.operationIDs == [operationID]
    }
  }

  fileprivate mutating func removePollingPolicy(of operation: Operation) throws(ConnectorEditError) {
    guard let id = operation.operationID, let position = pollingPolicy(of: id) else { return }
    try remove(.properties("policyTemplateInstances", String(position)))
  }
}
