import ConnectorModel

/// The checks of a run, sorted by what they look at.
struct RuleSet: Sendable {
  /// One check with the rule it belongs to.
  struct Entry<Check: Sendable>: Sendable {
    /// The number of the rule among the active ones.
    let rule: Int
    let check: Check
  }

  /// A check of schema-like objects with the keywords that call for it.
  struct SchemaEntry: Sendable {
    /// The number of the rule among the active ones.
    let rule: Int
    let keywords: SchemaKeywords
    let check: @Sendable (SchemaSubject, inout Report) -> Void
  }

  /// The rules that are on, with their severities.
  private(set) var active: [ActiveRule] = []
  private(set) var file: [Entry<@Sendable (FileSubject, inout Report) -> Void>] = []
  private(set) var definition: [Entry<@Sendable (APIDefinition, RuleContext, inout Report) -> Void>] = []
  private(set) var path: [Entry<@Sendable (PathSubject, inout Report) -> Void>] = []
  private(set) var operation: [Entry<@Sendable (OperationSubject, inout Report) -> Void>] = []
  private(set) var parameter: [Entry<@Sendable (ParameterSubject, inout Report) -> Void>] = []
  private(set) var response: [Entry<@Sendable (ResponseSubject, inout Report) -> Void>] = []
  private(set) var schema: [SchemaEntry] = []
  private(set) var object: [Entry<@Sendable (ObjectSubject, inout Report) -> Void>] = []
  private(set) var properties: [Entry<@Sendable (APIProperties, RuleContext, inout Report) -> Void>] = []

  /// The rules that are on; overrides name ids or aliases.
  init(_ profile: Profile, _ overrides: [String: SeverityOverride], rules: [Rule] = RuleCatalogue.all) {
    var chosen: [String: SeverityOverride] = [:]
    for (name, choice) in overrides {
      for rule in RuleCatalogue.rules(named: name) where chosen[rule.id] == nil || rule.id == name {
        chosen[rule.id] = choice
      }
    }
    for rule in rules {
      let severity: Severity?
      switch chosen[rule.id] {
      case .off: severity = nil
      case .severity(let named): severity = named
      case nil: severity = rule.levels[profile]
      }
      guard let severity else { continue }
      for check in rule.checks { add(check, of: active.count) }
      active.append(ActiveRule(id: rule.id, tab: rule.tab, severity: severity))
    }
  }

  private mutating func add(_ check: RuleCheck, of rule: Int) {
    switch check {
    case .file(let check): file.append(Entry(rule: rule, check: check))
    case .definition(let check): definition.append(Entry(rule: rule, check: check))
    case .path(let check): path.append(Entry(rule: rule, check: check))
    case .operation(let check): operation.append(Entry(rule: rule, check: check))
    case .parameter(let check): parameter.append(Entry(rule: rule, check: check))
    case .response(let check): response.append(Entry(rule: rule, check: check))
    case .schema(let keywords, let check):
      schema.append(SchemaEntry(rule: rule, keywords: keywords, check: check))
    case .object(let check): object.append(Entry(rule: rule, check: check))
    case .properties(let check): properties.append(Entry(rule: rule, check: check))
    }
  }
}
