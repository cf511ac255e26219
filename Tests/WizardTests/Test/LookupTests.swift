import JSONText
import Runner
import TerminalUI
import Testing

@testable import Wizard

@Suite struct LookupTests {
  @Test func `a field is filled from what the service offers, and asked once`() throws {
    var tab = try TestTab.signedIn()
    try tab.focus("input team")
    tab.press(.altKey(.down))
    let asked = tab.number
    let number = try #require(asked)
    let rows = [
      LookupRow(value: "t1", title: "One", isParent: false, item: ["id": "t1"]),
      LookupRow(value: "t2", title: "Two", isParent: false, item: ["id": "t2"]),
    ]
    tab.take(.lookedUp(number, .success(.rows(rows, notes: []))))
    #expect(tab.text.contains("Two   t2"))
    tab.press("2")
    let pointer = try #require(try tab.screen.operation)
    #expect(try tab.screen.inputs[pointer]?["team"] == "t2")
    tab.press(.altKey(.down))
    #expect(tab.number == nil)
    #expect(tab.text.contains("One   t1"))
  }

  @Test func `what goes wrong is said`() throws {
    var tab = try TestTab.signedIn()
    try tab.focus("input team")
    tab.press(.altKey(.down))
    let asked = tab.number
    let number = try #require(asked)
    tab.take(.lookedUp(number, .failure(.noValue(operation: "ListTeams", path: "id", keys: ["ident"]))))
    #expect(tab.text.contains("has the value-path 'id'; there are ident"))
  }

  @Test func `a schema becomes a value to fill in`() throws {
    let schema = try JSONFragment(
      parsing: #"{"type": "object", "properties": {"a": {"type": "string"}, "n": {"type": "integer"}, "#
        + #""l": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "boolean"}}}}}}"#)
    #expect(SchemaOutline.value(of: schema) == ["a": "", "n": .number("0"), "l": .array([["x": false]])])
  }
}
