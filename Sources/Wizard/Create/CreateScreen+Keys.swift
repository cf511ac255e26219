import ConnectorModel
import JSONText
import Publishing
import TerminalUI
import Transport
import Validation

extension CreateScreen {
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if !isTyping {
      switch key {
      case "c" where target == .new, "d" where target == .new:
        context.say("choose a registered connector first: Enter on Connector lists them", .warning)
        return .handled
      case "c":
        start(.compare, &context)
        return .handled
      case "d":
        askWhere(&context)
        return .handled
      default: break
      }
    }
    guard let event = press(key) else { return .ignored }
    switch event {
    case .handled, .left, .begun: break
    case .refused(let reason): context.say(reason, .warning)
    case .typed(_, let text): secret = Secret(text)
    case .toggled(_, let flag): showsCertification = flag
    case .chose(_, let position): choose(Cloud.allCases[position])
    case .opened(let id): open(id, &context)
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .runTest else { return false }
    send(&context)
    return true
  }

  mutating func choose(_ new: Cloud) {
    guard new != cloud else { return }
    chosenCloud = new
    chosenAccount = nil
    chosenEnvironment = nil
    chosenTarget = nil
    environments = []
  }

  mutating func open(_ id: String, _ context: inout AppContext) {
    switch id {
    case "account": chooseAccount(&context)
    case "cloud":
      let options = Cloud.allCases.map { FieldOption($0.rawValue, $0.title) }
      context.push(
        ChoiceLayer(title: "Cloud", options: options, selected: cloud.rawValue) { .input("cloud", $0) })
    case "environment": start(.environments, &context)
    case "target": start(.connectors, &context)
    case "send": send(&context)
    case "compare": start(.compare, &context)
    case "download": askWhere(&context)
    case "portal":
      guard let environment else { return }
      let page = cloud.connectorsPage(of: environment)
      context.push(
        DialogLayer(
          title: "In the browser", message: page,
          buttons: [DialogLayer.Button("Copy", .run(.copy(page))), DialogLayer.Button("Close")]))
    case "more findings": context.request(.command(.findings))
    case let id where id.hasPrefix("file "): openFile(String(id.dropFirst("file ".count)), &context)
    default: openFinding(id, context: &context)
    }
  }

  private func openFile(_ name: String, _ context: inout AppContext) {
    guard let workspace = context.workspace,
      let file = ConnectorFile.allCases.first(where: { $0.standardName == name })
    else { return }
    switch workspace.connector[file] {
    case .missing: context.request(.command(.makeProperties))
    case .malformed(_, let error): context.request(.openRaw(file, offset: error.offset))
    case .document: context.request(.save(then: .nothing))
    }
  }

  private func openFinding(_ id: String, context: inout AppContext) {
    guard let readiness = checked?.readiness else { return }
    let lists = [("obstacle ", readiness.obstacles), ("certification ", readiness.certificationObstacles)]
    for (prefix, findings) in lists where id.hasPrefix(prefix) {
      guard let number = Int(id.dropFirst(prefix.count)), findings.indices.contains(number) else { continue }
      let finding = findings[number]
      // The checks of the whole wizard may be those of another profile.
      let isKnown = context.workspace?.findings.all.contains(finding) == true
      context.request(isKnown ? .showFinding(finding) : .show(finding.place))
      if !isKnown { context.say(finding.message, .error) }
    }
  }

  private func chooseAccount(_ context: inout AppContext) {
    guard !accounts.isEmpty else { return context.request(.input("account", "sign in")) }
    let known = accounts.enumerated().map { position, account in
      let suits = account.serves(resource) ? "" : "  for " + account.resource
      return FieldOption("use \(position)", account.label + suits)
    }
    let gone = accounts.compactMap { account -> FieldOption? in
      guard case .account(let user, _) = account.source else { return nil }
      return FieldOption("sign out " + user, "Sign out " + user)
    }
    let options = known + [FieldOption("sign in", "Sign in with a code …")] + gone
    context.push(
      ChoiceLayer(title: "Account", options: options, selected: account.map { "use " + $0.label } ?? "") {
        .input("account", $0)
      })
  }

  /// Asks where the registered connector is brought back to.
  private func askWhere(_ context: inout AppContext) {
    let unsaved = context.workspace?.session.isModified == true
    context.push(
      DialogLayer(
        title: "Download",
        message:
          "Over this one: the two documents become a change of the open connector, which undo takes back"
          + (unsaved ? " (your unsaved changes, too, stay in the history)" : "")
          + "; icon and script are written into the folder, and a script that is there is put aside."
          + " Another folder: all files are written there.",
        buttons: [
          DialogLayer.Button("Over this one", .input("download", "here")),
          DialogLayer.Button("Another folder", .input("download", "folder")), DialogLayer.Button("Cancel"),
        ], focus: 1))
  }

  /// Takes what a dialog asked for.
  mutating func accept(_ id: String, _ text: String, _ context: inout AppContext) {
    switch id {
    case "cloud": if let cloud = Cloud(named: text) { choose(cloud) }
    case "account": take(account: text, &context)
    case "environment":
      guard text != environment else { break }
      chosenEnvironment = text
      chosenTarget = nil
    case "refresh":
      if text == "environments" { environments = [] } else { entries = nil }
      start(text == "environments" ? .environments : .connectors, &context)
    case "target": chosenTarget = text.isEmpty ? .new : .registered(id: text, title: title(of: text))
    case "trust":
      trusted.formUnion(foreignAddresses(signingIn: true))
      let action = pending
      pending = nil
      if let action { start(action, &context) }
    case "confirm": start(.confirm, &context)
    case "send": start(.register(makesAnother: text == "another"), &context)
    case "retry": retry(&context)
    case "update":
      chosenTarget = .registered(id: text, title: "")
      start(.confirm, &context)
    case "compare": start(.compare, &context)
    case "download" where text == "here": start(.downloadHere, &context)
    case "download":
      context.push(
        PromptLayer(
          title: "Download into a folder",
          help: "A folder without a connector; it is made where it is missing.",
          ask: { .input("folder", $0) }))
    case "folder": start(.download(into: text), &context)
    default: break
    }
  }

  /// Starts again what was started last; a creation whose answer was lost is looked for before another is made, even
  /// where another was wanted.
  private mutating func retry(_ context: inout AppContext) {
    switch latest {
    case .register?: start(.register(makesAnother: false), &context)
    case let latest?: start(latest, &context)
    case nil: break
    }
  }

  private mutating func take(account text: String, _ context: inout AppContext) {
    if text.hasPrefix("sign out ") {
      context.run(.publish(next, .signOut(user: String(text.dropFirst("sign out ".count)))))
      next += 1
    } else if text == "sign in" {
      start(.signIn, &context)
    } else {
      let position = Int(text.dropFirst("use ".count)) ?? -1
      chosenAccount = accounts.indices.contains(position) ? accounts[position] : nil
      environments = []
      entries = nil
    }
  }
}
