import ConnectorModel
import JSONText
import Runner
import SafeText
import TerminalUI
import Transport

/// The fields of the Test tab: the operation, the connection's values, the inputs.
enum TestFields {
  static func fields(_ screen: TestScreen, _ connector: Connector) -> [FormField] {
    guard let definition = connector.definition else {
      return [
        FormField(id: "broken", label: "Definition", kind: .fact("not readable; Alt-e opens it as text"))
      ]
    }
    guard let pointer = screen.operation, let operation = definition.operation(at: pointer) else {
      return [FormField(id: "none", label: "Operation", kind: .fact("the connector has no operation yet"))]
    }
    var chosen = FormField(id: "operation", label: "Operation", kind: .link(operation.name + "  v"))
    chosen.trailing = operation.verb.method + " " + operation.path
    return [chosen] + connection(screen, connector, server(screen, definition))
      + inputs(screen, operation, definition)
      + (operation.isWebhook ? reception(screen) : [])
      + [
        FormField(
          id: "send", label: operation.isWebhook ? "Subscribe and wait  F5" : "Send  F5", kind: .button)
      ]
  }

  /// The server that is called, where it is not the definition's.
  private static func server(_ screen: TestScreen, _ definition: APIDefinition) -> FormField {
    var field = FormField(id: "base url", label: "Base URL", kind: .text(screen.connection.baseURL))
    let own = screen.isDemo ? "the sample service" : definition.host ?? ""
    field.trailing = screen.connection.givenBaseURL == nil || own.isEmpty ? own : "not " + own
    field.problem = screen.connection.givenBaseURL.flatMap { RequestBuilder.problem(ofBaseURL: $0) }
      .map { FieldProblem(.error, $0.message) }
    return field
  }

  private static func reception(_ screen: TestScreen) -> [FormField] {
    func field(_ id: String, _ label: String, _ text: String, _ trailing: String) -> FormField {
      var field = FormField(id: id, label: label, kind: .text(text))
      field.trailing = trailing
      field.problem = screen.reception.problem(of: id).map { FieldProblem(.error, $0) }
      return field
    }
    return [
      FormField(id: "reception", label: "Notifications", kind: .section),
      field("callback url", "Callback URL", screen.reception.callbackURL, "a tunnel to here"),
      field("listen", "Listen at", screen.reception.listen, "address:port"),
      field("wait", "Wait", screen.reception.seconds, "seconds"),
      FormField(
        id: "saved notification", label: "Check a saved one", kind: .multiline(screen.savedNotification)),
    ]
  }

  static func hint(of field: FormField?) -> String {
    if case .secret(let text)? = field?.kind, !text.isEmpty {
      return "A secret, kept in memory unless you have it remembered; Alt-v shows it for 10 s"
    }
    return hint(field?.id ?? "")
  }

  private static func hint(_ id: String) -> String {
    if id == "operation" { return "Enter chooses the operation; typing filters" }
    if id.hasPrefix("connection ") {
      return "A value of the connection; kept in memory unless you have it remembered"
    }
    if id == "base url" {
      return
        "The server to call instead of the definition's, such as a test system.  Ex: https://test.contoso.com/v1"
    }
    if id == "send" { return "Enter calls the service" }
    if id == "callback url" {
      return
        "The address that the service is told to call; it must lead to where is listened.  Empty: the listener's own"
    }
    if id == "listen" {
      return "Where notifications are waited for, on this machine; port 0 takes a free one"
    }
    if id == "wait" { return "How long a notification is waited for before the subscription is ended" }
    if id == "saved notification" {
      return "Enter takes a notification as JSON and checks it; nothing is called"
    }
    if id == "sign in" { return "Enter signs in with a browser, with a code, or as the application itself" }
    if id == "remember" {
      return "Enter keeps the values in a file that only you can read; it is not encrypted"
    }
    if id == "remembered" { return "Enter chooses or forgets a remembered connection" }
    if id.hasPrefix("lookup ") { return "Enter asks the service which properties there are" }
    if id == "raw body" {
      return "Enter edits the body as JSON; while it is filled, the fields of the body are not sent"
    }
    return id.hasPrefix("input ")
      ? "Input \(id.dropFirst("input ".count)); empty optional inputs are left out" : ""
  }

  private static func connection(
    _ screen: TestScreen, _ connector: Connector, _ server: FormField
  ) -> [FormField] {
    let sets = connector.properties?.connectionParameterSets.map(\.name) ?? []
    let definition = try? ConnectionDefinition(connector, setNamed: screen.connection.setName)
    guard let definition else { return [server] }
    var fields = [FormField(id: "connection", label: "Connection", kind: .section)]
    if sets.count > 1 {
      fields.append(
        FormField(
          id: "way to sign in", label: "Way to sign in", kind: .link((definition.setName ?? "") + "  v")))
    }
    if !screen.connection.remembered.isEmpty {
      fields.append(
        FormField(
          id: "remembered", label: "Remembered", kind: .link((screen.connection.name ?? "choose") + "  v")))
    }
    fields += screen.connection.declarations.map { value($0, screen) }
    if definition.parameters.contains(where: \.isOAuth) {
      fields.append(FormField(id: "sign in", label: "Sign in …", kind: .button))
    }
    fields.append(server)
    // It stands there from the beginning: a button that came up with the first letter would be where Tab goes.
    var remember = FormField(id: "remember", label: "Remember …", kind: .button)
    let hasValues =
      screen.connection.givenBaseURL != nil || screen.connection.values.values.contains { $0.count > 0 }
    if !hasValues { remember.disabledReason = "fill in a value of the connection first" }
    fields.append(remember)
    return fields
  }

