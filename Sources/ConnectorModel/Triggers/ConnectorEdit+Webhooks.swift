package import JSONText

/// The halves of a webhook beside the notification: where the callback address goes, and how it is taken back.
extension ConnectorEdit {
  /// Adds a text property for the callback address to the body of a subscribe call, and marks it.
  ///
  /// A missing body is made. Refused when the body's schema is not an object.
  package static func addCallback(
    named name: String = "callbackUrl", toOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let definition = try draft.definition()
    var body = operation.parameters(in: definition).first { $0.location == .body }
    if body == nil {
      try draft.appendParameter(.blankParameter("body", in: .body), toOperationAt: pointer)
      body = try draft.operation(at: pointer).parameters(in: try draft.definition()).first {
        $0.location == .body
      }
    }
    guard let body else { throw .refused("\(operation.name) has no body that could carry the address") }
    if body.schema == nil {
      try draft.set(body.place.appending("schema"), to: ["type": "object", "properties": [:]])
    }
    let entry = body.value.pointer.appending("schema")
    guard let value = draft.value(at: entry), let schema = Schema(value, in: try draft.definition()),
      schema.impliedType == "object" || schema.impliedType == nil
    else { throw .refused("the body of \(operation.name) is no object, so it has no room for the address") }
    let target = schema.value.pointer.appending(["properties", name])
    if draft.value(at: target) == nil {
      let text: JSONFragment = ["type": "string", "description": "Where the events are sent"]
      try draft.set(Place(.definition, target), to: text)
    }
    for step in try setCallback(propertyAt: target, ofOperationAt: pointer, on: draft.connector).steps {
      try draft.add(step)
    }
    return draft.edit(
      title: "Send the callback address in " + name, focus: Place(.definition, target))
  }

  /// Makes the call that ends a subscription: an internal DELETE on the subscribe path with an id behind it, and
  /// the `Location` header in the subscribe answer that leads to it.
  ///
  /// An operation that stands there already is made internal. The platform calls what `Location` names when a flow
  /// is switched off (learn.microsoft.com, *Create a webhook trigger*).
  package static func addUnsubscribe(
    ofTriggerAt pointer: JSONPointer, idName: String = "id", on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let trigger = try draft.operation(at: pointer)
    let path = PathTemplate(trigger.path)
    var name = idName
    while path.names.contains(name) { name = "subscription" + name.prefix(1).uppercased() + name.dropFirst() }
    let target = JSONPointer(tokens: ["paths", path.appending(name).text, HTTPVerb.delete.rawValue])
    if draft.value(at: target) == nil {
      let names = OperationNames(try draft.definition())
      let id = names.unique("Delete" + subject(of: trigger))
      let shared = trigger.parameters(in: try draft.definition()).filter { $0.location == .path }
      let subscription = JSONFragment.pathParameter(name)
        .replacing("x-ms-summary", with: "Subscription")
        .replacing("description", with: "The id of the subscription that ends.")
      let parameters = shared.map { JSONFragment($0.value) } + [subscription]
      try draft.insertOperation(
        [
          "operationId": .string(id), "summary": "Delete the subscription",
          "description": "Ends a subscription when its flow is switched off or deleted.",
          "x-ms-visibility": "internal", "parameters": .array(parameters),
          "responses": ["204": ["description": "No Content"]],
        ], at: target, after: trigger.path)
    } else {
      try draft.set(Place(.definition, target.appending("x-ms-visibility")), to: "internal")
    }
    try draft.declareLocation(ofTriggerAt: pointer)
    return draft.edit(
      title: "Make the unsubscribe call of " + trigger.name, focus: Place(.definition, target))
  }

  /// What a subscribe call makes, by its operation ID without the verb that it begins with.
  private static func subject(of trigger: Operation) -> String {
    let id = trigger.operationID ?? "Subscription"
    let verb = ["Create", "Add", "Post", "New", "Register", "Subscribe"].first { verb in
      id.hasPrefix(verb) && id.dropFirst(verb.count).first?.isUppercase == true
    }
    return String(id.dropFirst(verb?.count ?? 0))
  }
}

extension EditDraft {
  /// Describes the `Location` header of the answer to a subscribe call.
  fileprivate mutating func declareLocation(ofTriggerAt pointer: JSONPointer) throws(ConnectorEditError) {
    let responses = try operation(at: pointer).responses(in: try definition())
    let answer = responses.first { $0.isSuccess } ?? responses.first
    let base: JSONPointer
    if let answer {
      base = answer.value.pointer
      let names = answer.headers.map { $0.key.lowercased() }
      guard !names.contains("location") else { return }
    } else {
      base = pointer.appending(["responses", "201"])
      try set(Place(.definition, base), to: ["description": "Created"])
    }
    try set(
      Place(.definition, base.appending(["headers", "Location"])),
      to: ["type": "string", "description": "The address that ends the subscription"])
  }
}

extension Operation {
  /// The text properties of the body that could carry a callback address, nested objects included.
  package func callbackCandidates(in definition: APIDefinition) -> [JSONPointer] {
    guard let body = parameters(in: definition).first(where: { $0.location == .body })?.schema else {
      return []
    }
    var found: [JSONPointer] = []
    Operation.collectTexts(body, in: definition, depth: 0, &found)
    return found
  }

  /// The property that carries the callback address, nil when none is marked.
  package func callback(in definition: APIDefinition) -> JSONPointer? {
    callbackCandidates(in: definition).first { pointer in
      definition.document.value(at: pointer)?["x-ms-notification-url"] != nil
    }
  }

  private static func collectTexts(
    _ schema: JSONValue, in definition: APIDefinition, depth: Int, _ found: inout [JSONPointer]
  ) {
    guard depth < 6, found.count < 500, let schema = Schema(schema, in: definition) else { return }
    for property in schema.allProperties(in: definition) {
      if property.value["type"]?.string == "string" {
        found.append(property.value.pointer)
      } else {
        collectTexts(property.value, in: definition, depth: depth + 1, &found)
      }
    }
  }
}
