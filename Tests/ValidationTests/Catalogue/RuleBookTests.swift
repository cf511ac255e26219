import Testing
import Validation

/// The catalogue has what the design notes list, and where it differs, it says why.
struct RuleBookTests {
  /// Rules of the notes that are not shipped.
  private static let unshipped: [String: String] = [
    "title-independent-suffix": "the notes mark it as off: 387 of 397 real connectors leave the suffix out"
  ]
  /// Rules whose severity in the style profile is not that of the notes.
  private static let otherSeverity: [String: String] = [:]
  /// Rules whose tab is not that of the notes.
  private static let otherTab: [String: String] = [:]
  /// Rules for which the notes want a quick fix that cannot be safe.
  private static let unfixed: [String: String] = [
    "response-schema-missing": "a schema comes from a sample; an empty one breaks response-schema-empty"
  ]

  @Test func everyRuleOfTheNotesIsThere() {
    let missing = RuleBook.entries.filter {
      RuleCatalogue.rule(named: $0.id) == nil && Self.unshipped[$0.id] == nil
    }
    #expect(missing.map(\.id) == [])
    let known = Set(RuleBook.entries.map(\.id))
    #expect(known.isEmpty || RuleCatalogue.all.allSatisfy { known.contains($0.id) })
  }

  @Test func severitiesAreThoseOfTheNotes() throws {
    for entry in RuleBook.entries where Self.otherSeverity[entry.id] == nil {
      guard let rule = RuleCatalogue.rule(named: entry.id) else { continue }
      switch entry.severity {
      case "E": #expect(rule.levels[.style] == .error && rule.levels[.certify] == .error, "\(entry.id)")
      case "W": #expect(rule.levels[.style] == .warning, "\(entry.id)")
      case "I": #expect(rule.levels[.style] == .info, "\(entry.id)")
      default: #expect(rule.levels[.certify] == .error && rule.levels[.import] == .warning, "\(entry.id)")
      }
    }
  }

  @Test func tabsAreThoseOfTheNotes() {
    for entry in RuleBook.entries where Self.otherTab[entry.id] == nil {
      guard let rule = RuleCatalogue.rule(named: entry.id), !entry.tab.hasPrefix("owner") else { continue }
      #expect(entry.tab.split(separator: "/").contains(Substring(rule.tab.rawValue)), "\(entry.id)")
    }
  }

  @Test func fixesAreOfferedWhereTheNotesWantThem() {
    let without = RuleBook.entries.filter { entry in
      entry.isFixable && Self.unfixed[entry.id] == nil
        && RuleCatalogue.rule(named: entry.id)?.isFixable == false
    }
    #expect(without.map(\.id) == [])
  }
}
