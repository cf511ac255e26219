package import ConnectorModel
package import TerminalUI

/// What a screen or layer may read and change while it handles a key: the open connector, and its wishes.
package struct AppContext: Sendable {
  /// The open connector, nil on the home screen.
  package var workspace: Workspace?
  /// What screens and layers have of the terminal.
  package let room: Size
  /// Milliseconds of the program's clock.
  package let now: Int
  /// Whether what handles the event has the keys, so that it may put something on top.
  package internal(set) var isInSight = true
  /// What the status line says after the key.
  package private(set) var status: StatusMessage?
  /// Work for the world outside.
  package private(set) var effects: [Effect] = []
  /// Layers to put on top, in order.
  package private(set) var pushed: [any Layer] = []
  /// Things the application does after the key.
  package private(set) var requests: [AppRequest] = []

  /// Where what the last edit made, moved or renamed stands now.
  package private(set) var focus: Place?

  /// Whether an edit was asked for that cannot be made.
  package private(set) var hasRefused = false

  /// Makes a context for one event in a terminal of a size.
  package init(workspace: Workspace?, size: Size, now: Int) {
    self.workspace = workspace
    room = ScreenFrame(of: size).body.size
    self.now = now
  }

  /// Says something on the status line.
  package mutating func say(_ text: String, _ tone: StatusMessage.Tone = .note) {
    status = StatusMessage(OptionWording.spoken(text), tone)
  }

  /// Asks the world outside for work.
  package mutating func run(_ effect: Effect) { effects.append(effect) }

  /// Puts a layer on top.
  package mutating func push(_ layer: any Layer) { pushed.append(layer) }

  /// Asks the application for something.
  package mutating func request(_ request: AppRequest) { requests.append(request) }

  /// Carries out an edit of the open connector, or says why it cannot be made.
  ///
  /// True when something changed.
  @discardableResult
  package mutating func perform(_ edit: ConnectorEdit) -> Bool {
    guard workspace != nil else { return false }
    do throws(ConnectorEditError) {
      let changed = try workspace?.perform(edit) ?? false
      if changed { focus = edit.focus }
      return changed
    } catch {
      refuse(error)
      return false
    }
  }

  private mutating func refuse(_ error: ConnectorEditError) {
    hasRefused = true
    say(error.message, .error)
  }

  /// Carries out the edit a factory makes, or says why it makes none.
  @discardableResult
  package mutating func perform(_ make: (Connector) throws(ConnectorEditError) -> ConnectorEdit) -> Bool {
    guard let connector = workspace?.connector else { return false }
    do throws(ConnectorEditError) {
      return perform(try make(connector))
    } catch {
      refuse(error)
      return false
    }
  }
}
