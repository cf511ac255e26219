import ConnectorModel
import Publishing
import TerminalUI

/// Brings a registered connector back where none is open: who calls, the environment, the connector, and a folder.
struct DownloadLayer: Layer {
  /// Who calls and what was chosen; it makes nothing new.
  private var place = CreateScreen()
  private var folder = ""
  /// Whether somebody typed the folder, so that no title changes it.
  private var namesFolder = false
  /// The folder that was asked for last, and what stands in it.
  private var looked = ""
  private var listing: DirectoryListing?
  private(set) var form = Form()

  init() {
    place.makesNew = false
    rebuild()
  }

  var isTyping: Bool { form.isTyping }

  var hint: String {
    switch form.focusedField?.id {
    case "target": "Enter lists the connectors that were made in the environment"
    case "folder": "A folder without a connector; it is made where it is missing.  Ex: contoso-invoices"
    case "download": "Enter or F5 brings the connector back into the folder, and opens it there"
    case let id: CreateFields.hint(id ?? "", place)
    }
  }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", "Open"), KeyHint(.runTest, inText: true, "Download"), KeyHint("Esc", "Cancel")]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Download",
      lines: [
        "Brings a connector that is registered in an environment of Power Platform back as files: choose who calls, the"
          + " environment and the connector; F5 downloads it into the folder.",
        "settings.json in the folder says then where the connector is, so that step 5 (Create) updates it. The service"
          + " never gives a client secret back.",
      ])
  }

  var plain: PlainView { .form(title: "Download", form) }

  private mutating func rebuild() {
    if !namesFolder, case .registered(_, let title) = place.target {
      folder = ConnectorFolder.suggestedName(for: title)
    }
    var name = FormField(id: "folder", label: "Folder", kind: .text(folder))
    name.isRequired = true
    name.problem = folderProblem
    var button = FormField(id: "download", label: "Download  F5", kind: .button)
    if let problem = place.problem { button.problem = FieldProblem(.error, problem) }
    form.setFields(CreateFields.place(place) + [name, button])
  }

  /// What speaks against the folder, told before anything is called.
  private var folderProblem: FieldProblem? {
    guard let listing, looked == folder else { return nil }
    if listing.isConnectorFolder {
      return FieldProblem(.error, "a connector is there already; name another folder")
    }
    let names = listing.entries.map(\.name)
    guard let first = names.first else { return nil }
    let others = names.count > 1 ? first + " and other things" : first
    return FieldProblem(.warning, "\(others) stands there already; the connector's files would join it")
  }

  /// Looks into the folder when it is another one than before.
  private mutating func look(_ context: inout AppContext) {
    rebuild()
    guard folder != looked else { return }
    looked = folder
    listing = nil
    if !folder.isEmpty { context.run(.list(folder: folder)) }
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape) { return .closed }
    guard let event = form.handle(key) else { return .ignored }
    switch event {
    case .typed("folder", let text):
      folder = text
      namesFolder = true
    case .opened("download"): download(&context)
    case .opened(let id): place.open(id, &context)
    case .chose(_, let position): place.choose(Cloud.allCases[position])
    case .refused(let reason): context.say(reason, .warning)
    default: break
    }
    look(&context)
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .runTest else { return false }
    download(&context)
    return true
  }

  private mutating func download(_ context: inout AppContext) {
    guard place.targetID == nil || !folder.isEmpty else {
      form.focus(on: "folder")
      return context.say("name the folder first", .warning)
    }
    place.start(.download(into: folder), &context)
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    if case .listed(looked, .success(let listing)) = event { self.listing = listing }
    place.receive(event, &context)
    look(&context)
  }

  mutating func answer(_ id: String, _ text: String, _ context: inout AppContext) -> Bool {
    place.accept(id, text, &context)
    look(&context)
    return true
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 78), rows: min(canvas.size.rows, form.fields.count + 6)))
    canvas.box(frame, title: "Download")
    canvas.region(frame.inset(columns: 1, rows: 1)) { form.draw(in: &$0, isFocused: view.isFocused) }
  }
}
