import ConnectorModel
import JSONText
import Validation

/// Everything in the open connector that can be jumped to, in the order of the file.
struct FindIndex: Sendable {
  /// How many matches are shown.
  static let most = 300

  /// The targets.
  let targets: [FindTarget]

  /// Collects the targets of a connector with its findings and the commands.
  init(_ workspace: Workspace, commands: [PaletteLayer.Entry]) {
    let connector = workspace.connector
    var targets: [FindTarget] = []
    if let definition = connector.definition {
      FindIndex.operations(definition, &targets)
      FindIndex.shared(definition, &targets)
    }
    FindIndex.properties(connector, &targets)
    FindIndex.settings(connector, &targets)
    targets += workspace.findings.all.map { finding in
      FindTarget(.finding, finding.rule, finding.message, .showFinding(finding))
    }
    targets += commands.filter { $0.disabledReason == nil }.map { entry in
      FindTarget(.command, entry.title, entry.key, .command(entry.command))
    }
    self.targets = targets
  }

  /// A target that matches, with the bytes of its text that do.
  struct Hit {
    let target: FindTarget
    let positions: [Int]
  }

  /// The targets that match a query, the best first; without a query all operations and then the rest.
  func hits(_ query: String, limit: Int = most) -> [Hit] {
    var text = query[...]
    let kind = text.first.flatMap { sign in FindTarget.Kind.allCases.first { $0.sign == sign } }
    if kind != nil { text = text.dropFirst() }
    let fuzzy = FuzzyQuery(String(text))
    let candidates = targets.lazy.filter { kind == nil || $0.kind == kind }
    guard !fuzzy.isEmpty else { return candidates.prefix(limit).map { Hit(target: $0, positions: []) } }
    var found: [(score: Int, order: Int, hit: Hit)] = []
    for (order, target) in candidates.enumerated() {
      guard let match = fuzzy.match(target.text) else { continue }
      let isWhole =
        match.positions.count == target.title.utf8.count && match.positions.last == match.positions.count - 1
      let score = match.score + FindIndex.weight(target.kind) + (isWhole ? 20 : 0)
      found.append((score, order, Hit(target: target, positions: match.positions)))
    }
    found.sort { ($0.score, $1.order) > ($1.score, $0.order) }
    return found.prefix(limit).map(\.hit)
  }

  private static func weight(_ kind: FindTarget.Kind) -> Int {
    switch kind {
    case .operation: 12
    case .definition, .policy, .connection, .setting: 6
    case .parameter: 2
    case .command: 0
    case .finding: -8
    }
  }

  private static func operations(_ definition: APIDefinition, _ targets: inout [FindTarget]) {
    let operations = definition.operations
    for operation in operations {
      let detail = operation.verb.method + " " + operation.path + "  " + (operation.summary ?? "")
      targets.append(
        FindTarget(.operation, operation.name, detail, .open(.operation(operation.pointer))))
    }
    for operation in operations {
      for parameter in operation.parameters(in: definition) {
        let entry = parameter.entry.pointer
        let detail = "\(operation.name)  \(parameter.locationText)  \(parameter.summary ?? "")"
        targets.append(FindTarget(.parameter, parameter.name, detail, .open(.parameter(entry: entry))))
        let properties = (parameter.schema?["properties"]).members
        for property in properties {
          targets.append(
            FindTarget(
              .parameter, property.key, "\(operation.name)  \(parameter.name)",
              .open(.schema(property.value.pointer))))
        }
      }
    }
  }

  private static func shared(_ definition: APIDefinition, _ targets: inout [FindTarget]) {
    for section in ReferenceSection.allCases {
      for member in definition.references(of: section) {
        targets.append(
          FindTarget(
            .definition, member.key, section == .definitions ? "" : section.rawValue,
            .open(.reference(section, member.key))))
      }
    }
    for member in definition.references(of: .definitions) {
      let properties = member.value["properties"].members
      for property in properties {
        targets.append(
          FindTarget(.parameter, property.key, member.key, .open(.schema(property.value.pointer))))
      }
    }
  }

  private static func properties(_ connector: Connector, _ targets: inout [FindTarget]) {
    guard let properties = connector.properties else { return }
    for (position, policy) in properties.policies.enumerated() {
      let name = PolicyTemplate.named(policy.templateID)?.name ?? policy.templateID
      targets.append(FindTarget(.policy, policy.title ?? name, name, .open(.policy(position))))
    }
    for parameter in properties.allConnectionParameters {
      let place = Place(.properties, parameter.value.pointer)
      targets.append(
        FindTarget(
          .connection, parameter.name, parameter.displayName ?? "", .open(.connectionParameter(place))))
    }
    for (position, set) in properties.connectionParameterSets.enumerated() {
      targets.append(
        FindTarget(.connection, set.name, set.displayName ?? "", .open(.connectionSet(position))))
    }
  }

  private static func settings(_ connector: Connector, _ targets: inout [FindTarget]) {
    targets += ConnectorSetting.allCases.map {
      FindTarget(.setting, $0.rawValue, "Definition", .open(.setting($0)))
    }
    for field in DescribeFields.fields(of: connector) where field.write != nil {
      guard let place = field.place else { continue }
      targets.append(FindTarget(.setting, field.label, "Describe", .show(place)))
    }
    for field in SecurityFields.fields(of: connector) where field.write != nil {
      targets.append(FindTarget(.setting, field.label, "Security", .command(.goTo(.security))))
    }
  }
}
