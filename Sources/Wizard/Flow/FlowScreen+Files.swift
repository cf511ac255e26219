import ConnectorModel
import JSONText
import Planning
import Runner
import SafeText
import TerminalUI
import Transport

extension FlowScreen {
  /// The name that is proposed for a new flow.
  private static let defaultName = "flow.plan.yaml"

  /// Writes the flow where it is changed; false where there is nothing to write, so that the connector is saved.
  mutating func save(_ context: inout AppContext) -> Bool {
    // A save that is asked for by itself leads nowhere.
    afterWriting = nil
    guard isModified || written != nil, let workspace = context.workspace else { return false }
    if let reason = workspace.readOnlyReason {
      context.say("nothing was saved: \(reason)", .warning)
      return true
    }
    guard workspace.folder != nil else {
      context.say("the connector has no folder yet", .warning)
      return true
    }
    if workspace.session.isModified { context.request(.save(then: .nothing)) }
    if let name {
      write(as: name, &context)
    } else {
      let proposed = plans.contains(FlowScreen.defaultName) ? "" : FlowScreen.defaultName
      context.push(
        PromptLayer(
          title: "Save the flow", help: "Its file beside the connector.  Ex: orders.plan.yaml", text: proposed
        ) {
          .input("file name", $0)
        })
    }
    return true
  }

  mutating func write(as typed: String, _ context: inout AppContext) {
    guard let folder = context.workspace?.folder else { return }
    guard written == nil else {
      // What the file will be is known only when it is written: until then a second write would be refused.
      savesAgain = true
      return
    }
    let endings = [".plan.yaml", ".plan.yml", ".plan.json"]
    let target = endings.contains { typed.hasSuffix($0) } ? typed : typed + ".plan.yaml"
    guard !target.contains("/"), !target.hasPrefix(".") else {
      context.say("the plan stands beside the connector: give a name without a folder", .warning)
      return
    }
    guard !target.hasSuffix(".json") || flow.file?.form == .json else {
      context.say("a new flow is written as YAML; end its name in .plan.yaml", .warning)
      return
    }
    let redactor = connection.redactor
    for step in flow.steps where redactor.redact(step.fragment.text) != step.fragment.text {
      context.say(
        "\(step.id ?? step.operation) has a secret of the connection in it, so the flow is not saved", .error)
      return
    }
    let (kept, leftOut) = withoutPasswords(context.workspace?.connector.definition)
    self.leftOut = leftOut
    do throws(PlanFileError) {
      let written = try kept.written(
        comment: "Run it with: conwiz test . --plan " + FlowScreen.word(target)
          + commandOptions(context.workspace, else: " --connection NAME=env:VARIABLE")
      )
      context.run(
        .writePlan(folder, name: target, written.bytes, expecting: target == name ? fingerprint : nil))
      self.written = kept.steps
      if !written.keepsComments {
        context.say("the layout of \(target) could not be kept; its comments are gone", .warning)
      }
    } catch {
      context.say("not saved: " + error.message(of: target), .error)
    }
  }

  mutating func receive(
    _ name: String, _ bytes: [UInt8], _ outcome: Result<Fingerprint, DiskError>, _ context: inout AppContext
  ) {
    // A flow that was begun meanwhile is not the one that was written.
    guard written != nil || !flow.steps.isEmpty else { return }
    let steps = written ?? flow.steps
    let isBehind = savesAgain
    written = nil
    savesAgain = false
    switch outcome {
    case .success(let fingerprint):
      guard let file = try? PlanFile(bytes) else { return }
      flow = flow.saved(as: file, written: steps)
      self.name = name
      self.fingerprint = fingerprint
      if !plans.contains(name) { plans.append(name) }
      let missing = leftOut.isEmpty ? "" : ", without the secret \(leftOut.joined(separator: ", "))"
      let folder = context.workspace?.folder
      let command =
        "conwiz test \(FlowScreen.word(folder?.path ?? ".")) --plan "
        + FlowScreen.word(folder?.planPath(name) ?? name) + commandOptions(context.workspace)
      context.say(
        "saved as \(name)\(missing); \(command) runs it",
        leftOut.isEmpty ? .success : .warning)
      // What was changed while the file was written belongs to a save that was asked for after it.
      if isBehind, isModified { return write(as: name, &context) }
      if let command = afterWriting { context.request(.command(command)) }
      afterWriting = nil
    case .failure(let error):
      afterWriting = nil
      context.say("not saved: \(error.message)", .error)
    }
  }

