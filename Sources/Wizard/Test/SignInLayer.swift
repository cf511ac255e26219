import Runner
import SafeText
import SignIn
import TerminalUI
import Transport

/// The dialog that signs a connection in by OAuth 2.0: first how, then the address or the code to use.
struct SignInLayer: Layer {
  /// How far the sign-in is.
  private enum Phase: Sendable {
    case choosing
    case starting
    case browser(AuthorizationRequest, port: Int?)
    case device(DeviceCode, ends: Int)
    case failed(String)
  }

  /// The redirect address that is offered; it must be registered with the application.
  static let redirectURL = "http://127.0.0.1:8400/callback"

  private let signIn: OAuthSignIn
  private let number: Int
  private var settings: SignInSettings
  private(set) var form = Form()
  private var phase = Phase.choosing
  private var pasted = LineEditor()
  /// The first row of a long address that is in sight.
  private var scroll = 0
  private var now = 0

  init(_ signIn: OAuthSignIn, number: Int, client: OAuthClient?) {
    self.signIn = signIn
    self.number = number
    settings = SignInSettings(signIn, client: client)
    form.setFields(settings.fields)
  }

  var isTyping: Bool { true }

  /// Whether the way to sign in is still being chosen.
  var isChoosing: Bool { if case .choosing = phase { true } else { false } }

  var hint: String {
    switch phase {
    case .choosing: settings.hint(form.focusedField?.id ?? "")
    case .browser: "Paste the address that the browser ended at and press Enter; Alt-y copies the address"
    case .failed: "Enter goes back to the settings"
    default: "Esc stops"
    }
  }

  var keyBar: [KeyHint] {
    switch phase {
    case .choosing: [KeyHint("Enter", "Next"), KeyHint("F5", "Sign in"), KeyHint("Esc", "Close")]
    case .browser:
      [KeyHint("Enter", "Take the pasted address"), KeyHint("Alt-y", "Copy"), KeyHint("Esc", "Stop")]
    case .failed: [KeyHint("Enter", "Back"), KeyHint("Esc", "Close")]
    case .starting, .device: [KeyHint("Esc", "Stop")]
    }
  }

  mutating func answer(_ id: String, _ text: String, _ context: inout AppContext) -> Bool {
    guard id == "sign-in way", let way = Int(text), SignInSettings.Way.allCases.indices.contains(way) else {
      return false
    }
    settings.way = SignInSettings.Way.allCases[way]
    form.setFields(settings.fields)
    return true
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    now = context.now
    if key == .named(.escape) {
      context.run(.cancelSignIn)
      return .closed
    }
    switch phase {
    case .choosing: return choose(key, &context)
    case .browser(let request, _): return paste(key, request, &context)
    case .failed:
      if key == .named(.enter) { phase = .choosing }
      return .handled
    case .starting, .device: return .handled
    }
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .runTest, case .choosing = phase else { return false }
    start(&context)
    return true
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    now = context.now
    guard case .signIn(number, let news) = event else { return }
    switch news {
    case .open(let request, let port): phase = .browser(request, port: port)
    case .type(let code, let seconds):
      phase = .device(code, ends: context.now + seconds * 1000)
      context.run(.wake(afterMilliseconds: 1000))
    case .ended(.failure(let error)): phase = .failed(error.message)
    case .ended(.success): break
    }
  }

  private mutating func choose(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    guard let event = form.handle(key) else { return .ignored }
    switch event {
    case .typed(let id, let text): settings.set(id, text)
    case .chose(_, let position): settings.way = SignInSettings.Way.allCases[position]
    case .opened("start"): start(&context)
    case .opened(let id): offer(id, &context)
    case .refused(let reason): context.say(reason, .warning)
    case .handled, .left, .toggled, .begun: break
    }
    form.setFields(settings.fields)
    return .handled
  }

  /// Offers the values of a choice.
  private func offer(_ id: String, _ context: inout AppContext) {
    guard case .choice(let ways, let selected)? = form.fields.first(where: { $0.id == id })?.kind else {
      return
    }
    let options = ways.enumerated().map { FieldOption(String($0), $1) }
    context.push(
      ChoiceLayer(title: "Sign in with", options: options, selected: selected.map(String.init) ?? "") {
        .input("sign-in way", $0)
      })
  }

