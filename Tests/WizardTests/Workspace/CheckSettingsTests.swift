import ConnectorModel
import JSONText
import TerminalUI
import Testing
import Validation

@testable import Wizard

@Suite struct CheckSettingsTests {
  private let settings = CheckSettings(
    profile: .style, overrides: ["metadata-missing": .off, "extension-misspelt": .severity(.info)])

  @Test func `the project's profile and severities count`() {
    var harbour = Harbour(settings: settings)
    #expect(!harbour.findings.contains { $0.rule == "metadata-missing" })
    #expect(harbour.findings.first { $0.rule == "extension-misspelt" }?.severity == .info)
    harbour.press(.function(3))
    #expect(harbour.title.hasSuffix("style"))
    harbour.press("/")
    harbour.type("misspelt")
    harbour.press(.named(.enter), .function(1))
    harbour.press(.named(.pageDown))
    #expect(harbour.screen.contains("Here:      info, as .conwiz.yaml has it"))
  }

  @Test func `findings of another profile that come late are not taken over`() {
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    let connector = Connector(
      definition: FileContent(Array(Harbour.definition.utf8)), properties: .missing)
    let first = state.update(.loaded(.success(OpenedConnector(folder: nil, connector: connector))))
    let second = state.update(.key(.named(.escape))) + state.fulfil(.switchProfile)
    let third = state.update(.tick(milliseconds: 1))
    let checks = (first + second + third).compactMap { effect -> (CheckSettings, Int)? in
      if case .validate(_, let settings, let number) = effect { (settings, number) } else { nil }
    }
    #expect(checks.map(\.0.profile) == [.certify, .style])
    guard checks.count == 2 else { return }
    _ = state.update(
      .validated(number: checks[0].1, CheckSettings().validator.findings(of: connector)))
    #expect(state.workspace?.isChecked == false)
    _ = state.update(.validated(number: checks[1].1, []))
    #expect(state.workspace?.isChecked == true && state.workspace?.findings.all.isEmpty == true)
  }

  @Test func `what is wrong with the project's settings is said`() {
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    let connector = Connector(
      definition: FileContent(Array(Harbour.definition.utf8)),
      properties: FileContent(Array(Harbour.properties.utf8)))
    _ = state.update(
      .loaded(
        .success(
          OpenedConnector(
            folder: nil, connector: connector, settingsProblem: "x.yaml:1:1: There is no key 'profle'."))))
    #expect(state.draw(glyphs: .unicode).text().contains("x.yaml:1:1: There is no key 'profle'."))
  }
}
