import ConnectorModel
import JSONText
import Planning
import Preview
import Runner
import TerminalUI

/// The Flow step: a small flow with the connector is built, run for real, and kept as a plan.
struct FlowScreen: Screen {
  /// Where the numbers of the screen's runs and lookups begin, so that nobody takes them for those of the Test tab.
  private static let firstNumber = 1 << 32

  var flow = Flow()
  /// The name of the plan's file; nil before it has one.
  var name: String?
  /// What the file was when it was read or written last.
  var fingerprint: Fingerprint?
  /// The steps that are being written; nil while nothing is.
  var written: [FlowStep]?
  /// The secrets that are not written with them.
  var leftOut: [String] = []
  /// Whether saving was asked for once more meanwhile.
  var savesAgain = false
  /// The plans beside the connector.
  var plans: [String] = []
  /// The connection that the Test step calls with.
  var connection = TestConnection()

  /// How the Test step receives the notifications of webhook triggers.
  var reception = WebhookReception()
  /// The event that the flow waits for just now.
  var waiting: WebhookStation.Waiting?

  var rows: [FlowRow] = []
  var list = ListState()
  var isInDetail = false
  var form = Form()
  /// The tokens or values that a list offers, with the field that takes one.
  var picking: FlowPick?
  /// What services said of inputs whose fields only they know.
  var described: [Described: JSONFragment] = [:]
  /// The token that waits for a name of its step.
  var naming: FlowToken?
  var nextNumber: Int

  /// The results of each step's calls.
  var results: [Int: [OperationResult]] = [:]
  /// What each step handed on when it ran last.
  var progress: [Int: PlanProgress] = [:]
  /// The run that goes on: its number and the step that it is at.
  var running: (number: Int, step: Int)?
  /// What was asked for before it was to be saved first.
  var afterWriting: WizardCommand?
  /// The flow that it runs, and what its steps call: another flow, or one whose steps are others, has nothing from it.
  var runningFlow = (number: 0, steps: [String]())
  /// How many flows were begun or opened.
  var flowNumber = 0
  /// Why the flow cannot run.
  var problem: FlowProblem?
  /// The cards of the operations that the steps call, by name.
  var cards: [String: OperationCard] = [:]
  private var cardToken: RefreshToken?
  /// The definition that the steps call, as it was drawn last.
  private var definition: APIDefinition?
  private var token: RefreshToken?
  private var touched = 0

  /// Starts an empty flow with numbers that nothing else has.
  init(numbersAfter number: Int = 0) { nextNumber = number + FlowScreen.firstNumber }

  /// Starts an empty flow in the place of another.
  init(after other: FlowScreen?) { nextNumber = other?.nextNumber ?? FlowScreen.firstNumber }

  /// Whether something would be lost.
  ///
  /// Passwords that were typed are kept nowhere, so they are no change.
  var isModified: Bool { flow.isModified && withoutPasswords(definition).flow.isModified }

  var selected: FlowRow? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The position of the selected step.
  var position: Int? { selected?.position.flatMap { flow.steps.indices.contains($0) ? $0 : nil } }

  /// The step of a position; nil where there is none any more.
  func step(_ position: Int?) -> FlowStep? {
    position.flatMap { flow.steps.indices.contains($0) ? flow.steps[$0] : nil }
  }

  var isTyping: Bool { isInDetail && form.isTyping }

  var focusedPlace: Place? {
    guard let step = step(position), let card = cards[step.operation] else { return nil }
    return Place(.definition, card.pointer)
  }

