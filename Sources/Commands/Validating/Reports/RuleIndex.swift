import JSONText
import Validation

/// What reports say of rules, found once for all findings.
enum RuleIndex {
  private static let positions: [String: Int] = Dictionary(
    RuleCatalogue.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let allAliases: [JSONFragment] = RuleCatalogue.all.map { rule in
    .array(rule.aliases.map { .string($0) })
  }

  /// Where a rule stands in the catalogue.
  static func position(of id: String) -> Int? { positions[id] }

  /// The names of a rule in Microsoft's validator.
  static func aliases(of id: String) -> JSONFragment { positions[id].map { allAliases[$0] } ?? [] }
}
