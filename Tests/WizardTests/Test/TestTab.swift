import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

/// The Test tab of a small connector, driven by keys and by the outcomes of effects.
struct TestTab {
  var state: AppState
  private(set) var effects: [Effect] = []

  init(
    _ definition: String = TestTab.definition, properties: String = TestTab.properties,
    in folder: ConnectorFolder? = nil
  ) {
    state = AppState(options: WizardOptions(), size: Size(columns: 100, rows: 30))
    let connector = Connector(
      definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))
    take(
      .loaded(
        .success(OpenedConnector(folder: folder, connector: connector))))
    press(.alt("4"))
  }

  /// The same with an access token given.
  static func signedIn() throws -> TestTab {
    var tab = TestTab()
    try tab.focus("connection token")
    tab.type("token-1")
    return tab
  }

  /// Gives an event and keeps what it asks for.
  mutating func take(_ event: AppEvent) {
    effects = state.update(event)
    _ = state.update(.tick(milliseconds: state.now + 200))
  }

  mutating func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

  mutating func type(_ text: String) { for character in text { take(.key(.character(character))) } }

  var screen: TestScreen {
    get throws { try #require(state.screens[WizardTab.test.rawValue] as? TestScreen) }
  }

  /// Moves the focus to a field of the form.
  mutating func focus(_ id: String) throws {
    let screen = try screen
    let position = try #require(screen.form.fields.firstIndex { $0.id == id })
    let steps = screen.form.fields[..<position].filter(\.isFocusable).count
    for _ in 0..<screen.form.fields.count { press(.named(.up)) }
    for _ in 0..<steps { press(.named(.down)) }
    #expect(try self.screen.form.focusedField?.id == id)
  }

  /// The number under which the last effect's outcome is expected.
  var number: Int? {
    for effect in effects {
      switch effect {
      case .lookup(let number, _), .signIn(let number, _), .test(let number, _), .call(let number, _):
        return number
      default: continue
      }
    }
    return nil
  }

  /// What the screen shows.
  var text: String { state.draw(glyphs: .unicode).text() }

  static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Me", "version": "1"},
      "host": "api.test",
      "schemes": ["https"],
      "paths": {
        "/me": {
          "get": {
            "operationId": "GetMe",
            "parameters": [
              {"name": "team", "in": "query", "type": "string",
                "x-ms-dynamic-values": {"operationId": "ListTeams", "value-path": "id", "value-title": "name"}}
            ],
            "responses": {
              "200": {
                "description": "OK",
                "schema": {
                  "type": "object",
                  "required": ["name", "born"],
                  "properties": {
                    "name": {"type": "string"},
                    "age": {"type": "integer"}
                  }
                }
              }
            }
          }
        },
        "/teams": {"get": {"operationId": "ListTeams", "responses": {"200": {"description": "OK"}}}}
      },
      "securityDefinitions": {
        "oauth": {"type": "oauth2", "flow": "accessCode", "scopes": {}, "tokenUrl": "https://id.test/t"}
      }
    }

    """

  static let properties = """
    {
      "properties": {
        "connectionParameters": {
          "token": {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "oauth2", "clientId": "app",
            "customParameters": {"authorizationUrl": {"value": "https://id.test/a"},
              "tokenUrl": {"value": "https://id.test/t"}}}}
        },
        "capabilities": []
      }
    }

    """
}
