package import JSONText

/// Edits of `policyTemplateInstances`; positions count in that list, which is the order of execution.
extension ConnectorEdit {
  private static let operationNames = "x-ms-apimTemplate-operationName"
  private static let section = "x-ms-apimTemplate-policySection"

  /// Adds a policy at the end with the parameters its template starts from; no operations means all.
  package static func addPolicy(
    _ template: PolicyTemplate, title: String? = nil, operations: [String] = [],
    values: [String: JSONFragment] = [:], on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    var parameters: [JSONFragment.Member] = []
    for parameter in template.parameters {
      guard let value = values[parameter.name] ?? parameter.initial else { continue }
      parameters.append(.init(parameter.key, value))
    }
    if let first = template.sections.first { parameters.append(.init(section, .string(first))) }
    if !operations.isEmpty {
      parameters.append(.init(operationNames, .array(operations.map { .string($0) })))
    }
    let title = title ?? PolicyTemplate.freeTitle(template.name, in: connector)
    var members = [JSONFragment.Member("templateId", .string(template.id)), .init("title", .string(title))]
    if template.id == "pollingtrigger" { members.append(.init("type", "PollingTrigger")) }
    members.append(.init("parameters", .object(parameters)))
    let count = try draft.append(.object(members), to: .properties("policyTemplateInstances"))
    return draft.edit(
      title: "Add policy " + title, focus: .properties("policyTemplateInstances", String(count)))
  }

  /// Deletes a policy.
  package static func deletePolicy(
    at position: Int, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let place = try policyPlace(position, connector)
    return remove(place, on: connector, title: "Delete " + name(place, connector))
  }

  /// Moves a policy to another position: policies run in this order.
  package static func movePolicy(
    at position: Int, to target: Int, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let place = try policyPlace(position, connector)
    return ConnectorEdit(
      title: "Move " + name(place, connector),
      focus: .properties("policyTemplateInstances", String(target)),
      steps: [.json(.properties, .move(place.pointer, to: target))])
  }

  /// Adds a copy of a policy behind it.
  package static func duplicatePolicy(
    at position: Int, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let place = try policyPlace(position, connector)
    guard let policy = connector.value(at: place) else { throw .noDocument(.properties) }
    let title = PolicyTemplate.freeTitle(policy["title"]?.string ?? "", in: connector)
    let copy = JSONFragment(policy).replacing("title", with: .string(title))
    let list = Place.properties("policyTemplateInstances")
    return ConnectorEdit(
      title: "Duplicate " + name(place, connector), focus: list.appending(String(position + 1)),
      steps: [.json(.properties, .insertElement(into: list.pointer, copy, at: position + 1))])
  }

  /// Sets a template parameter, named without its prefix, to a text.
  ///
  /// What the table knows as a number or object is typed. Nil removes an optional parameter; a required one
  /// becomes the empty text.
  package static func setPolicyParameter(
    _ name: String, ofPolicyAt position: Int, to text: String?, on connector: Connector,
    coalescingKey: String? = nil
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let place = try policyPlace(position, connector)
    let policy = connector.value(at: place)
    let known = PolicyTemplate.named(policy?["templateId"]?.string ?? "")?.parameter(name)
    let key = PolicyParameter.prefix + name
    let keys = policy?["parameters"]?.keys ?? []
    let present = keys.first { $0.lowercased() == key.lowercased() } ?? key
    let target = place.appending("parameters").appending(present)
    let text = text ?? (known?.isRequired == true ? "" : nil)
    guard let text else { return remove(target, on: connector, coalescingKey: coalescingKey) }
    let type: String
    switch known?.kind {
    case .integer: type = "integer"
    case .object: type = "object"
    default: type = "string"
    }
    return set(
      target, to: JSONFragment(typing: text, as: type), on: connector,
      title: "Set \(known?.label ?? name) of \(self.name(place, connector))", coalescingKey: coalescingKey)
  }

  /// Limits a policy to operations by operationId; none makes it run for all of them.
  package static func setPolicyOperations(
    _ operations: [String], ofPolicyAt position: Int, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let place = try policyPlace(position, connector)
    return setStrings(
      place.appending("parameters").appending(operationNames), operations, on: connector,
      title: "Set the operations of " + name(place, connector))
  }

  /// Sets where a policy runs: `Request`, `Response` or `Failure`; nil removes it.
  package static func setPolicySection(
    _ name: String?, ofPolicyAt position: Int, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let place = try policyPlace(position, connector)
    return setText(
      place.appending("parameters").appending(section), name, on: connector,
      title: "Set where \(self.name(place, connector)) runs")
  }

  private static func policyPlace(
    _ position: Int, _ connector: Connector
  ) throws(ConnectorEditError) -> Place {
    let place = Place.properties("policyTemplateInstances", String(position))
    guard let properties = connector.properties else { throw .noDocument(.properties) }
    guard properties.policies.indices.contains(position) else {
      throw .json(.properties, .notFound(place.pointer))
    }
    return place
  }

  private static func name(_ place: Place, _ connector: Connector) -> String {
    let policy = connector.value(at: place)
    return "policy '" + (policy?["title"]?.string ?? policy?["templateId"]?.string ?? "") + "'"
  }
}

extension PolicyTemplate {
  /// A title that no policy has yet.
  static func freeTitle(_ title: String, in connector: Connector) -> String {
    let titles = Set(connector.properties?.policies.compactMap(\.title) ?? [])
    guard titles.contains(title) else { return title }
    var number = 2
    while titles.contains(title + " " + String(number)) { number += 1 }
    return title + " " + String(number)
  }
}

extension EditDraft {
  /// Adds an element at the end of a list, which is made where it is missing; tells its position.
  mutating func append(
    _ fragment: JSONFragment, to list: Place
  ) throws(ConnectorEditError) -> Int {
    guard let old = connector.value(at: list), old.isArray else {
      try set(list, to: .array([fragment]))
      return 0
    }
    let count = old.count
    try apply(list.file, .insertElement(into: list.pointer, fragment, at: count))
    return count
  }
}
