import ConnectorModel
import CorpusConnectors
import JSONText
import TerminalUI
import TestSupport
import Testing
import Validation

@testable import Wizard

/// Enter on a finding goes to its field, or to its line and column of the text; over real connectors.
@Suite struct FindingPlacesTests {
  @Test(arguments: 0..<8)
  func `every finding has a field or a line`(part: Int) {
    for path in Corpus.sample(every: 64, from: part * 8) {
      let connector = Connector(definitionAt: path)
      guard connector.definitionSize < 200_000 else { continue }
      let start = Harbour(connector, settings: CheckSettings(profile: .style))
      var seen: Set<String> = []
      for finding in start.findings where seen.insert(finding.rule).inserted {
        var harbour = start
        harbour.state.layers = []
        harbour.fulfil(.showFinding(finding))
        #expect(isShown(finding, harbour.state), "\(finding.rule) at \(finding.place) in \(path)")
      }
    }
  }

  @Test func `the fixture's findings are shown, too`() {
    let start = Harbour(settings: CheckSettings(profile: .style))
    for finding in start.findings {
      var harbour = start
      harbour.fulfil(.showFinding(finding))
      #expect(isShown(finding, harbour.state), "\(finding.rule) at \(finding.place)")
    }
  }

  @Test func `a character of several scalars before the place counts as one column`() {
    let definition = Harbour.definition.replacing(
      "\"description\": \"Adds a lantern.\",\n        \"x-ms",
      with: "\"description\": \"Adds a la\u{0301}ntern \u{1F468}\u{200D}\u{1F467}.\", \"x-ms")
    var harbour = Harbour(definition: definition)
    guard let finding = harbour.findings.first(where: { $0.rule == "extension-misspelt" }) else {
      Issue.record("the fixture has no misspelt extension")
      return
    }
    harbour.fulfil(.showFinding(finding))
    #expect(isShown(finding, harbour.state), "\(harbour.screen)")
  }

  /// Whether the focus is on a field of the place, of what holds it or of what it holds, or the cursor in the text.
  private func isShown(_ finding: Finding, _ state: AppState) -> Bool {
    guard let layer = state.layers.last else {
      // A field of the Security tab stands for places in both files.
      if state.tab == .security, let screen = state.screens[state.tab.rawValue] as? FormScreen,
        let field = screen.form.focused,
        field.depth(covering: finding.place) >= 0 || field.concerns.contains(finding.place)
      {
        return true
      }
      guard let place = state.screens[state.tab.rawValue].focusedPlace else { return false }
      return place.file == finding.place.file
        && (place.pointer.isWithin(finding.place.pointer) || finding.place.pointer.isWithin(place.pointer))
    }
    guard let raw = layer as? RawEditorLayer else {
      // A file that is missing is offered to be made.
      return finding.offset == nil && layer is DialogLayer
    }
    let bytes = state.workspace?.connector[finding.place.file].bytes ?? []
    guard let position = finding.position(in: LineIndex(bytes)) else { return true }
    let line = LineIndex(bytes).text(ofLine: position.line).drop { $0 == "\u{FEFF}" }
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(position.column - 1)))
    return raw.file == finding.place.file && raw.cursor == (position.line - 1, before.count)
  }
}