  private mutating func paste(
    _ key: Key, _ request: AuthorizationRequest, _ context: inout AppContext
  ) -> LayerOutcome {
    switch key {
    case .named(.up), .named(.pageUp): scroll = max(0, scroll - (key == .named(.up) ? 1 : 5))
    case .named(.down), .named(.pageDown): scroll += key == .named(.down) ? 1 : 5
    case .alt("y"):
      context.run(.copy(request.url))
      context.say("copied the address")
    case .named(.enter):
      guard !pasted.isEmpty else { return .handled }
      do throws(SignInError) {
        let code = try request.code(in: pasted.text)
        phase = .starting
        context.run(.signIn(number, .exchange(code, request, signIn.provider, settings.client)))
      } catch {
        context.say(error.message, .error)
      }
      pasted = LineEditor()
    default: return pasted.handle(key) ? .handled : .ignored
    }
    return .handled
  }

  private mutating func start(_ context: inout AppContext) {
    guard !settings.client.id.isEmpty else {
      context.say("give the client ID of the application that you registered with the provider", .warning)
      form.focus(on: "client")
      return
    }
    phase = .starting
    context.run(.signIn(number, settings.work(signIn.provider)))
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 78), rows: min(canvas.size.rows, isChoosing ? 14 : rows)))
    canvas.box(frame, title: "Sign in")
    let inner = Rect(
      column: frame.origin.column + 2, row: frame.origin.row + 1, columns: frame.size.columns - 4,
      rows: max(1, frame.size.rows - 2))
    canvas.region(inner) { canvas in
      switch phase {
      case .choosing: form.draw(in: &canvas, isFocused: view.isFocused)
      default: drawProgress(in: &canvas, view)
      }
    }
  }

  /// How many rows the window takes where there is room: an address is read whole.
  private var rows: Int {
    guard case .browser(let request, _) = phase else { return 14 }
    return max(14, request.url.columns / 74 + 9)
  }

  private func drawBrowser(_ request: AuthorizationRequest, _ port: Int?, in canvas: inout Canvas) {
    let width = canvas.size.columns
    var lines: [(String, Role)] = [("Open this address in a browser and sign in (Alt-y copies it):", .popup)]
    lines += SignInLayer.wrapped(request.url, width).map { ($0, .title) }
    var below: [String] = []
    if let port {
      below = SignInLayer.wrapped(
        "The browser comes back to port \(port) here. Over SSH:  ssh -L \(port):127.0.0.1:\(port) HOST", width
      )
    }
    below += SignInLayer.wrapped("Or paste the address that it ends at:", width)
    let room = max(1, canvas.size.rows - below.count - 1)
    let isCut = lines.count > room
    let first = min(scroll, max(0, lines.count - room))
    var shown = Array(lines[first..<min(lines.count, first + room)])
    if isCut, room > 1, first + room < lines.count {
      shown[shown.count - 1] = ("… Down shows the rest, Alt-y copies the whole address", .muted)
    }
    shown += below.map { ($0, .popup) }
    for (row, (text, role)) in shown.enumerated() {
      canvas.write(text, column: 0, row: row, style: Style(role))
    }
    pasted.draw(
      in: &canvas, column: 0, row: min(shown.count, canvas.size.rows - 1), width: width, style: Style(.field),
      focused: true)
  }

  private func drawProgress(in canvas: inout Canvas, _ view: ViewContext) {
    var row = 0
    func write(_ text: String, _ role: Role = .popup) {
      for line in SignInLayer.wrapped(text, canvas.size.columns) where row < canvas.size.rows {
        canvas.write(line, column: 0, row: row, style: Style(role))
        row += 1
      }
    }
    switch phase {
    case .choosing: break
    case .starting: write("Asking the provider …")
    case .failed(let message):
      write(message, .error)
      write("Enter goes back to the settings.")
    case .device(let code, let ends):
      write("Open \(code.address)")
      write("and type the code")
      write("    \(code.userCode)", .title)
      let left = max(0, ends - view.now) / 1000
      write("The code is good for another \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60).")
    case .browser(let request, let port):
      drawBrowser(request, port, in: &canvas)
    }
  }

  /// A text in lines of a width, broken anywhere: addresses have no blanks.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    guard width > 0, text.columns > width else { return [text] }
    guard !text.contains("://") else {
      var lines: [String] = []
      var rest = text[...]
      while !rest.isEmpty {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return lines
    }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.columns + 1 + word.columns > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
