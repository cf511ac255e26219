import Testing
import Validation

struct CatalogueTests {
  @Test func everyNameLeadsToARule() {
    for rule in RuleCatalogue.all { #expect(RuleCatalogue.rule(named: rule.id)?.id == rule.id) }
  }
}
