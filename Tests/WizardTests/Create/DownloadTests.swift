import ConnectorModel
import Publishing
import TerminalUI
import TestSupport
import Testing

@testable import Wizard

/// A registered connector is brought back from the home screen, where none is open.
@Suite struct DownloadTests {
  /// The home screen with the window open, driven by keys and by the outcomes of effects.
  private struct Home {
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    private(set) var effects: [Effect] = []

    init(accounts: [KnownAccount]) throws {
      _ = state.update(.recents([]))
      press("w")
      guard case .accounts? = work else { throw Missing() }
      take(.publish(0, .known(.success(accounts))))
    }

    struct Missing: Error {}

    mutating func take(_ event: AppEvent) { effects = state.update(event) }

    mutating func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    private var publishing: (number: Int, work: PublishWork)? {
      for effect in effects { if case .publish(let number, let work) = effect { return (number, work) } }
      return nil
    }

    var work: PublishWork? { publishing?.work }

    mutating func answer(_ news: PublishNews) throws {
      let number = try #require(publishing).number
      take(.publish(number, news))
    }

    var text: String { state.draw(glyphs: .unicode).text() }
  }

  private static let entry = RegistryEntry(
    id: "shared_orders-5f1", displayName: "Contoso Orders", creator: "Ann", created: "", changed: "")

  private func chosen() throws -> Home {
    var home = try Home(accounts: [CreateStep.maker])
    #expect(home.text.contains("ann@contoso.test"))
    home.press(.named(.down), .named(.down), .named(.enter))
    try home.answer(.environments(.success([try CreateStep.environment(CreateStep.sandbox, "Sandbox")])))
    home.press(.named(.enter))
    #expect(home.text.contains("Sandbox"))
    home.press(.named(.down), .named(.enter))
    try home.answer(.connectors(.success([DownloadTests.entry])))
    #expect(!home.text.contains("Create a new one"))
    home.press(.named(.enter))
    return home
  }

  @Test func `account, environment and connector are chosen, and what came is opened`() throws {
    var home = try chosen()
    #expect(home.text.contains("contoso-orders"))
    home.press(.function(5))
    guard
      case .download(let place, CreateStep.sandbox, DownloadTests.entry.id, .folder("contoso-orders"))? = home
        .work
    else {
      Issue.record("nothing was fetched")
      return
    }
    #expect(place.account == CreateStep.maker)
    let came = DownloadedConnector(
      id: DownloadTests.entry.id, displayName: "Contoso Orders", definition: [], properties: [], icon: nil,
      script: nil)
    let path = "contoso-orders/apiDefinition.swagger.json"
    try home.answer(
      .downloaded(.success(PublishNews.Downloaded(connector: came, written: [path], companions: nil))))
    #expect(home.text.contains("Open it"))
    home.press(.named(.enter))
    #expect(home.effects.contains { if case .open(path, _) = $0 { true } else { false } })
  }

  @Test func `a folder that was typed is not changed by the connector`() throws {
    var home = try Home(accounts: [CreateStep.maker])
    for _ in 0..<4 { home.press(.named(.down)) }
    home.type("mine")
    home.press(.function(5))
    #expect(home.text.contains("Environments") || home.text.contains("choose the environment first"))
    try home.answer(.environments(.success([try CreateStep.environment(CreateStep.sandbox, "Sandbox")])))
    home.press(.named(.enter))
    home.press(.function(5))
    #expect(home.text.contains("choose a registered connector first"))
    #expect(home.text.contains("mine"))
  }

  @Test func `what stands in the folder is told before anything is called`() throws {
    let folder = TemporaryFolder()
    folder.write("notes.txt", "")
    var home = try chosen()
    #expect(home.effects.contains { if case .list("contoso-orders") = $0 { true } else { false } })
    home.take(.listed(path: "contoso-orders", DirectoryListing.read(folder.path)))
    #expect(home.text.contains("notes.txt stands there already; the connector's files"))
    folder.write("apiDefinition.swagger.json", "{}")
    home.take(.listed(path: "contoso-orders", DirectoryListing.read(folder.path)))
    #expect(home.text.contains("a connector is there already; name another folder"))
    home.press(.named(.down))
    home.type("2")
    #expect(!home.text.contains("a connector is there already"))
  }

  @Test func `nobody is signed in: the window signs in first, and goes on`() throws {
    var home = try Home(accounts: [])
    home.press(.named(.down), .named(.down), .named(.enter))
    #expect(home.text.contains("Get a code"))
    home.press(.named(.enter))
    guard case .signIn? = home.work else {
      Issue.record("no sign-in")
      return
    }
    try home.answer(.accounts(.success([CreateStep.maker]), newest: CreateStep.maker))
    guard case .environments? = home.work else {
      Issue.record("the list was not asked for: \(home.text)")
      return
    }
  }

  @Test func `Esc closes it, and it is not offered while a connector is open`() throws {
    var home = try Home(accounts: [])
    home.press(.named(.escape))
    #expect(home.state.layers.isEmpty)
    let step = try CreateStep()
    #expect(step.state.disabledReason(of: .downloadConnector)?.hasPrefix("step 5") == true)
  }
}
