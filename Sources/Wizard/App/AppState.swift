package import ConnectorModel
package import TerminalUI
import Validation

/// The whole state of the wizard: a value that `update` changes and `draw` shows.
package struct AppState: Sendable {
  /// The smallest terminal in which the wizard can be used; below it only quitting works.
  package static let smallestSize = Size(columns: 30, rows: 6)

  /// How long the focus must rest before everything about it is drawn, in milliseconds.
  static let settlingTime = 120

  /// How the program was started.
  package let options: WizardOptions
  /// The terminal's size.
  package internal(set) var size: Size
  /// Milliseconds of the program's clock.
  package internal(set) var now = 0
  /// The open connector, nil on the home screen.
  package internal(set) var workspace: Workspace?
  /// The tab that is shown.
  package internal(set) var tab = WizardTab.describe
  /// The home screen.
  var home = HomeScreen()
  /// The screens of the tabs, in the order of `WizardTab`.
  package internal(set) var screens: [any Screen] = AppState.freshScreens(0)
  /// How many connectors were opened or closed, which sets the numbers of their work apart.
  var session = 0
  /// Dialogs and panels on top of the screen, the topmost last.
  package internal(set) var layers: [any Layer] = []
  /// What the status line says.
  package internal(set) var status: StatusMessage?
  /// Unsaved work of an earlier session that waits for a decision.
  package internal(set) var draft: RecoveredDraft?
  /// Which way somebody wants to go to the next finding once the check has ended.
  var pendingWalk: Int?
  /// What was changed in the connector that is opened again under the name that its folder has now.
  var carried: EditSession?

  /// Whether the program is started for the first time.
  var isFirstStart = false
  /// The clock that is shown where nothing is to move by itself.
  var shownClock = ShownClock()
  /// The first key of a two-key command such as `^X ^E`.
  var chordPrefix: Key?
  /// The revision that was last sent to be checked.
  var sentRevision = -1
  /// How it was sent to be checked.
  var sentSettings = CheckSettings()
  /// The number of the check that was sent last.
  var lastCheck = 0
  /// Whether files are being written.
  var isSaving = false
  /// Whether saving was asked for once more meanwhile.
  var savesAgain = false
  /// The number of the source that is read, or was read last; what comes of an earlier one is no longer wanted.
  var lastConversion = 0
  /// What happens when they are written.
  var afterSave = AppRequest.AfterSave.nothing
  /// The revision of the flow that is kept for the next session.
  var keptFlow = 0
  /// Where in the list of findings `^N` stands.
  var findingCursor: Int?
  /// The finding that was shown last, which may be mended since, and where the focus was put for it.
  var shownFinding: (finding: Finding, tab: WizardTab, place: Place?)?
  /// The hint and key bar that stay in sight while the focus moves on, so that moving costs few bytes on a slow
  /// line; nil when they are those of the focus.
  var heldFoot: (hint: String, keys: [KeyHint])?
  /// Whether mouse reports are on.
  var mouseIsOn = false
  /// When the last key that typed text came, to end an undo step after a pause.
  var lastTyping = 0
  /// How often the text in the editor on top was changed when it was taken over last.
  var restedChanges = 0
  /// When that was.
  var lastRest = 0
  /// Why the connector that the program was started on could not be opened; the program ends with it.
  package internal(set) var startFailure: String?
  /// Whether the program is about to end, so that nothing else is done.
  package internal(set) var isEnding = false

  /// Starts on the home screen, or with a path on the way to its connector.
  package init(options: WizardOptions, size: Size) {
    self.options = options
    self.size = size
    mouseIsOn = options.mouse
  }

  /// The layer that gets the keys.
  var top: any Layer {
    if let layer = layers.last { return layer }
    return workspace == nil ? home : screens[tab.rawValue]
  }

  /// New screens whose work has numbers that no work of an earlier connector had.
  static func freshScreens(_ session: Int) -> [any Screen] {
    let numbers = session << 34
    return [
      FormScreen.describe, FormScreen.security, DefinitionScreen(), TestScreen(numbersAfter: numbers),
      CreateScreen(numbersAfter: numbers), FlowScreen(numbersAfter: numbers),
    ]
  }
}
