import ConnectorModel
import JSONText
import TerminalUI
import Validation

@testable import Wizard

/// A wizard on a connector with a few findings, which checks at once what the program checks beside its loop.
struct Harbour {
  var state: AppState
  /// The effects that nobody has done.
  private(set) var effects: [Effect] = []

  /// A connector of three ships' operations, each without a summary, and what else is said of it.
  static let definition = """
    {
      "swagger": "2.0",
      "info": {
        "title": "Harbour Lanterns",
        "description": "Keeps the lanterns of a harbour burning at night.",
        "version": "1.0",
        "contact": {"name": "Harbour office", "url": "https://harbour.example", "email": "office@harbour.example"}
      },
      "host": "lanterns.harbour.example",
      "basePath": "/",
      "schemes": ["https"],
      "consumes": [],
      "produces": [],
      "paths": {
        "/lanterns": {
          "get": {
            "operationId": "ListLanterns",
            "summary": "List lanterns.",
            "description": "Returns the lanterns",
            "parameters": [],
            "responses": {"200": {"description": "The lanterns.", "schema": {"type": "string"}}}
          },
          "post": {
            "operationId": "AddLantern",
            "summary": "Add a lantern.",
            "description": "Adds a lantern.",
            "x-ms-visibilty": "important",
            "parameters": [],
            "responses": {"201": {"description": "The lantern.", "schema": {"type": "string"}}}
          }
        },
        "/lanterns/{id}": {
          "delete": {
            "operationId": "PutOut",
            "summary": "Put a lantern out.",
            "description": "Takes a lantern away.",
            "parameters": [
              {"name": "id", "in": "path", "required": false, "type": "string", "x-ms-summary": "Lantern"}
            ],
            "responses": {"204": {"description": "It is dark."}}
          }
        }
      },
      "definitions": {},
      "parameters": {},
      "responses": {},
      "securityDefinitions": {},
      "security": [],
      "tags": []
    }

    """

  static let properties = """
    {
      "properties": {
        "connectionParameters": {},
        "iconBrandColor": "#da3b01",
        "capabilities": [],
        "publisher": "Harbour office",
        "stackOwner": "Harbour office",
        "policyTemplateInstances": [
          {
            "templateId": "setheadr",
            "title": "Mark",
            "parameters": {
              "x-ms-apimTemplateParameter.name": "X-Mark",
              "x-ms-apimTemplateParameter.value": "1",
              "x-ms-apimTemplateParameter.existsAction": "override",
              "x-ms-apimTemplate-policySection": "Request"
            }
          }
        ]
      }
    }

    """

  init(
    definition: String = Harbour.definition, properties: String? = Harbour.properties, columns: Int = 80,
    rows: Int = 24, settings: CheckSettings = CheckSettings(), isReadOnly: Bool = false
  ) {
    self.init(
      Connector(
        definition: FileContent(Array(definition.utf8)),
        properties: properties.map { FileContent(Array($0.utf8)) } ?? .missing), columns: columns, rows: rows,
      settings: settings, isReadOnly: isReadOnly)
  }

  init(
    _ connector: Connector, columns: Int = 80, rows: Int = 24, settings: CheckSettings = CheckSettings(),
    isReadOnly: Bool = false
  ) {
    state = AppState(options: WizardOptions(readOnly: isReadOnly), size: Size(columns: columns, rows: rows))
    update(.loaded(.success(OpenedConnector(folder: nil, connector: connector, settings: settings))))
  }

  /// The wizard with the list of findings open, after further keys.
  static func findingsOpen(_ keys: Key..., columns: Int = 80, rows: Int = 24) -> Harbour {
    var harbour = Harbour(columns: columns, rows: rows)
    harbour.press(.function(3))
    for key in keys { harbour.press(key) }
    return harbour
  }

  mutating func press(_ keys: Key...) { for key in keys { update(.key(key)) } }

  /// Takes the outcome of an effect in.
  mutating func receive(_ event: AppEvent) { update(event) }

  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  mutating func fulfil(_ request: AppRequest) {
    _ = state.fulfil(request)
    update(.tick(milliseconds: state.now))
  }

  private mutating func update(_ event: AppEvent) {
    var waiting = state.update(event)
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if case .validate(let connector, let settings, let number) = effect {
        waiting += state.update(
          .validated(number: number, settings.validator.findings(of: connector)))
      } else {
        effects.append(effect)
      }
    }
  }

  func text(_ file: ConnectorFile = .definition) -> String {
    String(decoding: state.workspace?.connector[file].bytes ?? [], as: UTF8.self)
  }

  var findings: [Finding] { state.workspace?.findings.all ?? [] }

  var undoTitles: [String] { state.workspace?.session.history.done.map(\.title) ?? [] }

  var status: String { state.status?.text ?? "" }

  /// The title of the panel in sight.
  var title: String {
    let line = screen.split(separator: "\n").first { $0.hasPrefix("┌ ") } ?? ""
    return line.dropFirst(2).split(separator: " ─").first.map(String.init) ?? ""
  }

  /// The row of the selection in the panel in sight.
  var focusedRow: String {
    screen.split(separator: "\n").first { $0.hasPrefix("│>") }.map { String($0.dropFirst()) } ?? ""
  }

  /// Every rule switched off.
  static let nothing = Dictionary(
    RuleCatalogue.all.map { ($0.id, SeverityOverride.off) }, uniquingKeysWith: { first, _ in first })

  var screen: String { state.draw(glyphs: .unicode).text() }
}
