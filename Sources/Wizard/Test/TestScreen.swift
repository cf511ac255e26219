import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Transport

/// The Test tab: an operation, a connection, inputs, and the answer below.
struct TestScreen: Screen {
  var operation: JSONPointer?
  var inputs: [JSONPointer: [String: String]] = [:]
  var rawBodies: [JSONPointer: String] = [:]
  var connection = TestConnection()
  /// How notifications of webhook triggers are received.
  var reception = TestReception()
  /// The notification that was checked last without a call.
  var savedNotification = ""
  /// What was asked and answered with yes in this session: the operations that may change something, by pointer.
  var sure: Set<String> = []
  /// The field of the connection that a sign-in gives its token to.
  var signInField = ""
  /// Whether a call waits for a renewed token.
  var resends = false
  /// Whether the token was renewed for the present call already.
  var hasRenewed = false
  /// The lookup that was asked for last.
  var lookup: TestLookup?
  /// What lookups found, for as long as the connector is open.
  var answers: [String: LookupAnswer] = [:]
  var showsInternal = false
  var form = Form()
  var call: TestCall?
  var view = ResponseView.body
  var scroll = 0
  var isInResponse = false
  /// The runs over all operations and of plans, the latest at the end.
  var runs: [RunRecord] = []
  /// The finding that the cursor stands on.
  var chosenFinding = 0
  var nextCall = 1
  private var token: RefreshToken?
  private var touched = 0
  private var builtTouch = -1

  var isTyping: Bool { !isInResponse && form.isTyping }

  var focusedPlace: Place? { operation.map { Place(.definition, $0) } }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Test",
      lines: [
        "Fill in the connection and the inputs, then F5 sends the call. Empty optional fields are left out.",
        "Alt-Down on a field marked with v asks the service for its values, as the designer does.",
        "Connection values stay in memory unless you have them remembered. F6 goes to the answer: b, h, s, t, r, p"
          + " show body, headers, schema verdict, timing, request and policies; Enter on a line of the verdict"
          + " offers to mend the definition; G makes the answer the operation's response schema, y copies,"
          + " c copies the call as curl.",
        "An answer is followed as a flow does: the next page, the end of a long operation, the second poll of a polling"
          + " trigger. A webhook trigger is subscribed, its notification is waited for and held against the"
          + " definition, and the subscription is always ended.",
      ])
  }

  var hint: String {
    if case .waiting(_, let waiting)? = call?.state {
      return waiting.map { "Esc ends the subscription.  The service was told to call \($0.callback)" }
        ?? "Esc or ^C cancels the call"
    }
    if call?.isRunning == true { return "Esc or ^C cancels the call" }
    if isInResponse {
      return view == .findings
        ? "Enter on a finding offers to mend the definition; b h s t r p change what is shown"
        : "b Body h Headers s Schema t Timing r Request p Policies   G use as schema  y copy  c curl"
    }
    return TestFields.hint(form.focusedField?.id ?? "")
  }

  var keyBar: [KeyHint] {
    if isInResponse {
      return [
        KeyHint(.runTest), KeyHint("G", "Use as schema"), KeyHint("y", "Copy"), KeyHint("c", "As curl"),
        KeyHint("F6", "Inputs"), KeyHint("Esc", "Back"),
      ]
    }
    return [
      KeyHint(.runTest, inText: true), KeyHint(.runAll, inText: true), KeyHint("F6", "Answer"),
      KeyHint(.palette, inText: true), KeyHint(.quit, inText: true),
    ]
  }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace else { return }
    let fresh = RefreshToken(workspace)
    guard fresh != token || touched != builtTouch else { return }
    token = fresh
    builtTouch = touched
    let connector = workspace.connector
    let operations = connector.definition?.operations ?? []
    if operation == nil || connector.definition?.operation(at: operation ?? .root) == nil {
      operation = operations.first { $0.verb == .get }?.pointer ?? operations.first?.pointer
    }
    form.setFields(TestFields.fields(self, connector))
  }

  /// Makes the next refresh build the fields anew.
  mutating func touch() { touched += 1 }

  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool {
    guard let definition = context.workspace?.connector.definition,
      definition.operation(at: place.pointer) != nil, place.file == .definition
    else { return false }
    guard context.workspace != nil, operation != place.pointer else { return false }
    select(place.pointer)
    return true
  }

  /// Chooses an operation.
  mutating func select(_ pointer: JSONPointer) {
    operation = pointer
    isInResponse = false
    touch()
  }

  mutating func accept(_ id: String, _ text: String, _ context: inout AppContext) {
    if id == "operation", let pointer = JSONPointer(text) {
      select(pointer)
    } else if id == "lookup" {
      takeLookup(text, &context)
    } else if id == "connection" {
      takeConnection(text, &context)
    } else if id == "remember" {
      remember(text, &context)
    } else if id == "connection set" {
      connection.setName = text
    } else if id == "mend" {
      mend(text, &context)
    } else if id == "sure" {
      sure.insert(text)
      send(&context)
    } else if id == "saved notification" {
      checkNotification(text, &context)
    } else if id == "raw body", let operation {
      rawBodies[operation] = text
    } else if let operation {
      inputs[operation, default: [:]][id] = text
    }
    touch()
  }
}
