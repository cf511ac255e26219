import ConnectorModel
import JSONText

/// What the right pane shows; Enter on a row of one item opens another on top of it.
enum DetailItem: Hashable, Sendable {
  case operation(JSONPointer)
  case parameter(entry: JSONPointer)
  case response(operation: JSONPointer, code: String)
  case reference(ReferenceSection, String)
  case schema(JSONPointer)
  case policy(Int)

  /// The place the item stands at.
  var place: Place {
    switch self {
    case .operation(let pointer), .schema(let pointer), .parameter(let pointer): Place(.definition, pointer)
    case .response(let operation, let code): Place(.definition, operation.appending(["responses", code]))
    case .reference(let section, let name): Place(.definition, JSONPointer(tokens: [section.rawValue, name]))
    case .policy(let position):
      Place(.properties, JSONPointer(tokens: ["properties", "policyTemplateInstances", String(position)]))
    }
  }

  /// The title over the pane.
  func title(in connector: Connector) -> String {
    switch self {
    case .operation(let pointer):
      guard let operation = connector.definition?.operation(at: pointer) else { return "" }
      return operation.verb.method + " " + operation.path
    case .parameter(let entry):
      guard let value = connector.value(at: Place(.definition, entry)), let definition = connector.definition
      else { return "Parameter" }
      return "Parameter " + (Parameter(entry: value, in: definition)?.name ?? "")
    case .response(_, let code): return "Response " + code
    case .reference(let section, let name): return section.rawValue + "/" + name
    case .schema(let pointer): return "Schema " + (pointer.last ?? "")
    case .policy: return "Policy"
    }
  }
}