  /// The field of one value of the connection, as the connector declares it.
  private static func value(_ declaration: ConnectionDeclaration, _ screen: TestScreen) -> FormField {
    let field = declaration.field
    let id = "connection " + field.name
    let text = screen.connection.values[field.name]?.reveal() ?? declaration.preset ?? ""
    var kind: FormField.Kind = .text(text)
    if field.isSecret {
      kind = secret(text, id, screen)
    } else if declaration.isFlag {
      kind = .toggle(text.lowercased() == "true")
    } else if !declaration.choices.isEmpty {
      let options = options(of: declaration)
      kind = .choice(options.map(\.label), selected: options.firstIndex { $0.value == text })
    }
    var shown = FormField(id: id, label: field.label, kind: kind)
    shown.isRequired = field.isRequired
    if field.isSecret, !text.isEmpty { shown.trailing = "set, " + text.count.counted("character") }
    return shown
  }

  /// A secret, in clear while it is shown.
  private static func secret(_ text: String, _ id: String, _ screen: TestScreen) -> FormField.Kind {
    screen.revealed?.field == id ? .text(text) : .secret(text)
  }

  private static func options(of declaration: ConnectionDeclaration) -> [FieldOption] {
    (declaration.field.isRequired ? [] : [FieldOption("", "(none)")]) + declaration.choices
  }

  private static func inputs(
    _ screen: TestScreen, _ operation: Operation, _ definition: APIDefinition
  ) -> [FormField] {
    let form = OperationForm(operation, in: definition)
    let visible = screen.showsInternal ? form.fields : form.visibleFields
    var fields = [FormField(id: "inputs", label: "Inputs (\(visible.count))", kind: .section)]
    let values = screen.inputs[operation.pointer] ?? [:]
    for field in visible {
      var shown = self.field(field, values[field.name], screen)
      let lookup = Lookup(of: field.value)
      if case .schema? = lookup?.kind, let lookup {
        fields.append(shown)
        fields.append(
          FormField(id: "lookup " + field.name, label: "Ask \(lookup.operationID) …", kind: .button))
      } else {
        shown.offersValues = lookup != nil && field.choices.isEmpty
        fields.append(shown)
      }
    }
    if form.bodyParameter != nil {
      fields.append(
        FormField(
          id: "raw body", label: "Raw body", kind: .multiline(screen.rawBodies[operation.pointer] ?? "")))
    }
    if form.fields.count > form.visibleFields.count {
      fields.append(FormField(id: "internal", label: "Internal too", kind: .toggle(screen.showsInternal)))
    }
    return fields
  }

  private static func field(_ input: InputField, _ value: String?, _ screen: TestScreen) -> FormField {
    let preset = input.preset.map { $0.string ?? JSONFragment($0).text } ?? ""
    let text = value ?? preset
    let id = "input " + input.name
    var field: FormField
    if !input.choices.isEmpty {
      let values = (input.isRequired ? [] : [""]) + input.choices.map(\.value)
      let labels = (input.isRequired ? [] : ["(none)"]) + input.choices.map(\.label)
      field = FormField(
        id: id, label: input.label, kind: .choice(labels, selected: values.firstIndex(of: text)))
    } else if case .json = input.kind {
      field = FormField(id: id, label: input.label, kind: .multiline(text))
    } else if input.isPassword {
      field = FormField(id: id, label: input.label, kind: secret(text, id, screen))
    } else {
      field = FormField(id: id, label: input.label, kind: .text(text))
    }
    field.isRequired = input.isRequired
    var words = [input.location.rawValue]
    if let type = input.type { words.append(type) }
    field.trailing = words.joined(separator: " ")
    return field
  }

  /// The values of a choice, in the order of its labels; none for a field that is no choice.
  static func choices(of id: String, _ screen: TestScreen, _ connector: Connector) -> [FieldOption] {
    if id.hasPrefix("connection ") {
      let declaration = screen.connection.declarations.first { "connection " + $0.field.name == id }
      return declaration.flatMap { $0.choices.isEmpty ? nil : options(of: $0) } ?? []
    }
    guard let pointer = screen.operation, let definition = connector.definition,
      let operation = definition.operation(at: pointer),
      let field = OperationForm(operation, in: definition)[String(id.dropFirst("input ".count))],
      !field.choices.isEmpty
    else { return [] }
    return (field.isRequired ? [] : [FieldOption("", "(none)")])
      + field.choices.map { FieldOption($0.value, $0.label) }
  }
}
