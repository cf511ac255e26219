import JSONText
import TerminalUI
import Testing
import Validation

@testable import Wizard

/// A finding leads to the field that would mend it, which is not always one of the finding's own place.
@Suite struct MendingFieldTests {
  /// What is put in the place of a text of the fixture, the rule that it breaks, and the label of the field.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let old: String
    let new: String
    let label: String
    var file = "definition"

    var testDescription: String { rule + ": " + label }
  }

  static let cases = [
    Case(
      rule: "contact-missing",
      old: """
        ,
            "contact": {"name": "Harbour office", "url": "https://harbour.example", "email": "office@harbour.example"}
        """, new: "", label: "Contact name"),
    Case(
      rule: "contact-incomplete", old: "\"url\": \"https://harbour.example\", ", new: "", label: "Contact URL"
    ),
    Case(
      rule: "metadata-property-missing", old: "\"tags\": []",
      new: """
        "tags": [], "x-ms-connector-metadata": [
          {"propertyName": "Website", "propertyValue": "https://harbour.example"},
          {"propertyName": "Categories", "propertyValue": "Data"}]
        """, label: "Privacy policy"),
    Case(rule: "required-property-missing", old: "\"version\": \"1.0\",", new: "", label: "Version"),
    Case(rule: "metadata-missing", old: "\"tags\": []", new: "\"tags\": []", label: "Website"),
    Case(
      rule: "body-in-get", old: "\"parameters\": [],\n        \"responses\": {\"200\"",
      new: """
        "parameters": [{"name": "top", "in": "query", "type": "string"},
          {"name": "lantern", "in": "body", "schema": {"type": "object"}}], "responses": {"200"
        """, label: "Location"),
    Case(
      rule: "path-parameter-undeclared", old: "\"/lanterns\": {", new: "\"/lanterns/of/{ship}\": {",
      label: "Path"),
    Case(
      rule: "operation-responses-missing",
      old: """
        "parameters": [],
                "responses": {"201": {"description": "The lantern.", "schema": {"type": "string"}}}
        """, new: "\"parameters\": []", label: "Add response"),
    Case(
      rule: "unused-definition", old: "\"definitions\": {}",
      new: "\"definitions\": {\"Ship\": {\"type\": \"object\"}}", label: "Shared name"),
    Case(
      rule: "policy-parameter-missing", old: "\"x-ms-apimTemplateParameter.value\": \"1\",", new: "",
      label: "Header value", file: "properties"),
    Case(
      rule: "cross-oauth-no-connection-parameter", old: "\"securityDefinitions\": {}",
      new: "\"securityDefinitions\": {\"k\": {\"type\": \"oauth2\", \"flow\": \"accessCode\"}}",
      label: "Authentication"),
  ]

  /// A wizard on the fixture with one text replaced, at the finding of a rule.
  private func shown(_ test: Case) throws -> (harbour: Harbour, finding: Finding) {
    func text(_ text: String, of file: String) -> String {
      // Where the policy lacks a value, its template is to be a known one.
      let text = text.replacing("setheadr", with: "setheader")
      return test.file == file ? text.replacing(test.old, with: test.new) : text
    }
    var harbour = Harbour(
      definition: text(Harbour.definition, of: "definition"),
      properties: text(Harbour.properties, of: "properties"), rows: 40,
      settings: CheckSettings(profile: .style))
    let finding = try #require(harbour.findings.first { $0.rule == test.rule })
    harbour.fulfil(.showFinding(finding))
    return (harbour, finding)
  }

  @Test(arguments: cases)
  func `the focus is on the field that mends it, which is marked`(_ test: Case) throws {
    let (harbour, finding) = try shown(test)
    let lines = harbour.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(
      lines.firstIndex { line in
        [">! ", ">? ", ">  "].contains { line.contains($0) } && line.contains(test.label)
      }, "\(harbour.screen)")
    // The sentence stands below the field, or below a longer one of the same field.
    let below = lines[(row + 1)...].prefix(4).joined(separator: "\n")
    #expect(
      below.contains("\(finding.severity.letter)  " + finding.message.prefix(12)), "\(harbour.screen)")
  }

  @Test func `what is said of all operations is shown in the outline`() throws {
    let start = Harbour(
      definition: #"{"swagger": "2.0", "info": {"title": "A", "version": "1"}, "paths": {}}"#)
    var harbour = start
    harbour.fulfil(.showFinding(try #require(harbour.findings.first { $0.rule == "no-operations" })))
    #expect(harbour.state.tab == .definition && harbour.state.layers.isEmpty)
  }

  @Test func `the mark goes to the next field with the finding`() throws {
    let lacking = Harbour.definition.replacing(
      "\"url\": \"https://harbour.example\", \"email\": \"office@harbour.example\"", with: "\"x-none\": 1")
    var harbour = Harbour(definition: lacking, rows: 40)
    harbour.fulfil(
      .showFinding(try #require(harbour.findings.first { $0.rule == "contact-incomplete" })))
    try #require(harbour.screen.contains("W  The contact has no url, no email."))
    harbour.type("https://harbour.example")
    let lines = harbour.screen.split(separator: "\n").map(String.init)
    let row = try #require(
      lines.firstIndex { $0.contains("W  The contact has no email.") }, "\(harbour.screen)")
    #expect(lines[row - 1].contains("Support e-mail"))
    #expect(lines.count { $0.contains("The contact has no") && !$0.contains(" of ") } == 1)
  }
}
