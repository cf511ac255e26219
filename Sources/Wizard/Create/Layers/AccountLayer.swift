import Publishing
import SafeText
import TerminalUI

/// The window that signs an account in: a code to type on any device, with the time that is left.
struct AccountLayer: Layer {
  private enum Phase: Sendable {
    case choosing
    case starting
    case code(SignInCode, ends: Int)
    case failed(String)
  }

  private let screen: CreateScreen
  private let number: Int
  private var tenant: String
  private var phase = Phase.choosing
  private var form = Form()
  /// Whether somebody has signed in.
  private(set) var isDone = false

  init(_ screen: CreateScreen, number: Int, tenant: String) {
    self.screen = screen
    self.number = number
    self.tenant = tenant
    form.setFields(fields)
    form.focus(on: "start")
  }

  private var fields: [FormField] {
    [
      FormField(id: "cloud", label: "Cloud", kind: .fact(screen.cloud.title)),
      FormField(
        id: "authority", label: "Sign-in service", kind: .fact(screen.provider(tenant: tenant).authority)),
      FormField(id: "resource", label: "For", kind: .fact(screen.resource)),
      FormField(id: "tenant", label: "Tenant", kind: .text(tenant)),
      FormField(id: "start", label: "Get a code  F5", kind: .button),
    ]
  }

  var isTyping: Bool { form.isTyping }

  var hint: String {
    switch phase {
    case .choosing:
      form.focusedField?.id == "tenant"
        ? "The tenant by its domain or ID; empty takes the one of the account"
        : "Enter asks for a code to type into a browser on any device"
    case .code: "Alt-c copies the code, y the address; Esc stops"
    default: "Esc stops"
    }
  }

  var keyBar: [KeyHint] {
    switch phase {
    case .choosing: [KeyHint("F5", "Get a code"), KeyHint("Esc", "Cancel")]
    case .code: [KeyHint("Alt-c", "Copy the code"), KeyHint("y", "Copy the address"), KeyHint("Esc", "Stop")]
    case .failed: [KeyHint("Enter", "Again"), KeyHint("Esc", "Close")]
    case .starting: [KeyHint("Esc", "Stop")]
    }
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape) {
      if case .choosing = phase { return .closed }
      context.run(.cancelPublish)
      return .closed
    }
    switch phase {
    case .choosing:
      guard let event = form.handle(key) else { return .ignored }
      switch event {
      case .typed("tenant", let text): tenant = text.filter { !$0.isWhitespace }
      case .opened("start"): start(&context)
      default: break
      }
      form.setFields(fields)
    case .code(let code, _) where key == "y":
      context.run(.copy(code.address))
      context.say("copied \(code.address)")
    case .failed where key == .named(.enter): start(&context)
    default: return .ignored
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    switch (command, phase) {
    case (.runTest, .choosing), (.runTest, .failed):
      start(&context)
    case (.copy, .code(let code, _)):
      context.run(.copy(code.code))
      context.say("copied the code")
    case (.cancel, .code), (.cancel, .starting):
      context.run(.cancelPublish)
      phase = .choosing
    default: return false
    }
    return true
  }

  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .goTo, .nextTab, .previousTab, .undo, .redo: "close this window with Esc first"
    default: nil
    }
  }

  private mutating func start(_ context: inout AppContext) {
    phase = .starting
    context.run(.publish(number, .signIn(screen.provider(tenant: tenant))))
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    if case .tick = event, case .code = phase { context.run(.wake(afterMilliseconds: 1000)) }
    guard case .publish(number, let news) = event else { return }
    switch news {
    case .code(let code):
      phase = .code(code, ends: context.now + code.secondsLeft * 1000)
      context.run(.wake(afterMilliseconds: 1000))
    case .accounts(.failure(let error), _): phase = .failed(error.wizardMessage)
    case .accounts(.success, _): isDone = true
    default: break
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 72), rows: min(canvas.size.rows, 11)))
    canvas.box(frame, title: "Sign in to Power Platform")
    canvas.region(frame.inset(columns: 2, rows: 1)) { canvas in
      if case .choosing = phase { return form.draw(in: &canvas, isFocused: view.isFocused) }
      let lines = PublishOutcome.Line.wrapped(lines(view.now), canvas.size.columns)
      for (row, line) in lines.prefix(canvas.size.rows).enumerated() {
        canvas.write(line.text, column: 0, row: row, style: Style(line.role))
      }
      canvas.placeCursor(column: 0, row: 0)
    }
  }

  private func lines(_ now: Int) -> [PublishOutcome.Line] {
    typealias Line = PublishOutcome.Line
    switch phase {
    case .choosing: return []
    case .starting: return [Line("Asking for a code …")]
    case .failed(let message):
      return [Line(message, .error), Line(""), Line("Enter tries again, Esc closes.")]
    case .code(let code, let ends):
      let left = max(0, ends - now) / 1000
      let time = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
      return (code.isNew ? [Line("The code before has ended; this is a new one.", .warning)] : []) + [
        Line("Open on any device"), Line("    " + code.address, .title), Line("and type the code"),
        Line("    " + code.code, .title), Line(""),
        Line("It is good for \(time) more; a new one comes by itself."),
      ]
    }
  }
}
