package import JSONText

/// The window on one operation: an action, or a trigger when it has `x-ms-trigger`.
package struct Operation: Sendable {
  /// The path as the file writes it.
  package let path: String
  /// The verb.
  package let verb: HTTPVerb
  /// The Operation Object.
  package let value: JSONValue
  /// The Path Item Object around it.
  package let pathItem: JSONValue

  /// Looks at an operation.
  package init(path: String, verb: HTTPVerb, value: JSONValue, pathItem: JSONValue) {
    self.path = path
    self.verb = verb
    self.value = value
    self.pathItem = pathItem
  }

  /// The pointer to the operation.
  package var pointer: JSONPointer { JSONPointer(tokens: ["paths", path, verb.rawValue]) }

  /// `operationId`.
  package var operationID: String? { value["operationId"]?.string }

  /// The operationId, or verb and path where there is none.
  package var name: String {
    if let id = operationID, !id.isEmpty { return id }
    return verb.method + " " + path
  }

  /// `summary`.
  package var summary: String? { value["summary"]?.string }

  /// `description`.
  package var description: String? { value["description"]?.string }

  /// `x-ms-visibility` as written.
  package var visibility: String? { value["x-ms-visibility"]?.string }

  /// Whether the designer hides the operation.
  package var isInternal: Bool { visibility?.lowercased() == "internal" }

  /// `deprecated`.
  package var isDeprecated: Bool { value["deprecated"]?.boolean ?? false }

  /// `x-ms-trigger` as written: `single` or `batch` for triggers, nil for actions.
  package var triggerKind: String? { value["x-ms-trigger"]?.string }

  /// Whether the operation is a trigger.
  package var isTrigger: Bool { value["x-ms-trigger"] != nil }

  /// Whether the trigger is a webhook: its path item describes what will be notified.
  package var isWebhook: Bool { isTrigger && pathItem["x-ms-notification-content"] != nil }

  /// The operation's own parameter entries, references not resolved.
  package var ownParameters: [JSONValue] { value["parameters"].elements }

  /// The parameters of the path item and of the operation together, resolved; the operation's own win by name
  /// and location (OpenAPI 2.0, Path Item Object).
  package func parameters(in definition: APIDefinition) -> [Parameter] {
    let own = ownParameters.compactMap { Parameter(entry: $0, in: definition) }
    let shared = pathItem["parameters"].elements
    let inherited = shared.compactMap { Parameter(entry: $0, in: definition) }.filter { candidate in
      !own.contains { $0.name == candidate.name && $0.locationText == candidate.locationText }
    }
    return inherited + own
  }

  /// The responses, extensions left out, resolved, in the order of the file.
  package func responses(in definition: APIDefinition) -> [Response] {
    guard let responses = value["responses"] else { return [] }
    return responses.members.compactMap { member in
      member.key.hasPrefix("x-") ? nil : Response(code: member.key, entry: member.value, in: definition)
    }
  }

  /// The response whose schema the designer shows: the first 2xx with a schema, else `default` with one.
  package func designerResponse(in definition: APIDefinition) -> Response? {
    let responses = responses(in: definition)
    return responses.first { $0.isSuccess && $0.schema != nil }
      ?? responses.first { $0.code == "default" && $0.schema != nil }
  }

  /// `consumes` of the operation, else of the root.
  package func consumes(in definition: APIDefinition) -> [String] {
    value["consumes"] != nil ? value["consumes"].strings : definition.consumes
  }

  /// `produces` of the operation, else of the root.
  package func produces(in definition: APIDefinition) -> [String] {
    value["produces"] != nil ? value["produces"].strings : definition.produces
  }
}
