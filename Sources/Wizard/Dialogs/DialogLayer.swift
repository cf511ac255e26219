import ConnectorModel
import SafeText
import TerminalUI

/// A question or a message with buttons; Enter takes the focused one, Esc the last.
struct DialogLayer: Layer {
  /// One button.
  struct Button: Sendable {
    let label: String
    let requests: [AppRequest]

    init(_ label: String, _ requests: AppRequest...) { self.init(label, requests) }

    init(_ label: String, _ requests: [AppRequest]) {
      self.label = label
      self.requests = requests
    }
  }

  private(set) var dialog: Dialog
  private let buttons: [Button]

  init(title: String, message: String, buttons: [Button], focus: Int = 0) {
    self.buttons = buttons
    dialog = Dialog(title: title, message: message, buttons: buttons.map(\.label), focus: focus)
  }

  var title: String { dialog.title }

  var hint: String { "Left and Right choose, Enter takes it, Esc: \(buttons.last?.label ?? "close")" }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", buttons[dialog.focus].label), KeyHint("Esc", buttons.last?.label ?? "")]
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch dialog.handle(key, size: context.room) {
    case .pressed(let position): return press(position, &context)
    case .handled: return .handled
    case nil: return key == .function(10) || key.isCharacter ? .handled : .ignored
    }
  }

  /// Only what leaves the connector alone: the answers were made for the connector as it is now.
  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .suspend, .repaint, .mouse, .cancel, .quit, .quitWithCtrlQ, .cancelChord: nil
    default: "answer the question first"
    }
  }

  private func press(_ position: Int, _ context: inout AppContext) -> LayerOutcome {
    for request in buttons[position].requests { context.request(request) }
    return .closed
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) { dialog.draw(in: &canvas) }
}
