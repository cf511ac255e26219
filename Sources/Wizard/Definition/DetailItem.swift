package import ConnectorModel
package import JSONText

/// What the right pane shows; Enter on a row of one item opens another on top of it.
package enum DetailItem: Hashable, Sendable {
  case operation(JSONPointer)
  case parameter(entry: JSONPointer)
  case response(operation: JSONPointer, code: String)
  case reference(ReferenceSection, String)
  case schema(JSONPointer)
  case policy(Int)
  /// The drop-down of a parameter or schema that an operation fills.
  case lookup(Place)
  /// The schema that an operation tells.
  case dynamicSchema(Place)
  /// The picker of files and folders of a parameter.
  case tree(Place)
  /// A header of a response.
  case header(JSONPointer)
  case connectionParameter(Place)
  /// One of several ways to sign in, by its position.
  case connectionSet(Int)
  case setting(ConnectorSetting)

  /// The place the item stands at.
  package var place: Place {
    switch self {
    case .operation(let pointer), .schema(let pointer), .parameter(let pointer): Place(.definition, pointer)
    case .response(let operation, let code): Place(.definition, operation.appending(["responses", code]))
    case .reference(let section, let name): Place(.definition, JSONPointer(tokens: [section.rawValue, name]))
    case .policy(let position):
      .properties("policyTemplateInstances", String(position))
    case .lookup(let place), .dynamicSchema(let place), .tree(let place), .connectionParameter(let place):
      place
    case .header(let pointer): Place(.definition, pointer)
    case .connectionSet(let position): .properties("connectionParameterSets", "values", String(position))
    case .setting: Place(.definition, .root)
    }
  }

  /// The item as it stands once something on the way to it has another name: the tokens in which two places
  /// differ, changed.
  func moving(from old: JSONPointer, to new: JSONPointer) -> DetailItem {
    func moved(_ pointer: JSONPointer) -> JSONPointer {
      var tokens = pointer.tokens
      for position in tokens.indices where position < min(old.tokens.count, new.tokens.count) {
        guard tokens[position] == old.tokens[position] else { break }
        tokens[position] = new.tokens[position]
      }
      return JSONPointer(tokens: tokens)
    }
    func moved(_ place: Place) -> Place { Place(place.file, moved(place.pointer)) }
    switch self {
    case .operation(let pointer): return .operation(moved(pointer))
    case .parameter(let entry): return .parameter(entry: moved(entry))
    case .response(let operation, let code):
      let place = moved(operation.appending(["responses", code]))
      return .response(
        operation: JSONPointer(tokens: Array(place.tokens.prefix(3))), code: place.last ?? code)
    case .reference(let section, let name):
      return .reference(section, moved(JSONPointer(tokens: [section.rawValue, name])).last ?? name)
    case .schema(let pointer): return .schema(moved(pointer))
    case .header(let pointer): return .header(moved(pointer))
    case .lookup(let place): return .lookup(moved(place))
    case .dynamicSchema(let place): return .dynamicSchema(moved(place))
    case .tree(let place): return .tree(moved(place))
    case .connectionParameter(let place): return .connectionParameter(moved(place))
    case .policy, .connectionSet, .setting: return self
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
    case .policy(let position):
      let policies = connector.properties?.policies ?? []
      let title = policies.indices.contains(position) ? policies[position].title : nil
      return "Policy " + (title ?? "")
    case .lookup(let owner): return "Dynamic values of " + connector.phrase(for: owner)
    case .dynamicSchema(let owner): return "Dynamic schema of " + connector.phrase(for: owner)
    case .tree(let owner): return "Dynamic tree of " + connector.phrase(for: owner)
    case .header(let pointer): return "Header " + (pointer.last ?? "")
    case .connectionParameter(let place): return "Connection parameter " + (place.pointer.last ?? "")
    case .connectionSet(let position):
      let sets = connector.properties?.connectionParameterSets ?? []
      return "Sign-in " + (sets.indices.contains(position) ? sets[position].name : "")
    case .setting(let setting): return setting.rawValue
    }
  }
}
