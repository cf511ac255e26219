import ConnectorModel
import JSONText
import Testing
import Validation

struct ValidatorTests {
  private func connector(_ definition: String) -> Connector {
    Connector(definition: FileContent(Array(definition.utf8)), properties: .missing)
  }

  @Test func overridesChangeOrSwitchOffRules() {
    let connector = connector(#"{"swagger": "2.0"}"#)
    let plain = Validator(profile: .import).findings(of: connector)
    #expect(plain.filter { $0.rule == "required-property-missing" }.map(\.severity) == [.error, .error])
    let softer = Validator(
      profile: .import,
      overrides: ["RequiredPropertyMissing": .severity(.info), "host-missing": .severity(.error)])
    let found = softer.findings(of: connector)
    #expect(found.filter { $0.rule == "required-property-missing" }.map(\.severity) == [.info, .info])
    #expect(found.filter { $0.rule == "host-missing" }.map(\.severity) == [.error])
    let silent = Validator(profile: .import, overrides: ["required-property-missing": .off])
    #expect(silent.findings(of: connector).isEmpty)
  }

  @Test func profilesGrow() {
    for rule in RuleCatalogue.all {
      if rule.levels[.import] != nil { #expect(rule.levels[.certify] != nil) }
      if rule.levels[.certify] != nil { #expect(rule.levels[.style] != nil) }
    }
  }

  @Test func positionsAreThoseOfTheFile() throws {
    let text = "{\n  \"swagger\": \"2.0\",\n  \"host\": \"a b\"\n}"
    let finding = try #require(Validator().findings(of: connector(text)).first { $0.rule == "host-invalid" })
    #expect(finding.position(in: LineIndex(Array(text.utf8))) == SourcePosition(line: 3, column: 11))
  }

  @Test func cyclesDoNotHang() {
    let text = Frame.schema.definition(##""$ref": "#/definitions/Order""##)
    #expect(!Validator(profile: .style).findings(of: connector(text)).isEmpty)
    let parameters = Frame.root.definition(
      #"""
      "paths": {"/a": {"get": {"parameters": [{"$ref": "#/parameters/a"}]}}},
      "parameters": {"a": {"$ref": "#/parameters/b"}, "b": {"$ref": "#/parameters/a"}}
      """#)
    #expect(!Validator(profile: .style).findings(of: connector(parameters)).isEmpty)
  }

  @Test(
    arguments: [
      "null", "[]", "{}", "7", #"{"paths": 3, "definitions": [], "info": null, "security": {"a": 1}}"#,
    ])
  func oddDocumentsAreChecked(_ text: String) {
    let both = Connector(
      definition: FileContent(Array(text.utf8)), properties: FileContent(Array(text.utf8)))
    #expect(!Validator(profile: .style).findings(of: both).isEmpty)
  }
}
