import JSONText

extension Connector {
  /// What people call a place: "summary of GetOrder", "default value of limit in ListOrders".
  package func phrase(for place: Place) -> String {
    let tokens = place.pointer.tokens
    guard let last = tokens.last else { return place.file.standardName }
    var owners: [String] = []
    var ownerEnd = 0
    if place.file == .definition, tokens.count >= 3, tokens[0] == "paths" {
      let operation = definition?.operation(at: JSONPointer(tokens: Array(tokens[..<3])))
      owners = [operation?.name ?? tokens[1]]
      ownerEnd = 3
    } else if place.file == .definition, tokens.count >= 2, Connector.namedSections.contains(tokens[0]) {
      owners = [tokens[1]]
      ownerEnd = 2
    } else if place.file == .properties {
      ownerEnd = 1
    }
    if let name = inner(tokens, from: ownerEnd, in: place.file) { owners.append(name) }
    let label = Connector.labels[last] ?? last
    if tokens.count == ownerEnd { return owners.last ?? label }
    if let name = owners.last, isOwner(tokens, named: name) {
      return owners.count > 1 ? name + " in " + owners[0] : name
    }
    guard let name = owners.last else { return label }
    return label + " of " + name + (owners.count > 1 ? " in " + owners[0] : "")
  }

  /// The name of the parameter or property closest to the end of a pointer.
  private func inner(_ tokens: [String], from start: Int, in file: ConnectorFile) -> String? {
    guard start < tokens.count else { return nil }
    for end in stride(from: tokens.count, to: start + 1, by: -1) {
      let container = tokens[end - 2]
      if container == "properties" || container == "responses" || container == "connectionParameters" {
        return tokens[end - 1]
      }
      let value = value(at: Place(file, JSONPointer(tokens: Array(tokens[..<end]))))
      if container == "parameters", let name = value?["name"]?.string { return name }
      if container == "policyTemplateInstances", let title = value?["title"]?.string { return title }
    }
    return nil
  }

  private func isOwner(_ tokens: [String], named name: String) -> Bool {
    guard tokens.count >= 2 else { return false }
    let container = tokens[tokens.count - 2]
    return tokens.last == name && (container == "properties" || container == "responses")
      || container == "parameters" || container == "policyTemplateInstances"
  }

  private static let namedSections: Set = [
    "paths", "definitions", "parameters", "responses", "securityDefinitions",
  ]

  private static let labels = [
    "x-ms-summary": "summary", "x-ms-visibility": "visibility", "x-ms-url-encoding": "URL encoding",
    "default": "default value", "enum": "list of values", "basePath": "base URL",
    "iconBrandColor": "icon colour", "x-ms-trigger-hint": "trigger hint", "operationId": "operation ID",
    "stackOwner": "stack owner", "x-ms-enum-values": "names of the values", "in": "location",
  ]
}
