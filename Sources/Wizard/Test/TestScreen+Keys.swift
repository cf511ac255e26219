import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Transport

extension TestScreen {
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape), call?.isRunning == true { return cancel(&context) ? .handled : .ignored }
    if isInResponse { return handleResponse(key, &context) }
    guard let event = form.handle(key) else { return .ignored }
    switch event {
    case .handled, .left: break
    case .refused(let reason): context.say(reason, .warning)
    case .typed(let id, let text): set(id, text)
    case .toggled(_, let flag):
      showsInternal = flag
      touch()
    case .chose(let id, let position): choose(id, position, context)
    case .opened(let id): open(id, &context)
    }
    return .handled
  }

  private mutating func set(_ id: String, _ text: String) {
    if reception.set(id, text) {
      touch()
      return
    }
    if id.hasPrefix("connection ") {
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
      context.push(
        PromptLayer(
          title: "Remember the connection",
          help: "A name. The file is yours alone to read, but not encrypted.",
          text: connection.name ?? "", ask: { .input("remember", $0) }))
    case "connection set":
      let sets = connector.properties?.connectionParameterSets.map(\.name) ?? []
      context.push(
        ChoiceLayer(
          title: "Connection set", options: sets.map { FieldOption($0, $0) },
          selected: connection.setName ?? ""
        ) { .input("connection set", $0) })
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
        context.push(TextLayer(title: name, text: text) { .input(name, $0) })
      } else {
        context.push(ChoiceLayer(title: name, options: options) { .input(name, $0) })
      }
    }
  }

  private mutating func handleResponse(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    let page = max(1, context.size.rows - 8)
    switch key {
    case .named(.escape): isInResponse = false
    case "b": view = .body
    case "h": view = .headers
    case "s": view = .findings
    case "t": view = .timing
    case "r": view = .request
    case "p": view = .policies
    case .named(.up) where view == .findings: chosenFinding = max(0, chosenFinding - 1)
    case .named(.down) where view == .findings:
      chosenFinding = min(chosenFinding + 1, max(0, (call?.result?.findings.count ?? 1) - 1))
    case .named(.enter) where view == .findings: offerMends(&context)
    case .named(.tab): view = view.next
    case .named(.up): scroll -= 1
    case .named(.down): scroll += 1
    case .named(.pageUp): scroll -= page
    case .named(.pageDown), " ": scroll += page
    case .named(.home): scroll = 0
    case .named(.end): scroll = .max / 2
    case "G": useAsSchema(&context)
    case "c":
      guard let sent = call?.sent else { break }
      context.run(.copy(sent.curlCommand))
      context.say("copied as a curl command; secrets stand as variables")
    default: return .ignored
    }
    let lines =
      call.flatMap { call in call.result.map { ResponseLines.lines(of: $0, view, sent: call.sent).count }
      } ?? 0
    scroll = min(max(0, scroll), max(0, lines - 3))
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    switch command {
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
      isInResponse = !isInResponse && call != nil
      return true
    case .copy:
      guard let call, let result = call.result else { return false }
      let text = ResponseLines.lines(of: result, view, sent: call.sent).map(\.text).joined(
        separator: "\n")
      context.run(.copy(text))
      context.say("copied \(view.rawValue.lowercased())")
      return true
    default: return false
    }
  }

  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    [.runTest, .runAll].contains(command) && operation == nil ? "the connector has no operation yet" : nil
  }

  private mutating func cancel(_ context: inout AppContext) -> Bool {
    guard let call, call.isRunning else { return false }
    context.run(.cancelCall(call.id))
    if case .waiting(_, .some) = call.state {
      context.say("ending the subscription …")
    } else {
      context.say("cancelled")
    }
    return true
  }
}
