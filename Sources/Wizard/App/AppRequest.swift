package import ConnectorModel
package import JSONText
package import TerminalUI
package import Validation

/// Something a screen or dialog asks the application to do once the key is handled.
package enum AppRequest: Sendable {
  /// Run a command as if its key had been pressed.
  case command(WizardCommand)
  /// Carry out an edit.
  case edit(ConnectorEdit)
  /// Show the field, row or text of a place.
  case show(Place)
  /// Open an item on the Definition tab.
  case open(DetailItem)
  /// Go to the field of a finding, or to its line.
  case showFinding(Finding)
  /// Carry out the fix of a finding; one that needs review is shown first.
  case fix(Finding)
  /// Show what the fix of a finding would change.
  case previewFix(Finding)
  /// Carry out the fixes of all findings of a rule as one step; they are shown first when asked for, or needed.
  case fixRule(String, asks: Bool)
  /// Check with the next profile for the rest of the session.
  case switchProfile
  /// Give the tab in sight a text that a dialog asked for, by the name of its field.
  case input(String, String)
  /// Ask for a file, an address or a text to import.
  case chooseSource(ImportSourceKind)
  /// Read and convert a source, with values for its variables.
  case convert(ImportOrigin, variables: [String: String])
  /// Give up the source that is being read.
  case cancelConversion
  /// Go to the Test tab with an operation.
  case test(JSONPointer)
  /// Open the raw editor at a byte offset of a file.
  case openRaw(ConnectorFile, offset: Int?)
  /// Go back to a point of the undo history: the number of steps that stay done.
  case goToHistory(Int)
  /// Save, then go on with another request.
  case save(then: AfterSave)
  /// Leave the program or the connector without the changes of the flow, once those of the connector are decided upon.
  case dropFlow(closing: Bool)
  /// Save the flow, then leave the program or the connector.
  case saveFlow(closing: Bool)
  /// Forget the changes of the flow.
  case forgetFlow
  /// Leave the program without asking.
  case quitNow(keepDraft: Bool)
  /// Close the connector without asking.
  case closeNow
  /// Open the connector at the path that its folder has now, with the changes that are not saved.
  case goOn(path: String)
  /// Put back the unsaved work of an earlier session.
  case restoreDraft
  /// Forget the unsaved work of an earlier session.
  case discardDraft
  /// Press the key, or paste the text, that opened an editor or a list of choices, in what it opened.
  case type(Key)
  /// Press the key again, in what is below.
  case press(Key)
  /// Write a file although it changed on disk.
  case overwrite([ConnectorFile])
  /// Compare what is open with what is on disk now.
  case compareWithDisk
  /// Read both files again and drop what is not saved.
  case reloadNow
  /// Do something with the connector's script.
  case script(ScriptWork)
  /// Say something on the status line.
  case say(StatusMessage)
  /// Ask the world outside for work.
  case run(Effect)

  /// What happens when everything is saved.
  package enum AfterSave: Sendable {
    case nothing, quit, close
    /// Ask whether the connector is to be registered.
    case register
  }
}
