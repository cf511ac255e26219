import TerminalUI
import Testing

@testable import Wizard

@Suite struct KeyDoctorTests {
  private func asked(_ keys: Key...) -> AppState {
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    for key in [.function(1), .function(1)] + keys { _ = state.update(.key(key)) }
    return state
  }

  private func screen(_ state: AppState) -> String { state.draw(glyphs: .unicode).text() }

  @Test func `a second F1 asks for keys`() {
    #expect(screen(asked()).contains("Press a key to see what the terminal sends"))
  }

  @Test(arguments: [
    (Key.alt("x"), "Alt-x          Apply the suggested fix; also F9"),
    (.function(10), "F10            Quit; also Alt-q, F9"),
    (.control("x"), "^X             begins ^X ^E"),
    (.character("u"), "u              in lists: Undo the last change; also ^_, Alt-u, F9"),
    (.character("é"), "é              types itself in text fields"),
    (.named(.left), "Left           moves or edits where the focus is"),
    (.paste("abc"), "Paste of 3     a pasted text"),
    (.unknown([0x1B, 0x5B, 0x39, 0x80]), "ESC [ 9 0x80"),
  ]) func `each key is named with what it does`(key: Key, line: String) {
    let text = screen(asked(key))
    #expect(text.contains(line), "\(text)")
  }

  @Test func `two Esc leave, and nothing was done`() {
    var state = asked(.function(10), .named(.escape), "q", .named(.escape))
    #expect(state.layers.last is KeyDoctorLayer && !state.isEnding)
    _ = state.update(.key(.named(.escape)))
    #expect(state.layers.last is HelpLayer)
  }

  @Test func `elsewhere a sequence that is no key changes nothing`() {
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    _ = state.say("a line")
    _ = state.update(.key(.unknown([0x1B, 0x5B, 0x49])))
    #expect(state.status?.text == "a line")
  }
}
