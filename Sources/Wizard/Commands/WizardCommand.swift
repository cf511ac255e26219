import TerminalUI

/// Everything the user can ask for by a key, the palette or the plain mode.
package enum WizardCommand: Hashable, Sendable {
  case help, save, findings, nextFinding, previousFinding, applyFix
  case previewFix, fixRule, switchProfile
  case externalEditor, rawEditor, rawPropertiesEditor
  case card
  case runTest, runAll, keepCall, pastRuns, revealSecret,
    runStep, runRest, pickToken, openFlow, newFlow, nextPane, previousPane, find, filter
  case palette, quit, quitWithCtrlQ, cancel, suspend, repaint
  case undo, redo, history, changes
  case goTo(WizardTab), nextTab, previousTab
  case add, delete, duplicate, moveUp, moveDown
  case copyNode, cutNode, pasteNode, removeUnused, addFromSample, editNode
  case copy, mouse
  case tour
  case newConnector, openConnector, openDemo, importDefinition, downloadConnector, closeConnector,
    makeProperties
  case reload, saveCopy
  /// The second key of a chord meant nothing.
  case cancelChord
}
