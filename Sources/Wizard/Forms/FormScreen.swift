import ConnectorModel
import TerminalUI
import Validation

/// A tab that is one form: Describe and Security.
struct FormScreen: Screen {
  /// Which of the tabs.
  let tab: WizardTab
  private let fields: @Sendable (Workspace) -> [ModelField]
  private(set) var form = ModelForm()

  /// The Describe tab.
  static var describe: FormScreen {
    FormScreen(.describe) { workspace in
      DescribeFields.fields(
        of: workspace.connector, workspaceNote: workspace.folder?.path ?? "not saved yet")
    }
  }

  /// The Security tab.
  static var security: FormScreen {
    FormScreen(.security) {
      SecurityFields.fields(of: $0.connector, former: $0.session.formerSignIns)
    }
  }

  private init(_ tab: WizardTab, fields: @escaping @Sendable (Workspace) -> [ModelField]) {
    self.tab = tab
    self.fields = fields
  }

  var isTyping: Bool { form.isTyping }

  var focusedPlace: Place? { form.focused.flatMap { $0.place ?? $0.twins.first } }

  var hint: String { form.focused.map { $0.disabledReason ?? $0.help } ?? "" }

  var helpTopic: HelpTopic { form.helpTopic(of: tab.title) }

  var keyBar: [KeyHint] { FormKeys.bar(form) }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    form.handle(key, &context) == .ignored ? .ignored : .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    form.perform(command, &context)
  }

  mutating func takeOver(_ context: inout AppContext) { form.commit(&context) }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace else { return }
    form.refresh(fields(workspace), workspace.findings)
  }

  mutating func show(whatFixes finding: Finding, _ context: inout AppContext) -> Bool {
    guard let connector = context.workspace?.connector else { return false }
    return form.show(whatFixes: finding, in: connector)
  }

  mutating func focus(onWhatMends finding: Finding, in connector: Connector) {
    form.focus(onWhatMends: finding, in: connector)
  }

  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool { form.show(place) }

  mutating func show(near place: Place, namedIn rule: String, _ context: inout AppContext) -> Bool {
    form.show(near: place, namedIn: rule)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    form.draw(in: &canvas, isFocused: view.isFocused)
  }
}
