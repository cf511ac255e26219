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

  private static let rows = [LookupRow(value: "t1", title: "One", isParent: false, item: ["id": "t1"])]

  private static func asked() throws -> (tab: TestTab, number: Int) {
    var tab = try TestTab.signedIn()
    try tab.focus("input team")
    tab.press(.altKey(.down))
    let number = tab.number
    return (tab, try #require(number))
  }

  @Test(arguments: [
    [Key.named(.down)], [.alt("3")], [.function(1)],
  ]) func `a late answer opens nothing elsewhere`(keys: [Key]) throws {
    var (tab, number) = try LookupTests.asked()
    for key in keys { tab.press(key) }
    let layers = tab.state.layers.count
    tab.take(.lookedUp(number, .success(.rows(LookupTests.rows, notes: []))))
    #expect(tab.state.layers.count == layers)
    #expect(tab.text.contains("the values for team are there"))
    if layers > 0 { tab.press(.named(.escape)) }
    tab.press(.alt("4"))
    try tab.focus("input team")
    tab.press(.altKey(.down))
    #expect(tab.number == nil && tab.text.contains("One   t1"))
  }

  @Test func `a late answer changes no other operation`() throws {
    var (tab, number) = try LookupTests.asked()
    try tab.focus("operation")
    tab.press(.named(.enter), "2")
    tab.take(.lookedUp(number, .success(.rows(LookupTests.rows, notes: []))))
    #expect(tab.state.layers.isEmpty)
    #expect(try tab.screen.inputs.isEmpty)
  }

  @Test func `Esc cancels a lookup`() throws {
    var (tab, number) = try LookupTests.asked()
    tab.press(.named(.escape))
    #expect(tab.text.contains("the lookup is cancelled"))
    #expect(tab.effects.contains { if case .cancelCall(number) = $0 { true } else { false } })
    tab.take(.lookedUp(number, .success(.rows(LookupTests.rows, notes: []))))
    #expect(tab.state.layers.isEmpty)
  }

  @Test func `what was found is asked for again with other credentials, or when wanted`() throws {
    var (tab, number) = try LookupTests.asked()
    tab.take(.lookedUp(number, .success(.rows(LookupTests.rows, notes: []))))
    tab.press(.named(.end), .named(.enter))
    let again = tab.number
    tab.take(.lookedUp(try #require(again), .success(.rows(LookupTests.rows, notes: []))))
    tab.press(.named(.escape))
    try tab.focus("connection token")
    tab.type("x")
    try tab.focus("input team")
    tab.press(.altKey(.down))
    #expect(tab.number != nil)
  }

  @Test func `a lookup that may change something is asked for once, then called`() throws {
    let definition = TestTab.definition.replacing(
      "/teams\": {\"get\"", with: "/teams\": {\"post\"")
    var tab = TestTab(definition)
    try tab.focus("connection token")
    tab.type("t")
    try tab.focus("input team")
    tab.press(.altKey(.down))
    #expect(tab.number == nil && tab.text.contains("┌ Ask with POST? "))
    tab.press(.named(.left), .named(.enter))
    let number = tab.number
    tab.take(.lookedUp(try #require(number), .success(.rows(LookupTests.rows, notes: []))))
    tab.press("1")
    #expect(try tab.value("team") == "t1")
    tab.press(.altKey(.down), .named(.end), .named(.enter))
    #expect(tab.number != nil)
  }

  @Test func `a schema becomes a value to fill in`() throws {
    let schema = try JSONFragment(
      parsing: #"{"type": "object", "properties": {"a": {"type": "string"}, "n": {"type": "integer"}, "#
        + #""l": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "boolean"}}}}}}"#)
    #expect(SchemaOutline.value(of: schema) == ["a": "", "n": .number("0"), "l": .array([["x": false]])])
  }
}
