import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

@Suite struct RevealTests {
  private static func tab() throws -> TestTab {
    var tab = TestTab()
    try tab.focus("connection token")
    tab.type("canary-1")
    return tab
  }

  @Test func `a secret is shown for ten seconds`() throws {
    var tab = try RevealTests.tab()
    #expect(!tab.text.contains("canary"))
    tab.press(.alt("v"))
    #expect(tab.text.contains("canary-1"))
    tab.take(.tick(milliseconds: tab.state.now + 5000))
    #expect(tab.text.contains("canary-1"))
    tab.take(.tick(milliseconds: tab.state.now + 6000))
    #expect(!tab.text.contains("canary"))
  }

  @Test(arguments: [
    Key.named(.down), .named(.up), .alt("1"), .function(1), .function(5), .alt("v"), .control("l"),
    .control("z"), .named(.escape),
  ]) func `whatever leaves the field hides it`(key: Key) throws {
    var tab = try RevealTests.tab()
    tab.press(.alt("v"))
    #expect(tab.text.contains("canary"))
    tab.press(key)
    #expect(!tab.text.contains("canary"), "\(tab.text)")
    #expect(try tab.screen.revealed == nil)
  }

  @Test func `what is typed meanwhile counts, and what is cut comes back nowhere else`() throws {
    var tab = try RevealTests.tab()
    tab.press(.alt("v"))
    tab.type("23")
    #expect(tab.text.contains("canary-123"))
    tab.press(.control("u"), .named(.up), .named(.down))
    try tab.focus("input team")
    tab.press(.control("y"))
    #expect(!tab.text.contains("canary"))
  }

  @Test func `another width hides it`() throws {
    var tab = try RevealTests.tab()
    tab.press(.alt("v"))
    tab.take(.key(.resized(Size(columns: 90, rows: 30))))
    #expect(!tab.text.contains("canary"))
  }

  @Test func `a field without a secret has nothing to reveal`() throws {
    var tab = TestTab()
    try tab.focus("input team")
    tab.press(.alt("v"))
    #expect(tab.text.contains("go to a secret that is filled in first"))
  }

  @Test func `who comes back to a secret types another in its place`() throws {
    var tab = try TestTab.signedIn()
    try tab.focus("base url")
    try tab.focus("connection token")
    tab.type("other")
    #expect(try tab.screen.connection.values["token"] == Secret("other"))
    try tab.focus("base url")
    try tab.focus("connection token")
    tab.press(.named(.end))
    tab.type("-2")
    #expect(try tab.screen.connection.values["token"] == Secret("other-2"))
  }
}
