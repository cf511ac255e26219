import ConnectorModel
import Publishing
import TerminalUI
import Transport
import Validation

/// The last step: registers the connector with Power Platform, changes it there, compares, and brings it back.
struct CreateScreen: Screen {
  /// Which connector is made or changed.
  enum Target: Hashable, Sendable {
    case new
    case registered(id: String, title: String)
  }

  /// Whether a connector can be made; without an open one it can only be brought back.
  var makesNew = true
  /// The cloud that was chosen; nil takes the one of settings.json.
  var chosenCloud: Cloud?
  /// The addresses that are not Microsoft's and may get a token in this session.
  var trusted: Set<String> = []
  /// Who can call.
  var accounts: [KnownAccount] = []
  /// Who was chosen; nil takes the first whose tokens are for the service.
  var chosenAccount: KnownAccount?
  /// The environment that was chosen; nil takes the one of settings.json.
  var chosenEnvironment: String?
  /// The environments, once they were listed.
  var environments: [PowerEnvironment] = []
  /// The connector that was chosen; nil takes the one of settings.json.
  var chosenTarget: Target?
  /// The client secret, until it was sent.
  var secret = Secret("")
  /// The connector as it would be sent, as it was looked at last.
  var checked: ConnectorReadiness?
  /// Why it cannot be sent, or why there are no accounts.
  var problem: String?
  /// Whether what only certification refuses is listed.
  var showsCertification = false
  /// What goes on once an address is trusted, or the files are saved.
  var pending: CreateAction?
  /// The number of the work that runs.
  var running: Int?
  /// The number of the next work.
  var next: Int
  /// What was started last, for another attempt.
  var latest: CreateAction?
  /// The connectors of an environment, once they were listed.
  var entries: (environment: String, list: [RegistryEntry])?
  private(set) var form = Form()
  /// The number of the last look at the connector, and what it looked at.
  private var look: (number: Int, subject: LookSubject)?
  /// Whether the look is still under way.
  private(set) var isLooking = false

  /// Starts with numbers that nothing else has.
  init(numbersAfter number: Int = 0) { next = number + 1 }

  private struct LookSubject: Hashable, Sendable {
    let revision: Int
    let companions: Companions
  }

  var focusedPlace: Place? { nil }

  var isTyping: Bool { form.isTyping }

  var hint: String { CreateFields.hint(form.focusedField?.id ?? "", self) }

  var keyBar: [KeyHint] {
    let verb = target == .new ? "Create" : "Update"
    var keys = [KeyHint("Enter", "Open"), KeyHint(.runTest, inText: true, verb)]
    if target != .new { keys.append(KeyHint("c", "Compare")) }
    return keys + [KeyHint(.findings), KeyHint(.palette, inText: true), KeyHint(.quit)]
  }

  var helpTopic: HelpTopic { CreateFields.help }

  /// Looks at the connector again whenever it is in sight and has changed.
  mutating func appear(_ context: inout AppContext) {
    guard let workspace = context.workspace, let folder = workspace.folder else { return }
    let subject = LookSubject(
      revision: workspace.session.revision, companions: workspace.connector.companions)
    guard look?.subject != subject else { return }
    look = (next, subject)
    isLooking = true
    context.run(.publish(next, .look(workspace.connector, folder)))
    next += 1
  }

  /// Has the connector looked at anew, since something on disk is another.
  mutating func lookAgain() { look = nil }

  /// Whether news are those of the newest look.
  mutating func takesLook(_ number: Int) -> Bool {
    guard look?.number == number else { return false }
    isLooking = false
    return true
  }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace else { return }
    form.setFields(CreateFields.fields(self, workspace))
  }

  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool { false }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    form.draw(in: &canvas, isFocused: view.isFocused)
  }

  /// Gives the form a key.
  mutating func press(_ key: Key) -> FormEvent? { form.handle(key) }

  /// Puts the focus on a field.
  mutating func focus(on id: String) { form.focus(on: id) }
}
