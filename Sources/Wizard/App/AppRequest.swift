package import ConnectorModel
package import JSONText

/// Something a screen or dialog asks the application to do once the key is handled.
package enum AppRequest: Sendable {
  /// Run a command as if its key had been pressed.
  case command(WizardCommand)
  /// Carry out an edit.
  case edit(ConnectorEdit)
  /// Show the field, row or text of a place.
  case show(Place)
  /// Give the tab in sight a text that a dialog asked for, by the name of its field.
  case input(String, String)
  /// Go to the Test tab with an operation.
  case test(JSONPointer)
  /// Open the raw editor at a byte offset of a file.
  case openRaw(ConnectorFile, offset: Int?)
  /// Go back to a point of the undo history: the number of steps that stay done.
  case goToHistory(Int)
  /// Save, then go on with another request.
  case save(then: AfterSave)
  /// Leave the program without asking.
  case quitNow(keepDraft: Bool)
  /// Close the connector without asking.
  case closeNow
  /// Put back the unsaved work of an earlier session.
  case restoreDraft
  /// Forget the unsaved work of an earlier session.
  case discardDraft
  /// Write a file although it changed on disk.
  case overwrite([ConnectorFile])
  /// Read both files again and drop what is not saved.
  case reloadNow
  /// Say something on the status line.
  case say(StatusMessage)
  /// Ask the world outside for work.
  case run(Effect)

  /// What happens when everything is saved.
  package enum AfterSave: Sendable {
    case nothing, quit, close
  }
}
