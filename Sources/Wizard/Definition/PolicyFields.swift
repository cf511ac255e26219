import ConnectorModel
import JSONText

/// The fields of one policy: its title, where it runs, and the parameters of its template.
enum PolicyFields {
  static func fields(at position: Int, in connector: Connector) -> [ModelField] {
    guard let policies = connector.properties?.policies, policies.indices.contains(position) else {
      return []
    }
    let policy = policies[position]
    let base = policy.value.pointer
    let template = PolicyTemplate.named(policy.templateID)
    var fields: [ModelField] = [
      .text("title", "Name", at: Place(.properties, base.appending("title")), in: connector).with {
        $0.help = "What the policy is called in the list"
      },
      .fact("template", "Template", template?.name ?? policy.templateID).with {
        $0.help = template?.explanation ?? "a template that conwiz does not know; it is kept as it is"
      },
      operations(policy, position),
    ]
    if let sections = template?.sections, !sections.isEmpty {
      var field = ModelField(
        "section", "Runs on", .radio(sections.map { FieldOption($0) }, selected: policy.section ?? "Request"))
      field.help = "Whether the policy changes the request or the response"
      field.write = { input, connector throws(ConnectorEditError) in
        try ConnectorEdit.setPolicySection(input.text, ofPolicyAt: position, on: connector)
      }
      fields.append(field)
    }
    fields.append(.section("Parameters"))
    return fields + parameters(policy, template, position)
  }

  private static func operations(_ policy: PolicyTemplateInstance, _ position: Int) -> ModelField {
    var field = ModelField("operations", "Operations", .list(policy.operationIDs ?? []))
    field.place = Place(
      .properties, policy.value.pointer.appending(["parameters", "x-ms-apimTemplate-operationName"]))
    field.help = "The operationIds the policy runs for, separated by commas; none means all"
    field.write = { input, connector throws(ConnectorEditError) in
      guard case .list(let items) = input else { return ConnectorEdit(title: "Operations", steps: []) }
      return try ConnectorEdit.setPolicyOperations(items, ofPolicyAt: position, on: connector)
    }
    return field
  }

  private static func parameters(
    _ policy: PolicyTemplateInstance, _ template: PolicyTemplate?, _ position: Int
  ) -> [ModelField] {
    let prefix = PolicyParameter.prefix
    let known = template?.parameters ?? []
    let present =
      policy.parameters?.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) } ?? []
    let names = known.map(\.name) + present.filter { name in !known.contains { $0.name == name } }
    return names.map { name in
      let parameter = template?.parameter(name)
      let text = policy.parameter(name).map { $0.string ?? JSONFragment($0).text } ?? ""
      var field = ModelField("parameter " + name, parameter?.label ?? name, .text(text))
      field.isRequired = parameter?.isRequired ?? false
      field.place = Place(.properties, policy.value.pointer.appending(["parameters", prefix + name]))
      field.help =
        "\(name); expressions such as @connectionParameters('name') and @headers('name') may stand here"
      field.write = { input, connector throws(ConnectorEditError) in
        try ConnectorEdit.setPolicyParameter(
          name, ofPolicyAt: position, to: input.text.isEmpty ? nil : input.text, on: connector,
          coalescingKey: "policy \(position) \(name)")
      }
      return field
    }
  }
}
