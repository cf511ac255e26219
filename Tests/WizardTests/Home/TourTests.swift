import ConnectorModel
import TerminalUI
import Testing

@testable import Wizard

@Suite struct TourTests {
  private static let connector: Connector = {
    let files = ConnectorTemplate.blank.files(title: "Lamps", host: "lamps.example.com", basePath: "/")
    return Connector(
      definition: FileContent(files.definition), properties: FileContent(files.properties))
  }()

  private func home(_ options: WizardOptions, columns: Int = 80, rows: Int = 24) -> AppState {
    var state = AppState(options: options, size: Size(columns: columns, rows: rows))
    _ = state.start()
    _ = state.update(.recents([]))
    _ = state.update(.firstStart)
    return state
  }

  private func screen(_ state: AppState) -> String { state.draw(glyphs: .unicode).text() }

  @Test(arguments: [(80, 24), (40, 9)]) func `every page fits`(columns: Int, rows: Int) {
    var state = home(WizardOptions(welcomes: true), columns: columns, rows: rows)
    for (number, page) in TourPage.all.enumerated() {
      let text = screen(state)
      #expect(text.contains("\(page.title) (\(number + 1) of 5)"), "\(text)")
      let words = page.text.split(separator: " ")
      #expect(words.allSatisfy { text.contains($0) }, "\(page.text)\n\(text)")
      _ = state.update(.key(.named(.enter)))
    }
    #expect(state.layers.isEmpty)
  }

  @Test func `Esc skips it, and the palette shows it again`() {
    var state = home(WizardOptions(welcomes: true))
    _ = state.update(.key(.named(.escape)))
    #expect(state.layers.isEmpty)
    _ = state.perform(.tour)
    #expect(state.layers.last is TourLayer)
  }

  @Test func `it is shown to nobody who did not ask for a screen`() {
    #expect(home(WizardOptions()).layers.isEmpty)
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    #expect(state.start().count == 1)
  }

  @Test func `on a connector a line names it`() {
    var state = AppState(options: WizardOptions(path: "x", welcomes: true), size: Size(columns: 80, rows: 24))
    _ = state.start()
    _ = state.update(.firstStart)
    _ = state.update(.loaded(.success(OpenedConnector(folder: nil, connector: Self.connector))))
    #expect(state.layers.isEmpty)
    #expect(state.status?.text == "F9 finds every command; Show the tour explains the keys")
  }

  @Test func `Demo opens the sample connector, but not over one that is open`() throws {
    var state = home(WizardOptions())
    let effects = state.update(.key("d"))
    #expect(effects.contains { if case .openDemo = $0 { true } else { false } })
    #expect(screen(state).contains("Demo      a sample connector with a live service"))
    _ = state.update(
      .loaded(
        .success(OpenedConnector(folder: nil, connector: Self.connector, baseURL: "http://127.0.0.1:1/v1"))))
    #expect(screen(state).contains("(demo)"))
    #expect(state.disabledReason(of: .openDemo) == "close this connector first")
  }
}
