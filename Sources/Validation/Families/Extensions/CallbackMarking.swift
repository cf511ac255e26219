import ConnectorModel
import JSONText

/// Gives a webhook trigger its callback URL field: the likeliest text of the request, or a new one.
///
/// What other operations refer to as well is copied into this one before it is marked, since they must not take
/// a callback URL.
struct CallbackMarking {
  private var draft: EditDraft
  private let operation: JSONPointer

  /// What the edit does, with the name of the field.
  static func title(for operation: Operation, in definition: APIDefinition) -> String {
    let parameters = operation.parameters(in: definition)
    let name: String?
    if let body = parameters.first(where: { $0.location == .body }) {
      name = body.schema.flatMap { CallbackCandidate.likeliest(in: $0, of: definition) }?.path.last
    } else {
      name = CallbackCandidate.likeliest(among: parameters)?.name
    }
    return name.map { "Take '\($0)' for the callback URL" } ?? "Add a callback URL field"
  }

  /// The edit for an operation; nil where its request can take no field.
  static func edit(
    ofOperationAt pointer: JSONPointer, title: String, on connector: Connector
  ) -> ConnectorEdit? {
    var marking = CallbackMarking(draft: EditDraft(connector), operation: pointer)
    do throws(ConnectorEditError) {
      guard try marking.markRequest() else { return nil }
    } catch {
      return nil
    }
    return marking.draft.edit(title: title)
  }

  private mutating func markRequest() throws(ConnectorEditError) -> Bool {
    let definition = try draft.definition()
    let parameters = try draft.operation(at: operation).parameters(in: definition)
    if let body = parameters.first(where: { $0.location == .body }) {
      return try markBody(body, definition)
    }
    if let parameter = CallbackCandidate.likeliest(among: parameters) {
      try mark(try ownPlace(of: parameter))
      return true
    }
    let isForm = parameters.contains { $0.location == .formData }
    let field: JSONFragment =
      isForm
      ? [
        "name": "callbackUrl", "in": "formData", "required": true, "type": "string",
        "description": "The address that the service calls", "x-ms-notification-url": true,
        "x-ms-visibility": "internal",
      ]
      : [
        "name": "body", "in": "body", "required": true,
        "schema": [
          "type": "object", "required": ["callbackUrl"], "properties": ["callbackUrl": Self.property],
        ],
      ]
    return try addParameter(field)
  }

  private mutating func markBody(
    _ body: Parameter, _ definition: APIDefinition
  ) throws(ConnectorEditError) -> Bool {
    let candidate = body.schema.flatMap { CallbackCandidate.likeliest(in: $0, of: definition) }
    if let schema = body.schema.flatMap({ Schema($0, in: definition) }) {
      guard schema.impliedType ?? "object" == "object" else { return false }
    } else if body.schema != nil {
      return false
    }
    let parameter = try ownPlace(of: body)
    try draft.set(Place(.definition, parameter.appending("required")), to: true)
    var schema = try ownSchema(at: parameter.appending("schema"))
    for name in candidate?.path ?? [] {
      let property = schema.appending("properties").appending(name)
      try draft.require(property)
      schema = try ownSchema(at: property)
    }
    if candidate != nil {
      try mark(schema, isParameter: false)
      return true
    }
    let property = schema.appending("properties").appending("callbackUrl")
    guard draft.value(at: property) == nil else { return false }
    try draft.set(Place(.definition, property), to: Self.property)
    try draft.require(property)
    return true
  }

  private static let property: JSONFragment = [
    "type": "string", "description": "The address that the service calls",
    "x-ms-visibility": "internal", "x-ms-notification-url": true,
  ]

  private mutating func mark(
    _ field: JSONPointer, isParameter: Bool = true
  ) throws(ConnectorEditError) {
    let place = Place(.definition, field)
    if draft.value(at: field.appending("type")) == nil {
      try draft.set(place.appending("type"), to: "string")
    }
    try draft.set(place.appending("x-ms-visibility"), to: "internal")
    try draft.set(place.appending("x-ms-notification-url"), to: true)
    if isParameter { try draft.set(place.appending("required"), to: true) }
  }

  /// The parameter where it belongs to this operation alone.
  private mutating func ownPlace(of parameter: Parameter) throws(ConnectorEditError) -> JSONPointer {
    let isOwn = parameter.entry.pointer.isWithin(operation)
    if isOwn {
      guard parameter.reference != nil, !isUsedOnce(parameter.value.pointer) else {
        return parameter.value.pointer
      }
      try draft.set(Place(.definition, parameter.entry.pointer), to: JSONFragment(parameter.value))
      return parameter.entry.pointer
    }
    let position = draft.value(at: operation.appending("parameters"))?.count ?? 0
    _ = try addParameter(JSONFragment(parameter.value))
    return operation.appending("parameters").appending(position)
  }

  private mutating func addParameter(_ parameter: JSONFragment) throws(ConnectorEditError) -> Bool {
    let list = operation.appending("parameters")
    guard let old = draft.value(at: list) else {
      try draft.set(Place(.definition, list), to: .array([parameter]))
      return true
    }
    guard old.isArray else { return false }
    try draft.apply(.definition, .insertElement(into: list, parameter, at: old.count))
    return true
  }

  /// The schema where it belongs to this operation alone; made where there is none.
  private mutating func ownSchema(at entry: JSONPointer) throws(ConnectorEditError) -> JSONPointer {
    var pointer = entry
    for _ in 0..<32 {
      guard let value = draft.value(at: pointer) else {
        try draft.set(Place(.definition, pointer), to: ["type": "object", "properties": [:]])
        return pointer
      }
      guard let reference = value["$ref"]?.string, let target = try draft.definition().target(of: reference)
      else { return pointer }
      if isUsedOnce(target.pointer) {
        pointer = target.pointer
      } else {
        try draft.set(Place(.definition, pointer), to: JSONFragment(target))
      }
    }
    return pointer
  }

  private func isUsedOnce(_ target: JSONPointer) -> Bool {
    let references = draft.connector.definition?.localReferences ?? []
    return references.count { $0.target == target } == 1
  }
}
