import Runner
import SignIn
import TerminalUI
import Transport

/// The dialog that signs a connection in by OAuth 2.0: first how, then the address or the code to use.
struct SignInLayer: Layer {
  /// How far the sign-in is.
  enum Phase: Sendable {
    case choosing
    case starting
    case browser(AuthorizationRequest, RedirectWait)
    case device(DeviceCode, ends: Int)
    case failed(String)
  }

  /// The redirect address that is offered; it must be registered with the application.
  static let redirectURL = "http://127.0.0.1:8400/callback"

  private let signIn: OAuthSignIn
  private let number: Int
  private var settings: SignInSettings
  private(set) var form = Form(proposing: true)
  var phase = Phase.choosing
  var pasted = LineEditor()
  /// The first row of a long address that is in sight.
  var scroll = ScrollState()

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
    if key == .named(.escape) {
      context.run(.cancelSignIn)
      return .closed
    }
    switch phase {
    case .choosing: return choose(key, &context)
    case .browser(let request, let wait): return paste(key, request, wait, &context)
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
    guard case .signIn(number, let news) = event else { return }
    switch news {
    case .open(let request, let wait): phase = .browser(request, wait)
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
    _ key: Key, _ request: AuthorizationRequest, _ wait: RedirectWait, _ context: inout AppContext
  ) -> LayerOutcome {
    switch key {
    case .named(.up), .named(.pageUp), .named(.down), .named(.pageDown):
      let text = browserText(request, wait, inside: insideSize(in: context.room))
      _ = scroll.handle(key, count: text.lines.count, page: text.page)
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
}
