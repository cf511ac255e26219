import ConnectorModel
import Publishing
import SafeText
import TerminalUI
import Transport

extension CreateScreen {
  /// Why the connector cannot be registered now, nil when it can.
  func disabledReason(_ workspace: Workspace) -> String? {
    if let organization {
      return
        "settings.json says that it is registered in the table of \(organization); conwiz update changes it there."
    }
    if workspace.isReadOnly {
      return "The connector is open read-only, and settings.json could not be written."
    }
    if workspace.folder == nil { return "The connector has no folder yet; save it first." }
    if problem != nil { return "What is listed below has to be mended first." }
    return checked == nil ? "The files are still being looked at." : nil
  }

  /// Asks whether the connector is to be registered, after unsaved changes are on disk.
  mutating func send(_ context: inout AppContext) {
    guard let workspace = context.workspace else { return }
    if let reason = disabledReason(workspace) ?? (isLooking ? "the files are still being looked at" : nil) {
      context.say(reason, .warning)
      return
    }
    guard workspace.session.isModified else { return start(.confirm, &context) }
    context.push(
      DialogLayer(
        title: "Unsaved changes",
        message: "What is sent is what stands on disk, so the changes are saved first.",
        buttons: [DialogLayer.Button("Save", .save(then: .register)), DialogLayer.Button("Cancel")]))
  }

  /// Does something as soon as somebody is signed in, the addresses are trusted, and the environment is known.
  mutating func start(_ action: CreateAction, _ context: inout AppContext) {
    guard running == nil else { return context.say("something is under way; Esc stops it", .warning) }
    // What waited for an answer that was not given is not wanted any more.
    pending = nil
    let foreign = foreignAddresses(signingIn: action.isSignIn || account == nil)
    if let first = foreign.first {
      pending = action
      return askTrust(first, &context)
    }
    guard !action.isSignIn else { return signIn(&context) }
    guard let account else {
      pending = action
      return signIn(&context)
    }
    latest = action
    let place = PublishPlace(account: account, addresses: addresses, resource: resource)
    guard action.needsEnvironment else { return list(place, &context) }
    guard let environment else {
      context.say("choose the environment first", .warning)
      focus(on: "environment")
      return start(.environments, &context)
    }
    start(action, place, environment, &context)
  }

  private mutating func start(
    _ action: CreateAction, _ place: PublishPlace, _ environment: String, _ context: inout AppContext
  ) {
    if action.needsTarget, targetID == nil {
      context.say("choose a registered connector first", .warning)
      focus(on: "target")
      return
    }
    let id = targetID ?? ""
    switch action {
    case .connectors: listConnectors(place, environment, &context)
    case .compare:
      guard let local = checked?.local else { return context.say("the files cannot be sent yet", .warning) }
      run(.compare(place, environment: environment, id: id, with: local), action, &context)
    case .confirm: confirm(environment, &context)
    case .register(let makesAnother): register(place, environment, makesAnother, &context)
    case .downloadHere:
      guard let folder = context.workspace?.folder else { return }
      if let reason = context.workspace?.readOnlyReason { return context.say(reason, .warning) }
      run(.download(place, environment: environment, id: id, .open(folder)), action, &context)
    case .download(let path):
      run(.download(place, environment: environment, id: id, .folder(path)), action, &context)
    case .signIn, .environments: break
    }
  }

  private mutating func run(_ work: PublishWork, _ action: CreateAction, _ context: inout AppContext) {
    let title: String =
      switch action {
      case .register: target == .new ? "Create" : "Update"
      default: action.title
      }
    running = next
    context.push(PublishLayer(number: next, title: title, started: context.now))
    context.run(.publish(next, work))
    next += 1
  }

  private func askTrust(_ address: String, _ context: inout AppContext) {
    context.push(
      DialogLayer(
        title: "An address that is not Microsoft's",
        message:
          "settings.json, which may have come with the connector, names \(address). Your sign-in would be"
          + " sent there. Go on only if you know that service.",
        buttons: [DialogLayer.Button("Trust it now", .input("trust", "")), DialogLayer.Button("Cancel")],
        focus: 1))
  }

  private mutating func signIn(_ context: inout AppContext) {
    context.push(AccountLayer(self, number: next, tenant: settings.tenant ?? ""))
    next += 1
  }

  private mutating func list(_ place: PublishPlace, _ context: inout AppContext) {
    guard environments.isEmpty else { return chooseEnvironment(&context) }
    run(.environments(place), .environments, &context)
  }

  private mutating func listConnectors(
    _ place: PublishPlace, _ environment: String, _ context: inout AppContext
  ) {
    guard entries?.environment != environment else { return chooseConnector(&context) }
    run(.connectors(place, environment: environment), .connectors, &context)
  }

  /// Offers the environments, those of equal names included.
  func chooseEnvironment(_ context: inout AppContext) {
    let list = environments.map { known in
      PickLayer.Entry(
        value: known.id, title: known.displayName + (known.isDefault ? "  default" : ""), side: known.region,
        detail: known.id)
    }
    context.push(
      PickLayer(title: "Environment", entries: list, selected: environment ?? "", kind: "environments") {
        .input("environment", $0)
      })
  }

  /// Offers the connectors of the environment, and to make a new one.
  func chooseConnector(_ context: inout AppContext) {
    let new = PickLayer.Entry(
      value: "", title: "Create a new one", side: "", detail: "the title becomes its name")
    let list = (entries?.list ?? []).map { entry in
      PickLayer.Entry(
        value: entry.id, title: entry.displayName,
        side: entry.creator + (entry.changed.isEmpty ? "" : "  " + entry.changed.prefix(10)), detail: entry.id
      )
    }
    context.push(
      PickLayer(
        title: "Connector", entries: (makesNew ? [new] : []) + list, selected: targetID ?? "",
        kind: "connectors"
      ) {
        .input("target", $0)
      })
  }

  /// The name that people see of a registered connector, as far as it was listed.
  func title(of id: String) -> String { entries?.list.first { $0.id == id }?.displayName ?? "" }

  private mutating func register(
    _ place: PublishPlace, _ environment: String, _ makesAnother: Bool, _ context: inout AppContext
  ) {
    guard let local = checked?.local else { return context.say("the files cannot be sent yet", .warning) }
    let sendsSecret = secret.count > 0 && local.published.hasOAuth
    let registration = PublishWork.Registration(
      place: place, local: local, environment: environment,
      target: targetID.map { .update(id: $0) } ?? .create, secret: sendsSecret ? secret : nil,
      makesAnother: makesAnother)
    run(.register(registration), .register(makesAnother: makesAnother), &context)
  }
}
