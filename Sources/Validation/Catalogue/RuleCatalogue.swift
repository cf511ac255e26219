/// All rules, by family and by name.
package enum RuleCatalogue {
  /// Every rule, family by family.
  package static let all: [Rule] = []

  private static let byName: [String: Rule] = {
    var names: [String: Rule] = [:]
    for rule in all {
      for alias in rule.aliases where names[alias.lowercased()] == nil { names[alias.lowercased()] = rule }
    }
    for rule in all { names[rule.id] = rule }
    return names
  }()

  /// The rule of an id or of a name that Microsoft's validator uses, whatever its case.
  package static func rule(named name: String) -> Rule? { byName[name] ?? byName[name.lowercased()] }
}
