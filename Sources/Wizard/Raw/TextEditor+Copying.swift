import TerminalUI

extension TextEditor {
  /// Copies the text where that is the command, and tells whether it was.
  func copies(on command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .copy else { return false }
    context.run(.copy(text))
    context.say("copied the text")
    return true
  }
}