  var hint: String {
    if running != nil {
      return waiting.map { "Esc ends the subscription.  The service was told to call \($0.callback)" }
        ?? "Esc or ^C stops the run"
    }
    if isInDetail { return FlowFields.hint(form.focusedField?.id ?? "", self) }
    if let problem, problem.step == position { return problem.message }
    switch selected {
    case .trigger(nil): return "The flow is started by hand; Enter chooses a trigger of the connector instead"
    case .trigger, .step:
      return "F5 runs the flow, Alt-n this step; a adds a step below, Alt-Up and Alt-Down move"
    case .add: return "Enter adds an action of the connector"
    case .plan: return "Enter opens this plan"
    case nil: return ""
    }
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Flow",
      lines: [
        "A small flow shows how the connector feels to use: a trigger, then actions in order. Its steps are called for"
          + " real, with the connection of step 4.",
        "In a field, Alt-v or Alt-Down offers the dynamic content of the steps above. Content from inside a list makes"
          + " the step run for each item of it (Apply to each). Only when gives a step conditions.",
        "F5 runs the whole flow, Alt-n the selected step with what the ones before it brought. F6 on a step that ran"
          + " shows what was sent and what came back.",
        "F2 keeps the flow as a plan beside the connector, which conwiz test --plan runs. Steps of a plan that are not"
          + " touched keep their text and comments.",
        "A webhook trigger takes the event that stands in it. Without one it is subscribed for real, as step 4 (Test)"
          + " says where its notification is received, and the subscription is ended when one has come.",
      ])
  }

  var keyBar: [KeyHint] {
    if isInDetail {
      return [
        KeyHint(.pickToken, inText: true), KeyHint(.runTest, inText: true, "Run"),
        KeyHint(.runStep, inText: true),
        KeyHint("Esc", "Steps"), KeyHint(.save, inText: true),
      ]
    }
    return [
      KeyHint("Enter", "Open"), KeyHint(.add), KeyHint(.runTest, "Run"), KeyHint(.runStep), KeyHint(.save),
      KeyHint(.openFlow),
    ]
  }

  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .runTest, .runStep, .runRest:
      if running != nil { return "the flow is running; Esc stops it" }
      return flow.steps.isEmpty ? "add a step first" : nil
    case .undo: return flow.undoTitle == nil ? "nothing to undo in the flow" : nil
    case .redo: return flow.redoTitle == nil ? "nothing to redo in the flow" : nil
    case .pickToken:
      guard isInDetail, let kind = form.focusedField?.kind else {
        return "open a step and go to one of its fields first"
      }
      switch kind {
      case .link, .toggle, .choice, .radio, .fact, .section: return "no content goes in here; go to an input"
      case .text, .secret, .multiline, .button: return nil
      }
    default: return nil
    }
  }

  mutating func refresh(_ workspace: Workspace?) {
    definition = workspace?.connector.definition
    guard let workspace else { return }
    guard let definition = workspace.connector.definition else {
      // The flow can change all the same, by undo for one; no row may stand for a step that is gone.
      token = nil
      makeRows()
      form.setFields([])
      return
    }
    let subject = [
      "\(flow.revision)", "\(touched)", "\(list.selection)", plans.joined(separator: "\n"),
    ].joined(separator: " ")
    let fresh = RefreshToken(workspace, subject: subject)
    guard fresh != token else { return }
    token = fresh
    makeCards(workspace, definition)
    makeRows()
    findProblem(workspace)
    form.setFields(position.map { FlowFields.fields(ofStepAt: $0, self, definition) } ?? [])
  }

  /// Makes the next refresh build everything anew.
  mutating func touch() { touched += 1 }

  private mutating func makeCards(_ workspace: Workspace, _ definition: APIDefinition) {
    let token = RefreshToken(workspace)
    if token != cardToken { cards = [:] }
    cardToken = token
    let names = Set(flow.steps.map(\.operation)).subtracting(cards.keys)
    guard !names.isEmpty else { return }
    for operation in definition.operations where names.contains(operation.name) {
      cards[operation.name] = OperationCard(operation, of: workspace.connector, in: definition)
    }
  }

  private mutating func makeRows() {
    let first = flow.steps.first.flatMap { cards[$0.operation] }
    let hasTrigger = first.map { $0.kind != .action } ?? false
    rows = [.trigger(hasTrigger ? 0 : nil)]
    rows += flow.steps.indices.dropFirst(hasTrigger ? 1 : 0).map { .step($0) }
    rows.append(.add)
    if flow.steps.isEmpty, name == nil { rows += plans.map { .plan($0) } }
    list.setCount(rows.count)
    if position == nil { isInDetail = false }
  }

  private mutating func findProblem(_ workspace: Workspace) {
    problem = nil
    guard !flow.steps.isEmpty else { return }
    do throws(FlowProblem) {
      if let builder = try? builder(workspace) {
        _ = try flow.run(on: builder, options: TestRunOptions())
      } else {
        _ = try flow.plan()
      }
    } catch {
      problem = error
    }
  }

  /// Selects the row of a step.
  mutating func select(stepAt position: Int) {
    makeRows()
    list.select(rows.firstIndex { $0.position == position } ?? 0)
    touch()
  }

  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool { false }
}
