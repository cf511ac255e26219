import ConnectorModel
import Importing
import TerminalUI

/// The questions before a connector folder is made, from nothing or from an imported file.
struct NewConnectorLayer: Layer {
  private(set) var form = Form(proposing: true)
  private var folder = "new-connector"
  private var title = "New connector"
  private var host = "api.contoso.com"
  private var basePath = "/"
  private var template = ConnectorTemplate.blank
  private let imported: ImportResult?
  private let source: String?

  init() {
    imported = nil
    source = nil
    rebuild()
  }

  init(importing result: ImportResult, from path: String) {
    imported = result
    source = path
    folder = ConnectorFolder.suggestedName(for: result.report.name)
    rebuild()
  }

  var isTyping: Bool { form.isTyping }

  var hint: String {
    switch form.focusedField?.id {
    case "folder": "The folder to make, seen from where conwiz was started.  Ex: contoso-invoices"
    case "template": template.explanation
    case "make": "Writes both files and opens the connector"
    default: "Tab goes on; everything can be changed later"
    }
  }

  var keyBar: [KeyHint] {
    [KeyHint("Tab", "Next field"), KeyHint("Enter", "Next, or make"), KeyHint("Esc", "Cancel")]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: imported == nil ? "New connector" : "Import",
      lines: [
        "The folder is made where conwiz was started, unless its path begins with a slash; both files are written into it,"
          + " and the connector is opened.",
        imported == nil
          ? "The template decides how connections sign in and what stands in the connector at first; everything can be"
            + " changed later."
          : "The report tells what became of the source; conwiz import prints the whole of it.",
      ])
  }

  private mutating func rebuild() {
    var fields = [FormField(id: "folder", label: "Folder", kind: .text(folder))]
    fields[0].isRequired = true
    if let imported, let source {
      fields.append(NewConnectorLayer.passed("source", "From", source))
      for (position, line) in imported.report.lines(output: folder).prefix(2).enumerated() {
        fields.append(NewConnectorLayer.passed("line \(position)", position == 0 ? "Report" : "", line))
      }
    } else {
      var titleField = FormField(id: "title", label: "Title", kind: .text(title))
      titleField.limit = 30
      let names = ConnectorTemplate.allCases.map(\.rawValue)
      let selected = ConnectorTemplate.allCases.firstIndex(of: template)
      fields += [
        titleField, FormField(id: "host", label: "Host", kind: .text(host)),
        FormField(id: "basePath", label: "Base path", kind: .text(basePath)),
        FormField(id: "template", label: "Template", kind: .radio(names, selected: selected)),
      ]
    }
    fields.append(FormField(id: "make", label: "Make the connector", kind: .button))
    form.setFields(fields)
  }

  /// A line that is there to be read.
  private static func passed(_ id: String, _ label: String, _ text: String) -> FormField {
    var field = FormField(id: id, label: label, kind: .fact(text))
    field.isPassed = true
    return field
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape) { return .closed }
    guard let event = form.handle(key) else { return .ignored }
    switch event {
    case .typed(let id, let text): set(id, text)
    case .chose("template", let position): template = ConnectorTemplate.allCases[position]
    case .opened("make"): make(&context)
    case .refused(let reason): context.say(reason, .warning)
    default: break
    }
    rebuild()
    return .handled
  }

  private mutating func set(_ id: String, _ text: String) {
    switch id {
    case "folder": folder = text
    case "title": title = text
    case "host": host = text
    case "basePath": basePath = text
    default: break
    }
  }

  private func make(_ context: inout AppContext) {
    guard !folder.isEmpty else {
      context.say("name the folder first", .warning)
      return
    }
    if let imported {
      context.run(.make(folder: folder, definition: imported.definition, properties: imported.properties))
    } else {
      let files = template.files(title: title, host: host, basePath: basePath)
      context.run(.make(folder: folder, definition: files.definition, properties: files.properties))
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 76), rows: min(canvas.size.rows, form.fields.count + 2)))
    canvas.popup(frame, title: imported == nil ? "New connector" : "Import") {
      form.draw(in: &$0, isFocused: view.isFocused)
    }
  }
}
