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
  /// The values of the connection; kept in memory only, never written anywhere.
  var connection: [String: Secret] = [:]
  var showsInternal = false
  var form = Form()
  var call: TestCall?
  var view = ResponseView.body
  var scroll = 0
  var isInResponse = false
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
        "Connection values stay in memory. F6 goes to the answer: b, h, s, t, r show body, headers, schema"
          + " verdict, timing and request; G makes the answer the operation's response schema, y copies,"
          + " c copies the call as curl.",
      ])
  }

  var hint: String {
    if call?.isRunning == true { return "Esc or ^C cancels the call" }
    if isInResponse {
      return "b Body  h Headers  s Schema  t Timing  r Request   G: use as response schema   y copy  c curl"
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
      KeyHint(.runTest, inText: true), KeyHint("Tab", "Next field"), KeyHint("F6", "Answer"),
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
    } else if id == "raw body", let operation {
      rawBodies[operation] = text
    } else if let operation {
      inputs[operation, default: [:]][id] = text
    }
    touch()
  }
}
