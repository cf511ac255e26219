import Testing
import Validation

struct CatalogueTests {
  @Test func everyNameLeadsToARule() {
    for rule in RuleCatalogue.all {
      #expect(RuleCatalogue.rule(named: rule.id)?.id == rule.id)
      for alias in rule.aliases {
        #expect(RuleCatalogue.rule(named: alias)?.aliases.contains(alias) == true)
      }
    }
    #expect(RuleCatalogue.rule(named: "OPERATIONIDNOTUNIQUE")?.id == "operation-id-duplicate")
    #expect(RuleCatalogue.rule(named: "none") == nil)
    #expect(RuleCatalogue.rules(named: "UrlNotValid").map(\.id) == ["url-invalid", "security-url-invalid"])
  }

  @Test func idsAreUniqueAndTextsAreSentences() {
    #expect(Set(RuleCatalogue.all.map(\.id)).count == RuleCatalogue.all.count)
    for rule in RuleCatalogue.all {
      #expect(rule.statement.hasSuffix("."), "\(rule.id)")
      #expect(rule.reason.hasSuffix(".") || rule.reason.hasSuffix("\"."), "\(rule.id)")
      #expect(!rule.source.isEmpty)
    }
  }

  @Test func pageTellsEverything() throws {
    let rule = try #require(RuleCatalogue.rule(named: "host-invalid"))
    #expect(
      rule.page == """
        host-invalid

        The host is a name with an optional port, without scheme, path or template.

        The scheme belongs into `schemes`, the path into `basePath`.

        Before:
          "host": "https://api.contoso.com/v1"
        After:
          "host": "api.contoso.com"

        Severity:  import error, certify error, style error
        Tab:       describe
        Fix:       offered where it is safe
        Also:      HostNameNotValid
        Source:    OpenAPI 2.0, Swagger Object

        """)
  }
}
