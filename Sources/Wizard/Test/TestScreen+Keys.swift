import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Transport

extension TestScreen {
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape), cancel(&context) { return .handled }
    if isInResponse { return handleResponse(key, &context) }
    if !TestScreen.types(key) { hideSecret() }
    guard let event = form.handle(key) else {
      // Letters filter the operations at once, as the hint says; none of them is a command there.
      guard case .character(let letter) = key, letter.isLetter, form.focusedField?.id == "operation" else {
        return .ignored
      }
      open("operation", &context)
      context.request(.type(key))
      return .handled
    }
    switch event {
    case .handled, .left: break
    case .refused(let reason): context.say(reason, .warning)
    case .typed(let id, let text): set(id, text)
    case .toggled("internal", let flag):
      showsInternal = flag
      touch()
    case .toggled(let id, let flag): set(id, flag ? "true" : "false")
    case .chose(let id, let position): choose(id, position, context)
    case .opened(let id): open(id, &context)
    case .begun(let id, let key):
      open(id, &context)
      context.request(.type(key))
    }
    return .handled
  }

  mutating func set(_ id: String, _ text: String) {
    if reception.set(id, text) {
      touch()
      return
    }
    if id == "base url" {
      connection.baseURL = text
    } else if id.hasPrefix("connection ") {
      connection.values[String(id.dropFirst("connection ".count))] = Secret(text)
    } else if id.hasPrefix("input "), let operation {
      inputs[operation, default: [:]][String(id.dropFirst("input ".count))] = text
    }
    touch()
  }

  private mutating func choose(_ id: String, _ position: Int, _ context: AppContext) {
    guard let connector = context.workspace?.connector else { return }
    let options = TestFields.choices(of: id, self, connector)
    if options.indices.contains(position) { set(id, options[position].value) }
  }

  private mutating func open(_ id: String, _ context: inout AppContext) {
    guard let connector = context.workspace?.connector else { return }
    switch id {
    case "operation":
      let operations = connector.definition?.operations ?? []
      let options = operations.map {
        FieldOption($0.pointer.description, $0.name + "  " + $0.verb.method + " " + $0.path)
      }
      context.push(
        ChoiceLayer(title: "Operation", options: options, selected: operation?.description ?? "") {
          .input("operation", $0)
        })
    case "send":
      hasRenewed = false
      send(&context)
    case "sign in": signIn(&context)
    case "remembered": chooseConnection(&context)
    case "remember":
      if let problem = connection.givenBaseURL.flatMap({ RequestBuilder.problem(ofBaseURL: $0) }) {
        form.focus(on: "base url")
        return context.say(problem.message, .error)
      }
      context.push(
        PromptLayer(
          title: "Remember the connection",
          help: "A name. The file is yours alone to read, but not encrypted.",
          text: connection.name ?? "", ask: { .input("remember", $0) }))
    case "way to sign in":
      let sets = connector.properties?.connectionParameterSets.map(\.name) ?? []
      context.push(
        ChoiceLayer(
          title: "Way to sign in", options: sets.map { FieldOption($0, $0) },
          selected: connection.setName ?? ""
        ) { .input("way to sign in", $0) })
    case let id where id.hasPrefix("lookup "): lookUp(String(id.dropFirst("lookup ".count)), &context)
    case "saved notification":
      context.push(
        TextLayer(title: "A saved notification, JSON", text: savedNotification) {
          .input("saved notification", $0)
        })
    case "raw body":
      let text = operation.flatMap { rawBodies[$0] } ?? ""
      context.push(TextLayer(title: "Raw body, JSON", text: text) { .input("raw body", $0) })
    default:
      let options = TestFields.choices(of: id, self, connector)
      let name = String(id.dropFirst("input ".count))
      if form.focusedField?.offersValues == true {
        lookUp(name, &context)
      } else if options.isEmpty {
        let text = operation.flatMap { inputs[$0]?[name] } ?? ""
        context.push(TextLayer(title: name, text: text) { .input(id, $0) })
      } else {
        context.push(
          ChoiceLayer(title: form.focusedField?.label ?? name, options: options) { .input(id, $0) })
      }
    }
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    let wasRevealed = revealed != nil
    hideSecret()
    switch command {
    case .revealSecret, .pickToken:
      if !wasRevealed { reveal(&context) }
      return true
    case .runTest:
      hasRenewed = false
      send(&context)
      return true
    case .runAll:
      runAll(&context)
      return true
    case .keepCall:
      keepCall(&context)
      return true
    case .pastRuns:
      context.push(PastRunsLayer(runs))
      return true
    case .cancel: return cancel(&context)
    case .nextPane, .previousPane:
      if call == nil { context.say("there is no answer yet; F5 sends the call", .warning) }
      isInResponse = !isInResponse && call != nil
      return true
    case .copy: return copyAnswer(&context)
    default: return false
    }
  }

  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .runTest, .runAll: operation == nil ? "the connector has no operation yet" : nil
    case .keepCall: foreignAnswer.map { $0 + "; go back to it to keep it" }
    case .revealSecret, .pickToken:
      isOnSecret ? nil : "go to a secret that is filled in first"
    default: nil
    }
  }

  /// Says that the answer in sight is another operation's than that of the form; nil where it is not.
  var foreignAnswer: String? {
    guard let call, call.operation != operation else { return nil }
    return "this is the answer of \(call.name)"
  }

  /// Stops what is waited for: the call, else the lookup, else a run whose table is closed.
  private mutating func cancel(_ context: inout AppContext) -> Bool {
    guard let call, call.isRunning else {
      if let lookup, stopAsking() {
        context.run(.cancelCall(lookup.number))
        context.say("the lookup is cancelled")
        return true
      }
      guard var run, !run.isDone, !run.isStopping else { return false }
      run.isStopping = true
      self.run = run
      context.run(.cancelTest)
      context.say("stopping the run …; Alt-t shows its table")
      return true
    }
    context.run(.cancelCall(call.id))
    if case .waiting(_, .some) = call.state {
      context.say("ending the subscription …")
    } else {
      context.say("cancelled")
    }
    return true
  }
}
