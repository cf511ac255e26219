import ConnectorModel
import JSONText

/// Edits drawn at random from every family of factories, as an author's afternoon would make them.
struct RandomEdit {
  var generator: any RandomNumberGenerator

  /// The next edit for a connector; nil when the factory refused.
  mutating func next(for connector: Connector) -> ConnectorEdit? {
    guard let definition = connector.definition, let operation = pick(definition.operations) else {
      return try? .addOperation(.get, path: "/made/\(number(1000))", on: connector)
    }
    switch number(8) {
    case 0: return try? operationEdit(operation, connector)
    case 1: return try? parameterEdit(operation, definition, connector)
    case 2: return try? schemaEdit(operation, definition, connector)
    case 3: return try? responseEdit(operation, connector)
    case 4: return try? policyEdit(definition, connector)
    case 5: return try? connectorEdit(connector)
    case 6: return try? referenceEdit(definition, connector)
    default: return fieldEdit(operation, connector)
    }
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &generator) }

  private mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(list.count)]
  }

  private mutating func word() -> String {
    ["alpha", "Beta", "γάμμα", "\"delta\"", "e/f"][number(5)] + String(number(99))
  }

  private mutating func operationEdit(_ operation: Operation, _ connector: Connector) throws -> ConnectorEdit
  {
    let pointer = operation.pointer
    switch number(9) {
    case 0: return try .addOperation(pick(HTTPVerb.allCases) ?? .get, path: operation.path, on: connector)
    case 1: return try .addOperation(.get, path: "/x/{a}/\(number(50))", on: connector)
    case 2: return try .duplicateOperation(at: pointer, on: connector)
    case 3: return try .deleteOperation(at: pointer, withReferences: number(2) == 0, on: connector)
    case 4: return try .moveOperation(at: pointer, up: number(2) == 0, on: connector)
    case 5: return try .changeVerb(ofOperationAt: pointer, to: pick(HTTPVerb.allCases) ?? .put, on: connector)
    case 6:
      let names = PathTemplate(operation.path).names
      let path = names.first.map { PathTemplate(operation.path).renaming($0, to: "renamed").text }
      return try .changePath(ofOperationAt: pointer, to: path ?? operation.path + "/{more}", on: connector)
    case 7:
      return try .setTrigger(pick(TriggerKind.allCases) ?? .action, ofOperationAt: pointer, on: connector)
    default: return try .renameOperation(at: pointer, to: word(), on: connector)
    }
  }

  private mutating func parameterEdit(
    _ operation: Operation, _ definition: APIDefinition, _ connector: Connector
  ) throws -> ConnectorEdit {
    let location = pick(ParameterLocation.allCases) ?? .query
    guard let parameter = pick(operation.parameters(in: definition)) else {
      return try .addParameter(word(), in: location, toOperationAt: operation.pointer, on: connector)
    }
    let entry = parameter.entry.pointer
    switch number(9) {
    case 0: return try .addParameter(word(), in: location, toOperationAt: operation.pointer, on: connector)
    case 1: return try .duplicateParameter(at: entry, on: connector)
    case 2: return try .deleteParameter(at: entry, on: connector)
    case 3:
      let count = parameter.entry.parent?.count ?? 1
      return ConnectorEdit(title: "Move", .definition, .move(entry, to: number(count)))
    case 4: return try .renameParameter(at: entry, to: word(), on: connector)
    case 5: return try .changeLocation(ofParameterAt: entry, to: location, on: connector)
    case 6:
      let types = ["string", "integer", "number", "boolean", "array"]
      return try .changeType(of: parameter.place, to: pick(types) ?? "string", on: connector)
    case 7:
      let values = [EnumValue("1", name: "One"), EnumValue(word())]
      return try .setEnum(of: parameter.place, to: values, on: connector)
    default:
      let list = DynamicValues(
        operationID: operation.name, valuePath: "id",
        parameters: [.init(name: word(), source: .parameter(parameter.name))])
      return try .setDynamicValues(of: parameter.place, to: number(3) == 0 ? nil : list, on: connector)
    }
  }

  private mutating func schemaEdit(
    _ operation: Operation, _ definition: APIDefinition, _ connector: Connector
  ) throws -> ConnectorEdit {
    let named = definition.references(of: .definitions).filter { $0.value.isObject }
    guard let member = pick(named), let schema = Schema(member.value, in: definition) else {
      return try .addParameter("body", in: .body, toOperationAt: operation.pointer, on: connector)
    }
    let pointer = schema.value.pointer
    guard let property = pick(schema.properties) else {
      return try .addProperty(word(), isRequired: true, toSchemaAt: pointer, on: connector)
    }
    let place = property.value.pointer
    switch number(7) {
    case 0: return try .addProperty(word(), isRequired: number(2) == 0, toSchemaAt: pointer, on: connector)
    case 1: return try .renameProperty(at: place, to: word(), on: connector)
    case 2: return try .deleteProperty(at: place, on: connector)
    case 3:
      return ConnectorEdit(title: "Move", .definition, .move(place, to: number(schema.properties.count)))
    case 4: return try .setRequired(number(2) == 0, propertyAt: place, on: connector)
    case 5: return try .changeType(of: Place(.definition, place), to: "array", on: connector)
    default: return try .setReference(at: place, to: .definitions, member.key, on: connector)
    }
  }

  private mutating func responseEdit(_ operation: Operation, _ connector: Connector) throws -> ConnectorEdit {
    let codes = operation.value["responses"]?.keys ?? []
    let code = pick(codes) ?? "200"
    let pointer = operation.pointer
    let new = pick(["200", "201", "404", "default", "500"]) ?? "200"
    switch number(4) {
    case 0: return try .addResponse(new, toOperationAt: pointer, on: connector)
    case 1: return try .renameResponse(code, to: new, ofOperationAt: pointer, on: connector)
    case 2: return try .deleteResponse(code, ofOperationAt: pointer, on: connector)
    default: return try .setResponseSchema(new, ofOperationAt: pointer, to: ["type": "string"], on: connector)
    }
  }

  private mutating func policyEdit(
    _ definition: APIDefinition, _ connector: Connector
  ) throws -> ConnectorEdit {
    let policies = connector.properties?.policies ?? []
    let template = PolicyTemplate.all[number(PolicyTemplate.all.count)]
    let position = number(policies.count)
    let names = [pick(definition.operations)?.operationID].compactMap { $0 }
    switch policies.isEmpty ? 0 : number(5) {
    case 0: return try .addPolicy(template, operations: names, on: connector)
    case 1: return try .movePolicy(at: position, to: number(policies.count), on: connector)
    case 2: return try .deletePolicy(at: position, on: connector)
    case 3: return try .setPolicyOperations(names, ofPolicyAt: position, on: connector)
    default: return try .setPolicyParameter("name", ofPolicyAt: position, to: word(), on: connector)
    }
  }

  private mutating func connectorEdit(_ connector: Connector) throws -> ConnectorEdit {
    switch number(4) {
    case 0:
      return try .setMetadata(
        ["Website", "Categories"][number(2)], to: number(3) == 0 ? nil : word(), on: connector)
    case 1:
      let place = Place.definition("info", "contact", ["name", "url", "email"][number(3)])
      return .setText(place, number(3) == 0 ? nil : word(), on: connector)
    case 2: return .setText(.publisher, number(3) == 0 ? nil : word(), on: connector)
    default:
      let kind = SecurityKind.allCases[number(5)]
      return try .setSecurity(kind.initial, on: connector)
    }
  }

  private mutating func referenceEdit(
    _ definition: APIDefinition, _ connector: Connector
  ) throws -> ConnectorEdit {
    let section = ReferenceSection.allCases[number(3)]
    guard let name = pick(definition.references(of: section))?.key else {
      return try .addReference(word(), to: section, ["type": "object"], on: connector)
    }
    return number(2) == 0
      ? try .renameReference(name, in: section, to: word(), on: connector)
      : try .deleteReference(name, in: section, on: connector)
  }

  private mutating func fieldEdit(_ operation: Operation, _ connector: Connector) -> ConnectorEdit {
    let key = ["summary", "description", "x-ms-visibility"][number(3)]
    let place = Place(.definition, operation.pointer.appending(key))
    return .setText(
      place, number(4) == 0 ? nil : word(), on: connector, coalescingKey: number(2) == 0 ? key : nil)
  }
}
