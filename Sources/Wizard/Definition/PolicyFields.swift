import ConnectorModel
import JSONText

/// The fields of one policy: its title, where it runs, and the parameters of its template.
enum PolicyFields {
  static func fields(at position: Int, in connector: Connector) -> [ModelField] {
    guard let policies = connector.properties?.policies, policies.indices.contains(position) else {
      return []
    }
    let policy = policies[position]
    let place = Place(.properties, policy.value.pointer)
    let template = PolicyTemplate.named(policy.templateID)
    var fields: [ModelField] = [
      .text("title", "Name", at: place.appending("title"), in: connector).with {
        $0.help = "What the policy is called in the list"
      },
      .fact("template", "Template", template?.name ?? policy.templateID).with {
        $0.place = place.appending("templateId")
        $0.help = template?.explanation ?? "a template that conwiz does not know; it is kept as it is"
      },
      operations(policy, position, connector),
    ]
    if let sections = template?.sections, !sections.isEmpty {
      var field = ModelField(
        "section", "Runs on", .radio(sections.map { FieldOption($0) }, selected: policy.section ?? "Request"))
      field.place = place.appending("parameters").appending("x-ms-apimTemplate-policySection")
      field.help = "Whether the policy changes the request or the response"
      field.write = { input, connector throws(ConnectorEditError) in
        try ConnectorEdit.setPolicySection(input.text, ofPolicyAt: position, on: connector)
      }
      fields.append(field)
    }
    fields.append(
      .fact(
        "order", "Runs", "\(position + 1). of \(policies.count); Alt-Up and Alt-Down in the list change that")
    )
    fields.append(.section("Parameters"))
    fields += parameters(policy, template, position, connector)
    return fields + OtherMembers.rows(of: place, beside: fields, known: ["parameters"], in: connector) + [
      ModelField.json("raw", "The whole policy", at: place, in: connector).with {
        $0.help = "Enter edits the policy as JSON"
        $0.coversBelow = false
      }
    ]
  }

  private static func operations(
    _ policy: PolicyTemplateInstance, _ position: Int, _ connector: Connector
  ) -> ModelField {
    let options = connector.definition?.operations.compactMap(\.operationID).map { FieldOption($0) } ?? []
    var field = ModelField(
      "operations", "Operations",
      .choices(options, selected: policy.operationIDs ?? [], none: "all operations"))
    field.place = Place(
      .properties, policy.value.pointer.appending(["parameters", "x-ms-apimTemplate-operationName"]))
    field.help = "The operations the policy runs for; none means all.  Enter marks them"
    field.write = { input, connector throws(ConnectorEditError) in
      guard case .list(let items) = input else { return ConnectorEdit(title: "Operations", steps: []) }
      return try ConnectorEdit.setPolicyOperations(items, ofPolicyAt: position, on: connector)
    }
    return field
  }

  private static func parameters(
    _ policy: PolicyTemplateInstance, _ template: PolicyTemplate?, _ position: Int, _ connector: Connector
  ) -> [ModelField] {
    let prefix = PolicyParameter.prefix
    let known = template?.parameters ?? []
    let present =
      policy.parameters?.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) } ?? []
    let others = present.filter { name in !known.contains { $0.name.lowercased() == name.lowercased() } }
    let expressions = PolicyExpressions(policy: policy, connector: connector).options
    let names = known.map(\.name) + others
    let fields = names.map { name in
      field(name, template?.parameter(name), policy, position, expressions, connector)
    }
    let rest = policy.parameters.members.filter {
      !$0.key.hasPrefix("x-ms-apimTemplate")
    }.map { member in
      ModelField.json(
        "parameters " + member.key, member.key, at: Place(.properties, member.value.pointer), in: connector
      )
      .with { $0.help = "A parameter without the template's prefix.  Enter edits it as JSON" }
    }
    return fields + rest
  }

  private static func field(
    _ name: String, _ parameter: PolicyParameter?, _ policy: PolicyTemplateInstance, _ position: Int,
    _ expressions: [FieldOption], _ connector: Connector
  ) -> ModelField {
    let value = policy.parameter(name)
    let text = value.map { $0.string ?? JSONFragment($0).text } ?? ""
    let key = PolicyParameter.prefix + name
    let present = policy.parameters?.keys.first { $0.lowercased() == key.lowercased() } ?? key
    let place = Place(.properties, policy.value.pointer.appending(["parameters", present]))
    var field: ModelField
    switch parameter?.kind {
    case .choice(let values):
      var options = values.map { FieldOption($0) }
      if parameter?.isRequired != true { options.insert(FieldOption("", "not stated"), at: 0) }
      if !options.contains(where: { $0.value == text }) {
        options.append(FieldOption(text, text + " (as in the file)"))
      }
      field = ModelField("parameter " + name, parameter?.label ?? name, .choice(options, selected: text))
    case .object: field = .json("parameter " + name, parameter?.label ?? name, at: place, in: connector)
    case _ where value?.isObject == true || value?.isArray == true:
      field = .json("parameter " + name, parameter?.label ?? name, at: place, in: connector)
    case .integer, .text, nil:
      field = ModelField("parameter " + name, parameter?.label ?? name, .text(text))
      field.suggestions = parameter?.kind == .integer ? [] : expressions
      field.insertsSuggestions = true
    }
    field.isRequired = parameter?.isRequired ?? false
    field.place = place
    let all = policy.parameters.map { Place(.properties, $0.pointer) }
    field.claims = [
      FindingClaim(
        "policy-parameter-missing", at: all ?? Place(.properties, policy.value.pointer), saying: "'\(name)'")
    ]
    field.help = help(name, parameter)
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.setPolicyParameter(
        name, ofPolicyAt: position, to: input.text.isEmpty ? nil : input.text, on: connector,
        coalescingKey: "policy \(position) \(name)")
    }
    return field
  }

  private static func help(_ name: String, _ parameter: PolicyParameter?) -> String {
    switch parameter?.kind {
    case .choice: name + ": one of the values of the template"
    case .integer: name + ": a whole number"
    case .object: name + ": names and values as JSON.  Enter edits it"
    case .text, nil:
      name + ": text, or expressions; Alt-Down puts one in at the cursor"
    }
  }
}