  /// What a command needs beside the plan to call as the screen does: where the values of the connection come from, and
  /// the leave to call this machine.
  private func commandOptions(_ workspace: Workspace?, else placeholder: String = "") -> String {
    let values = connection.values.keys.sorted().map { name in
      let variable = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
      return " --connection " + FlowScreen.word(name + "=env:" + String(variable).uppercased())
    }
    let isLocal = workspace.flatMap { try? builder($0) }?.callsThisMachine == true
    return (values.isEmpty ? placeholder : values.joined()) + (isLocal ? " --allow-private" : "")
      + (connection.givenBaseURL.map { " --base-url " + FlowScreen.word($0) } ?? "")
  }

  /// A name as a word of a shell: quoted where it would be taken for something else.
  static func word(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "._-+,@%/".contains($0) }
    return isPlain && !name.hasPrefix("-") ? name : "'" + name.replacing("'", with: "'\\''") + "'"
  }

  mutating func choosePlan(_ context: inout AppContext) {
    if let folder = context.workspace?.folder { context.run(.readPlans(folder)) }
    guard !plans.isEmpty else {
      context.say("no plan stands beside the connector; F2 keeps this flow as one", .warning)
      return
    }
    context.push(
      ChoiceLayer(title: "Open a flow", options: plans.map { FieldOption($0) }, selected: name ?? "") {
        .input("plan", $0)
      })
  }

  /// Reads a plan, after asking what is to become of a flow that is not saved.
  mutating func read(_ name: String, _ context: inout AppContext, isSure: Bool = false) {
    guard let folder = context.workspace?.folder, !name.isEmpty else { return }
    guard isSure || !flow.isModified else {
      context.push(
        DialogLayer.confirm(
          title: "Unsaved flow", "Opening \(name) drops the changes of this flow, which are not saved.",
          verb: "Drop them", .input("read anyway", name)))
      return
    }
    context.run(.readPlan(folder, name: name))
  }

  mutating func receive(
    _ name: String, _ outcome: Result<ShelvedPlan, PlanFileError>, _ context: inout AppContext
  ) {
    switch outcome {
    case .success(let plan):
      if running != nil { context.run(.cancelFlow) }
      flowNumber += 1
      flow = Flow(plan.file)
      self.name = name
      fingerprint = plan.fingerprint
      results = [:]
      progress = [:]
      list.select(0)
      isInDetail = false
      context.say("\(name): \(flow.steps.count.counted("step"))")
    case .failure(let error): context.say(error.message(of: name), .error)
    }
  }

  /// Brings back what an earlier session left unsaved.
  mutating func restore(_ draft: FlowDraft, _ plan: ShelvedPlan?, _ context: inout AppContext) {
    guard !flow.isModified, flow.steps.isEmpty else { return }
    flow = plan.map { Flow($0.file) } ?? Flow()
    name = plan == nil ? nil : draft.name
    fingerprint = plan?.fingerprint
    flow.restore(draft)
    guard flow.isModified else { return }
    context.say("a flow that was not saved is back; Alt-6 shows it", .success)
  }

  mutating func startAnew(_ context: inout AppContext, isSure: Bool = false) {
    guard isSure || !flow.isModified else {
      context.push(
        DialogLayer.confirm(
          title: "Unsaved flow", "A new flow drops the changes of this one, which are not saved.",
          verb: "Drop them", .input("start anew", "yes")))
      return
    }
    if running != nil { context.run(.cancelFlow) }
    flowNumber += 1
    flow = Flow()
    written = nil
    savesAgain = false
    name = nil
    fingerprint = nil
    results = [:]
    progress = [:]
    list.select(0)
    isInDetail = false
    touch()
  }
}
