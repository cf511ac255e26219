import ConnectorModel
import JSONText
import Publishing
import TerminalUI
import TestSupport
import Testing
import Transport

@testable import Wizard

/// The Create step of a small connector in a folder, driven by keys and by the outcomes of effects.
struct CreateStep {
  let folder = TemporaryFolder()
  var state: AppState
  private(set) var effects: [Effect] = []

  static let sandbox = "0f0f0f0f-1111-2222-3333-444444444444"
  static let maker = KnownAccount(
    .account(user: "ann@contoso.test", objectID: "o"), name: "ann@contoso.test",
    resource: "https://service.powerapps.com/")

  init(
    definition: String = CreateStep.definition, properties: String = CreateStep.properties,
    settings: String? = nil, accounts: [KnownAccount] = [CreateStep.maker], columns: Int = 80,
    rows: Int = 24, isReadOnly: Bool = false
  ) throws {
    state = AppState(
      options: WizardOptions(readOnly: isReadOnly), size: Size(columns: columns, rows: rows))
    folder.write("orders/apiDefinition.swagger.json", definition)
    folder.write("orders/apiProperties.json", properties)
    if let settings { folder.write("orders/settings.json", settings) }
    let loaded = try ConnectorFolder.locate(folder.path + "/orders").load()
    take(
      .loaded(
        .success(
          OpenedConnector(
            folder: loaded.folder, connector: loaded.connector, fingerprints: loaded.fingerprints))))
    press(.alt("5"))
    try look(accounts)
  }

  /// Gives an event and keeps what it asks for.
  mutating func take(_ event: AppEvent) {
    effects = state.update(event)
    _ = state.update(.tick(milliseconds: state.now + 200))
  }

  mutating func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

  mutating func type(_ text: String) { for character in text { take(.key(.character(character))) } }

  /// Answers the look that was asked for last.
  mutating func look(_ accounts: [KnownAccount] = [CreateStep.maker]) throws {
    guard let (number, work) = publishing, case .look(let connector, let folder) = work else { return }
    let checked: Result<ConnectorReadiness, PublishingError>
    do throws(PublishingError) {
      let local = try LocalConnector(connector, in: folder)
      checked = .success(
        ConnectorReadiness(local: local, readiness: try PublicationReadiness(local.published, of: connector)))
    } catch {
      checked = .failure(error)
    }
    take(.publish(number, .looked(accounts: .success(accounts), checked)))
  }

  /// The work with Power Platform that the last event asked for.
  var publishing: (number: Int, work: PublishWork)? {
    for effect in effects { if case .publish(let number, let work) = effect { return (number, work) } }
    return nil
  }

  /// Answers the work that was asked for last.
  mutating func answer(_ news: PublishNews) throws {
    let number = try #require(publishing).number
    take(.publish(number, news))
  }

  var screen: CreateScreen {
    get throws { try #require(state.screens[WizardTab.create.rawValue] as? CreateScreen) }
  }

  /// Moves the focus to a field of the form.
  mutating func focus(_ id: String) throws {
    press(.named(.home))
    for _ in try screen.form.fields where try screen.form.focusedField?.id != id { press(.named(.down)) }
    #expect(try screen.form.focusedField?.id == id)
  }

  /// What the screen shows.
  var text: String { state.draw(glyphs: .unicode).text() }

  /// What the screen shows without box lines and blanks, so that broken lines can be found.
  var words: String {
    text.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
  }

  static func environment(_ id: String, _ name: String) throws -> PowerEnvironment {
    let text = #"{"name": "\#(id)", "location": "europe", "properties": {"displayName": "\#(name)"}}"#
    return try #require(PowerEnvironment(try JSONDocument(Array(text.utf8)).root))
  }

  /// Chooses the sandbox.
  mutating func chooseSandbox() throws {
    try focus("environment")
    press(.named(.enter))
    try answer(.environments(.success([try CreateStep.environment(CreateStep.sandbox, "Sandbox")])))
    press(.named(.enter))
  }

  static func refusal(_ status: Int, _ body: String, _ call: ServiceCall) -> PublishingError {
    .service(
      ServiceError(
        HTTPResponse(
          status: status,
          headers: [
            HTTPHeader(name: "x-ms-correlation-request-id", value: "1f2e3d4c-0000-4000-8000-00000000abcd")
          ],
          body: Array(body.utf8)), to: call))
  }

  static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Contoso Orders", "description": "Reads the orders of Contoso.", "version": "1.0"},
      "host": "api.contoso.test",
      "basePath": "/",
      "schemes": ["https"],
      "paths": {
        "/orders": {
          "get": {
            "operationId": "ListOrders",
            "summary": "List orders",
            "description": "Lists the orders.",
            "responses": {"200": {"description": "The orders."}}
          }
        }
      }
    }

    """

  static let properties = """
    {
      "properties": {
        "iconBrandColor": "#112233",
        "stackOwner": "Contoso",
        "connectionParameters": {
          "signIn": {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "oauth2", "clientId": "app",
            "scopes": ["a"], "redirectMode": "Global", "redirectUrl": "https://global.consent.azure-apim.net/redirect",
            "customParameters": {
              "authorizationUrl": {"value": "https://id.contoso.test/a"},
              "tokenUrl": {"value": "https://id.contoso.test/t"},
              "refreshUrl": {"value": "https://id.contoso.test/t"}}}}
        },
        "capabilities": [],
        "policyTemplateInstances": []
      }
    }

    """

  static let registered = """
    {"connectorId": "shared_contoso-20orders-5f0011223344556677-5f8899aabbccddeeff", "environment": "\(sandbox)"}
    """
}
