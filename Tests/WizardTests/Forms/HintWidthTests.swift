import ConnectorModel
import FormWalk
import SafeText
import TerminalUI
import Testing

@testable import Wizard

/// A hint has one line: 80 columns less one at each side.
@Suite struct HintWidthTests {
  private static let room = 78

  @Test(arguments: ConnectorTemplate.allCases) func `hints of fields are whole at 80 columns`(
    template: ConnectorTemplate
  ) {
    let files = template.files(title: "Lamps", host: "lamps.example.com", basePath: "/")
    check(
      Connector(definition: FileContent(files.definition), properties: FileContent(files.properties)))
  }

  @Test func `hints of a connector with everything are whole at 80 columns`() { check(Workshop.connector) }

  @Test func `hints of dialogs are whole at 80 columns`() {
    let layers: [any Layer] = [
      HomeScreen(), TourLayer(), KeyDoctorLayer(), HelpLayer(topic: HelpTopic(title: "x", lines: [])),
      NewConnectorLayer(), FileBrowserLayer(purpose: .open),
      FileBrowserLayer(purpose: .importDefinition), PaletteLayer(entries: []),
      ImportSourceKind.choice,
      PastRunsLayer([]),
    ]
    for layer in layers { #expect(layer.hint.columns <= HintWidthTests.room, "\(layer.hint)") }
  }

  private func check(_ connector: Connector) {
    var hints: Set<String> = []
    for form in FormWalk(connector, largest: 20).forms {
      // What begins with a place is as long as that is.
      for field in form.fields where !field.help.hasPrefix("/") { hints.insert(field.help) }
    }
    for hint in hints.sorted() where hint.columns > HintWidthTests.room {
      Issue.record("\(hint.columns) columns: \(hint)")
    }
  }
}
