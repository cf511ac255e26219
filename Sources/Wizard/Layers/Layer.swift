import ConnectorModel
package import TerminalUI

/// Something that takes keys and draws: a tab's screen, or a dialog on top of it.
package protocol Layer: Sendable {
  /// Handles a key; `.ignored` lets the application try its commands.
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome

  /// Handles a command whose key was pressed, or that the palette chose; false when it means nothing here.
  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool

  /// Handles the outcome of an effect that concerns the layer.
  mutating func receive(_ event: AppEvent, _ context: inout AppContext)

  /// Takes a text that a dialog on top of it asked for; false when it asked for none.
  mutating func answer(_ id: String, _ text: String, _ context: inout AppContext) -> Bool

  /// Takes over what has changed in the connector, before it is drawn.
  mutating func refresh(_ workspace: Workspace?)

  /// Takes what was typed and stands nowhere else yet over into the connector, before something else has the screen,
  /// the program ends, or after a pause.
  mutating func takeOver(_ context: inout AppContext)

  /// How often its text was changed; nil for a layer that has no text to take over.
  var typedChanges: Int? { get }

  /// Whether its text goes into the connector's files, which is refused letter by letter where they are only read.
  var writesFiles: Bool { get }

  /// Draws the layer into the region it is given.
  func draw(in canvas: inout Canvas, _ view: ViewContext)

  /// Whether printable keys type text where the focus is.
  var isTyping: Bool { get }

  /// The commands that matter here, for the key bar, at most six.
  var keyBar: [KeyHint] { get }

  /// One line about the focused field or row.
  var hint: String { get }

  /// What F1 shows about the focused field or row.
  var helpTopic: HelpTopic { get }

  /// What it is when it is asked line by line.
  var plain: PlainView { get }

  /// Why a command cannot be used here, nil when it can.
  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String?
}

extension Layer {
  package mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool { false }
  package mutating func receive(_ event: AppEvent, _ context: inout AppContext) {}
  package mutating func answer(_ id: String, _ text: String, _ context: inout AppContext) -> Bool { false }
  package mutating func refresh(_ workspace: Workspace?) {}
  package mutating func takeOver(_ context: inout AppContext) {}
  package var typedChanges: Int? { nil }
  package var writesFiles: Bool { false }
  package var isTyping: Bool { false }
  package var keyBar: [KeyHint] { [] }
  package var plain: PlainView { .drawn }
  package var hint: String { "" }
  package var helpTopic: HelpTopic { HelpTopic(title: "Help", lines: []) }
  package func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? { nil }
}
