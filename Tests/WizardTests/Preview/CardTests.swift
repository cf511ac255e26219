import ConnectorModel
import JSONText
import TerminalUI
import Testing

@testable import Wizard

@Suite struct CardTests {
  /// The Definition tab with the cursor on the first action.
  private func tab(columns: Int = 80) -> TestTab {
    var tab = TestTab()
    tab.take(.key(.resized(Size(columns: columns, rows: 24))))
    tab.press(.alt("3"))
    return tab
  }

  @Test func `a key shows the card, and Enter leads to the field of a line`() throws {
    var tab = tab()
    tab.press(.alt("i"))
    #expect(tab.text.contains("┌ Card of GetMe "))
    #expect(tab.text.contains("┌─ ■ Me "))
    #expect(tab.text.contains("│ │ team "))
    #expect(tab.text.contains("values from “ListTeams”"))
    tab.press("c", "c", "c")
    #expect(tab.state.layers.count == 1)
    tab.press(.named(.enter))
    #expect(tab.state.layers.isEmpty)
    let screen = try #require(tab.state.screens[WizardTab.definition.rawValue] as? DefinitionScreen)
    #expect(screen.isInDetail)
  }

  @Test func `a terminal that gets narrow shows the whole card, without a key`() {
    var tab = tab()
    tab.press(.alt("i"))
    tab.take(.key(.resized(Size(columns: 40, rows: 24))))
    let frames = tab.text.split(separator: "\n").filter { $0.contains("┌─ ■ Me") }
    #expect(frames.count == 1 && frames.allSatisfy { $0.contains("─┐") }, "\(tab.text)")
  }

  @Test func `without an operation there is no card, and that is said`() {
    var tab = tab()
    tab.press(.named(.up), .named(.up), .alt("i"))
    #expect(tab.state.layers.isEmpty)
    #expect(tab.text.contains("select an action or trigger"))
  }

  @Test func `beside the form the card changes as one types, and a key hides it`() throws {
    var tab = tab(columns: 150)
    #expect(tab.text.contains("■ Me "))
    #expect(tab.text.contains("│ GetMe  "))
    tab.press(.named(.right), .named(.down))
    tab.type("Find me")
    tab.press(.named(.down))
    #expect(tab.text.contains("│ Find me  "), "\(tab.text)")
    tab.press(.alt("i"))
    #expect(!tab.text.contains("■ Me "))
    tab.press(.alt("i"))
    #expect(tab.text.contains("■ Me "))
  }

  @Test(arguments: [30, 60, 80, 120, 200]) func `the card fits every width`(columns: Int) {
    var tab = tab(columns: columns)
    tab.press(.alt("i"))
    for line in tab.text.split(separator: "\n") { #expect(line.count <= columns) }
    tab.take(.key(.resized(Size(columns: 70, rows: 12))))
    tab.press(.named(.down), .named(.end), .named(.home))
    #expect(tab.text.contains("Card of GetMe") || columns >= 130)
  }
}
