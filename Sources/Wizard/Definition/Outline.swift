import ConnectorModel
import JSONText

/// The rows of the outline, made from the connector.
enum Outline {
  static func rows(
    of connector: Connector, collapsed: Set<OutlineGroup>, filter: String
  ) -> [OutlineRow] {
    var rows: [OutlineRow] = []
    let operations = connector.definition?.operations ?? []
    for group in OutlineGroup.allCases {
      let all = items(of: group, connector, operations)
      let shown = filter.isEmpty ? all : all.filter { matches($0, filter) }
      if shown.isEmpty, !filter.isEmpty { continue }
      let isOpen = !collapsed.contains(group) || !filter.isEmpty
      rows.append(
        OutlineRow(
          subject: .group(group), title: group.rawValue, detail: "(\(all.count))", place: nil))
      if isOpen { rows += shown }
    }
    return rows
  }

  private static func matches(_ row: OutlineRow, _ filter: String) -> Bool {
    let inverts = filter.hasPrefix("!")
    let wanted = filter.drop { $0 == "!" }.lowercased()
    guard !wanted.isEmpty else { return true }
    let text = (row.title + " " + row.detail + " " + (row.place?.pointer.description ?? "")).lowercased()
    return text.contains(wanted) != inverts
  }

  private static func items(
    of group: OutlineGroup, _ connector: Connector, _ operations: [Operation]
  ) -> [OutlineRow] {
    switch group {
    case .actions: operations.filter { !$0.isTrigger }.map { row($0) }
    case .triggers: operations.filter(\.isTrigger).map { row($0) }
    case .definitions, .parameters, .responses: references(group, connector)
    case .policies: policies(connector)
    case .connectionParameters: connectionParameters(connector)
    case .signIns: signIns(connector)
    case .settings: settings(connector)
    }
  }

  private static func connectionParameters(_ connector: Connector) -> [OutlineRow] {
    (connector.properties?.connectionParameters ?? []).map { parameter in
      let place = ConnectorEdit.connectionParameters.appending(parameter.name)
      return OutlineRow(
        subject: .connectionParameter(place), title: parameter.name, detail: parameter.type ?? "",
        place: place,
        isMuted: parameter.isHidden)
    }
  }

  private static func signIns(_ connector: Connector) -> [OutlineRow] {
    (connector.properties?.connectionParameterSets ?? []).enumerated().map { position, set in
      OutlineRow(
        subject: .connectionSet(position), title: set.name, detail: "(\(set.parameters.count))",
        place: Place(.properties, set.value.pointer))
    }
  }

  private static func settings(_ connector: Connector) -> [OutlineRow] {
    ConnectorSetting.allCases.map { setting in
      OutlineRow(
        subject: .setting(setting), title: setting.rawValue,
        detail: SettingFields.summary(of: setting, in: connector), place: SettingFields.place(of: setting))
    }
  }

  private static func row(_ operation: Operation) -> OutlineRow {
    OutlineRow(
      subject: .operation(operation.pointer), title: operation.name, detail: operation.verb.method,
      place: Place(.definition, operation.pointer), isMuted: operation.isInternal || operation.isDeprecated)
  }

  private static func references(_ group: OutlineGroup, _ connector: Connector) -> [OutlineRow] {
    guard let section = group.section, let definition = connector.definition else { return [] }
    return definition.references(of: section).map { member in
      OutlineRow(
        subject: .reference(section, member.key), title: member.key, detail: "",
        place: Place(.definition, JSONPointer(tokens: [section.rawValue, member.key])))
    }
  }

  private static func policies(_ connector: Connector) -> [OutlineRow] {
    (connector.properties?.policies ?? []).enumerated().map { position, policy in
      OutlineRow(
        subject: .policy(position), title: policy.shownTitle, detail: policy.template,
        place: Place(.properties, policy.value.pointer))
    }
  }
}
