import TerminalUI
import Testing

@testable import Wizard

@Suite struct FunctionKeyTests {
  @Test func `a terminal without function keys is shown another door of each command, and no key is lost`() {
    KeyBindings.$current.withValue(KeyBindings.current.withoutFunctionKeys) {
      #expect(KeyHint(.save).key == "^S")
      #expect(KeyHint(.quit, inText: true).key == "Alt-q")
      #expect(KeyHint(.palette, inText: true).key == "^P")
      #expect(CommandTable.command(for: .function(2), inText: true) == .save)
      for entry in CommandTable.entries where entry.keys.count > 1 {
        if case .function? = entry.keys.first { Issue.record("\(entry.title) has no other door") }
      }
    }
    #expect(KeyHint(.save).key == "F2")
  }
}
