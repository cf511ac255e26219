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
  var connection = TestConnection() {
    // What a service offers depends on who asks.
    didSet {
      // Whoever agreed to a change at one server did not agree to it at another.
      if connection.givenBaseURL != oldValue.givenBaseURL { sure = [] }
      guard !connection.asks(like: oldValue) else { return }
      answers = [:]
      stopAsking()
    }
  }
  /// Whether calls go to the sample's own service as long as no other is given.
  private(set) var isDemo = false
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
  /// What lookups found, for as long as the connection is the same.
  var answers: [String: LookupAnswer] = [:]
  /// What services described of inputs whose fields only they know, by operation and input.
  var described: [JSONPointer: [String: JSONFragment]] = [:]
  /// The secret that is shown for a while.
  var revealed: RevealedSecret?
  var showsInternal = false
  var form = Form()
  var call: TestCall?
  var view = ResponseView.body
  var scroll = ScrollState()
  /// How far long lines of the answer are moved to the left, in columns.
  var sideways = 0
  /// What is looked for in the answer, and the row where it was found.
  var search = AnswerSearch()
  var isInResponse = false
  /// The inputs that were left out of the step that is being kept.
  var leftOut: [String] = []
  /// The run over all operations that was begun last.
  var run: RunProgress?
  /// The runs over all operations and of plans, the latest at the end.
  var runs: [RunRecord] = []
  /// The finding that the cursor stands on.
  var chosenFinding = 0
  /// The number of the next call, lookup, run or sign-in.
  var nextCall: Int
  /// The number before the first one.
  private let numbersAfter: Int
  /// Whether the focus goes to the first field that lacks a value when the form is built next.
  private var seeksMissing = false
  private var token: RefreshToken?
  private var touched = 0
  private var builtTouch = -1

  /// Starts with numbers that nothing else has.
  init(numbersAfter number: Int = 0) {
    numbersAfter = number
    nextCall = number + 1
  }

  /// Whether work of a number was started here, and not for a connector that was open before.
  func isOwn(_ number: Int) -> Bool { number > numbersAfter && number < nextCall }

  var isTyping: Bool { !isInResponse && form.isTyping }

  var focusedPlace: Place? { operation.map { Place(.definition, $0) } }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Test",
      lines: [
        "Fill in the connection and the inputs, then F5 sends the call. Empty optional fields are left out.",
        "Alt-Down on a field marked with v asks the service for its values, as the designer does.",
        "Connection values stay in memory unless you have them remembered; Alt-v shows a secret for 10 seconds. F6 goes"
          + " to the answer: b, h, s, t, r, p show body, headers, schema verdict, timing, request and policies; Enter"
          + " on a line of the verdict offers to mend the definition; G makes the answer the operation's response"
          + " schema, y copies, c copies the call as curl, w writes the body to a file, / finds, n and N go to the"
          + " next and the previous place, Left and Right move long lines.",
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
      return view == .findings && call?.result?.findings.isEmpty == false
        ? "Enter offers to mend the definition; b h s t r p change what is shown"
        : "b h s t r p show other parts; / finds, Left and Right move long lines"
    }
    if isAsking { return "Esc cancels the lookup" }
    return TestFields.hint(of: form.focusedField)
  }

  var keyBar: [KeyHint] {
    if isInResponse {
      return [
        KeyHint(.runTest), KeyHint("G", "Use as schema"), KeyHint("y", "Copy"), KeyHint("w", "Write file"),
        KeyHint("/", "Find"), KeyHint("Esc", "Back"),
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
    // A definition that cannot be read for now has not lost the operation.
    let isLost =
      connector.definition.map { $0.operation(at: operation ?? .root) == nil } ?? (operation == nil)
    if isLost {
      operation = operations.first { $0.verb == .get }?.pointer ?? operations.first?.pointer
    }
    connection.declare(connector)
    isDemo = workspace.baseURL != nil
    form.setFields(TestFields.fields(self, connector))
    guard seeksMissing else { return }
    seeksMissing = false
    form.focus(on: form.fields.first { $0.lacksValue }?.id ?? "send")
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

  /// Makes an operation ready to be called: the focus goes to what it lacks, else to the button that calls it.
  mutating func prepare(_ pointer: JSONPointer) {
    select(pointer)
    seeksMissing = true
  }

  /// Chooses an operation.
  mutating func select(_ pointer: JSONPointer) {
    operation = pointer
    isInResponse = false
    stopAsking()
    touch()
  }

  /// Takes what a dialog asked for; inputs come as `input NAME`, so that no name of theirs is taken for a command.
  mutating func accept(_ id: String, _ text: String, _ context: inout AppContext) {
    switch id {
    case "operation": if let pointer = JSONPointer(text) { select(pointer) }
    case "lookup": takeLookup(text, &context)
    case "remembered": takeConnection(text, &context)
    case "remember": remember(text, &context)
    case "way to sign in": connection.setName = text
    case "mend": mend(text, &context)
    case "use as schema": SchemaUse(rawValue: text).map { use($0, &context) }
    case "sure":
      sure.insert(text)
      send(&context)
    case "sure lookup":
      sure.insert(TestScreen.lookupKey(text))
      if let lookup { lookUp(lookup.field, below: lookup.selected, &context) }
    case "saved notification": checkNotification(text, &context)
    case "result of run": showResult(ofStep: text, &context)
    case "find in answer": find(text, &context)
    case "file of body": writeBody(to: text, replacing: false, &context)
    case "replace file": writeBody(to: text, replacing: true, &context)
    case "raw body": if let operation { rawBodies[operation] = text }
    default: set(id, text)
    }
    touch()
  }
}
