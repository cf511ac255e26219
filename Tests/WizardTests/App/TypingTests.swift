import ConnectorModel
import JSONText
import TerminalUI
import Testing

@testable import Wizard

/// What is typed in an editor of its own is never lost: not by a command, not by the end, not by a crash.
@Suite struct TypingTests {
  /// The definition, with a description that has an editor.
  private static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Lamps", "description": "Switches lamps.", "version": "1.0"},
      "host": "lamps.contoso.com",
      "paths": {}
    }

    """

  private static func opened() -> AppState { .showing(definition, columns: 100, rows: 30) }

  /// The editor of the description, or of the whole file, with letters typed.
  private static func typed(_ editor: String) -> AppState {
    var state = opened()
    if editor == "raw" {
      press(&state, .alt("e"), .named(.end))
    } else {
      press(&state, .named(.tab), .named(.enter))
    }
    for character in "qqqq" { press(&state, .character(character)) }
    return state
  }

  private static func press(_ state: inout AppState, _ keys: Key...) {
    for key in keys { _ = state.update(.key(key)) }
  }

  private static func text(_ state: AppState) -> String {
    String(decoding: state.workspace?.connector.definitionFile.bytes ?? [], as: UTF8.self)
  }

  /// Every command of the table, whatever it does, against both kinds of editor.
  @Test(arguments: ["description", "raw"], CommandTable.entries.map(\.command))
  func `no command loses what was typed`(editor: String, command: WizardCommand) {
    var state = TypingTests.typed(editor)
    _ = state.perform(command)
    let isThere = TypingTests.text(state).contains("qqqq")
    let isOpen = state.layers.contains { $0.typedChanges ?? 0 > 0 }
    #expect(isThere || isOpen, "\(command)")
    // Whatever comes next, an ending keeps it.
    if !state.isEnding { TypingTests.press(&state, .hangUp) }
    #expect(TypingTests.text(state).contains("qqqq"), "\(command)")
  }

  /// A field that is written only when it is left, with letters typed.
  @Test(arguments: CommandTable.entries.map(\.command))
  func `no command loses what waits in a field`(command: WizardCommand) {
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.enter), .named(.end))
    harbour.type("Qqqq")
    _ = harbour.state.perform(command)
    if !harbour.state.isEnding { _ = harbour.state.update(.key(.hangUp)) }
    #expect(TypingTests.text(harbour.state).contains("ListLanternsQqqq"), "\(command)")
  }

  @Test(arguments: ["description", "raw"])
  func `a pause brings it into the draft, and it stays one step of undo`(editor: String) {
    var state = TypingTests.typed(editor)
    state.advance(to: 1500)
    let effects = state.update(.tick(milliseconds: 1500))
    #expect(effects.contains { if case .record = $0 { true } else { false } })
    #expect(TypingTests.text(state).contains("qqqq"))
    #expect(state.layers.count == 1)
    state.advance(to: 9000)
    TypingTests.press(&state, "z")
    state.advance(to: 11_000)
    _ = state.update(.tick(milliseconds: 11_000))
    // The first Esc on what is no JSON stays.
    for _ in 0..<(editor == "raw" ? 2 : 1) { TypingTests.press(&state, .named(.escape)) }
    #expect(state.layers.isEmpty)
    #expect(TypingTests.text(state).contains("qqqqz"))
    #expect(state.workspace?.session.history.done.count == 1)
    TypingTests.press(&state, .alt("u"))
    #expect(TypingTests.text(state) == TypingTests.definition)
  }

  @Test func `who types without a pause is in the draft after a second, too`() {
    var state = TypingTests.typed("description")
    var recorded = false
    for number in 1...30 {
      state.advance(to: number * 100)
      let effects = state.update(.key("w"))
      recorded = recorded || effects.contains { if case .record = $0 { true } else { false } }
    }
    #expect(recorded)
  }

  @Test func `looking at a text changes nothing`() {
    var state = TypingTests.opened()
    TypingTests.press(&state, .alt("e"), .named(.down), .named(.end))
    state.advance(to: 3000)
    _ = state.update(.tick(milliseconds: 3000))
    TypingTests.press(&state, .named(.escape))
    #expect(TypingTests.text(state) == TypingTests.definition)
    #expect(state.workspace?.session.history.done.isEmpty == true)
  }

  @Test func `broken JSON is taken over on the way, and said when the editor is left`() {
    var state = TypingTests.opened()
    TypingTests.press(&state, .alt("e"), .named(.delete))
    state.advance(to: 1500)
    _ = state.update(.tick(milliseconds: 1500))
    #expect(state.status?.text.contains("is not JSON") != true)
    TypingTests.press(&state, .named(.escape))
    #expect(state.status?.text.contains("is not JSON") == true)
  }

  @Test(arguments: ["x", .named(.backspace), .control("u"), .paste("more")] as [Key])
  func `a field that cannot be changed shows nothing that was typed`(key: Key) {
    var harbour = Harbour(isReadOnly: true)
    let before = harbour.screen.split(separator: "\n").dropLast(2)
    harbour.press(key)
    #expect(harbour.status.hasPrefix("the connector is open read-only"))
    #expect(harbour.screen.split(separator: "\n").dropLast(2) == before)
  }

  @Test(arguments: ["x", .named(.backspace), .named(.enter), .paste("more")] as [Key])
  func `an editor of what cannot be changed shows nothing that was typed, and moves`(key: Key) {
    for opening in [Key.alt("e"), .alt("j")] {
      var harbour = Harbour(isReadOnly: true)
      harbour.press(opening, .named(.right))
      let before = harbour.screen.split(separator: "\n").dropLast(2)
      harbour.press(key)
      #expect(harbour.status == "the connector is open read-only; F9, Save a copy, makes one to change")
      #expect(harbour.screen.split(separator: "\n").dropLast(2) == before)
      let screen = harbour.screen
      harbour.press(.named(.right))
      #expect(harbour.screen != screen)
    }
  }
}
