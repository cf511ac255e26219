import ConnectorModel
import JSONText
import TerminalUI
import Testing
import Validation

@testable import Wizard

@Suite struct AppStateTests {
  private static let definition = """
    {
        "swagger": "2.0",
        "info": {
            "title": "Lamps",
            "description": "Switches the lamps of a house on and off.",
            "version": "1.0"
        },
        "host": "lamps.contoso.com",
        "basePath": "/",
        "schemes": ["https"],
        "paths": {
            "/lamps": {
                "get": {
                    "operationId": "ListLamps",
                    "summary": "List lamps",
                    "description": "Lists the lamps.",
                    "responses": {
                        "200": {
                            "description": "The lamps."
                        }
                    }
                }
            }
        }
    }

    """

  private static let properties = """
    {
        "properties": {
            "connectionParameters": {},
            "iconBrandColor": "#224466",
            "policyTemplateInstances": [
                {
                    "templateId": "setheader",
                    "title": "Language",
                    "parameters": {
                        "x-ms-apimTemplateParameter.name": "Accept-Language",
                        "x-ms-apimTemplateParameter.value": "en",
                        "x-ms-apimTemplate-operationName": ["ListLamps"]
                    }
                }
            ]
        }
    }

    """

  private func opened(columns: Int = 80, rows: Int = 24) -> AppState {
    .showing(Self.definition, properties: Self.properties, columns: columns, rows: rows)
  }

  private func press(_ state: inout AppState, _ keys: Key...) {
    for key in keys { _ = state.update(.key(key)) }
  }

  private func type(_ state: inout AppState, _ text: String) {
    for character in text { press(&state, .character(character)) }
  }

  private func text(_ state: AppState, _ file: ConnectorFile) -> String {
    String(decoding: state.workspace?.connector[file].bytes ?? [], as: UTF8.self)
  }

  private func screen(_ state: AppState) -> String { state.draw(glyphs: .unicode).text() }

  @Test func `typing changes one line, and undo takes the whole word back`() {
    var state = opened()
    type(&state, " Plus")
    #expect(text(state, .definition) == Self.definition.replacing("\"Lamps\"", with: "\"Lamps Plus\""))
    press(&state, .control("_"))
    #expect(text(state, .definition) == Self.definition)
    press(&state, .alt("r"))
    #expect(text(state, .definition).contains("Lamps Plus"))
  }

  @Test func `renaming an operation changes both files as one step`() {
    var state = opened()
    press(&state, .alt("3"), .named(.enter))
    press(&state, .control("u"))
    type(&state, "ReadLamps")
    press(&state, .named(.tab))
    #expect(text(state, .definition) == Self.definition.replacing("ListLamps", with: "ReadLamps"))
    #expect(text(state, .properties) == Self.properties.replacing("ListLamps", with: "ReadLamps"))
    press(&state, .control("_"))
    #expect(text(state, .definition) == Self.definition && text(state, .properties) == Self.properties)
  }

  @Test func `every step is reached, and says where one is`() {
    var state = opened()
    for tab in WizardTab.allCases {
      press(&state, .alt(Character(String(tab.number))))
      #expect(screen(state).contains("[\(tab.number) \(tab.title)"))
    }
  }

  @Test func `quitting with changes asks, and Esc stays`() {
    var state = opened()
    type(&state, "!")
    press(&state, .function(10))
    #expect(screen(state).contains("Unsaved changes") && !state.isEnding)
    press(&state, .named(.escape))
    #expect(!screen(state).contains("Unsaved changes") && !state.isEnding)
  }

  @Test func `an error that opening met ends the program started on that path`() {
    var state = AppState(options: WizardOptions(path: "nowhere"), size: Size(columns: 80, rows: 24))
    _ = state.start()
    _ = state.update(.loaded(.failure(OpenFailure(path: "nowhere", message: "There is nothing."))))
    #expect(state.isEnding && state.startFailure == "There is nothing.")
  }

  @Test func `a tiny terminal says what it needs and takes no key but quit`() {
    var state = opened(columns: 20, rows: 5)
    #expect(screen(state).hasPrefix("30x6 needed, F10 qu"))
    var changed = state
    _ = changed.update(.key(.resized(Size(columns: 80, rows: 24))))
    for key: Key in ["x", .resized(Size(columns: 20, rows: 3))] { _ = changed.update(.key(key)) }
    #expect(
      changed.update(.key(.function(10))).contains {
        if case .quit(keepDraft: true) = $0 { true } else { false }
      })
    type(&state, "x")
    #expect(text(state, .definition) == Self.definition)
  }

  @Test func `the definition step at 80 by 24`() {
    var state = opened()
    press(&state, .alt("3"))
    let expected = """
       Lamps                                                         checking   saved
        1 Describe   2 Security  [3 Definition]  4 Test   5 Create   6 Flow   F1 Help
      ────────────────────────────────────────────────────────────────────────────────
       - Actions (1)                  │─ GET /lamps ──────────────────────────────────
      >   GET    ListLamps            │   Operation ID *      ListLamps
       - Triggers (0)                 │   Summary *           List lamps       10/80
       + Definitions (0)              │   Description *       Lists the lamps.
       + Parameters (0)               │   Verb                GET  v
       + Responses (0)                │   Path *              /lamps
       - Policies (1)                 │   Visibility          none  v
          Language  setheader         │   Kind                Action  v
      """
    let shown = screen(state).split(separator: "\n", omittingEmptySubsequences: false).prefix(11).joined(
      separator: "\n")
    #expect(shown == expected)
  }

  @Test(arguments: [(80, 24, true), (80, 12, true), (60, 24, true), (80, 11, false), (80, 9, false)])
  func `what happened is said whole where there is room`(columns: Int, rows: Int, isWhole: Bool) {
    var state = AppState.showing(Self.definition, columns: columns, rows: rows)
    let words = (1...21).map { "word\($0)" }
    _ = state.say(words.joined(separator: " "))
    let text = state.draw(glyphs: .unicode).text()
    #expect(words.allSatisfy { text.contains($0) } == isWhole, "\(text)")
  }

  @Test func `a message of several rows does not cover where the cursor is`() throws {
    var state = AppState.showing(Self.definition)
    var rows: Set<Int> = []
    for _ in 0..<30 {
      _ = state.update(.key(.named(.down)))
      let before = try #require(state.draw(glyphs: .unicode).cursor)
      _ = state.say((1...40).map { "word\($0)" }.joined(separator: " "))
      let grid = state.draw(glyphs: .unicode)
      let cursor = try #require(grid.cursor)
      rows.insert(before.row)
      #expect(cursor.row < 20, "\(grid.text())")
      #expect(grid[0, cursor.row].character == ">", "\(grid.text())")
    }
    #expect(rows.contains { $0 >= 20 }, "the focus was never where the message stands")
  }
}
