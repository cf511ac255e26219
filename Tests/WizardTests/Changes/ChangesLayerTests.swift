import ConnectorModel
import JSONText
import TerminalUI
import TestSupport
import Testing

@testable import Wizard

@Suite struct ChangesLayerTests {
  /// A harbour whose first summary and whose icon colour were changed.
  private func changed(columns: Int = 80, rows: Int = 24) -> Harbour {
    var harbour = Harbour(columns: columns, rows: rows)
    harbour.fulfil(.edit(set("/paths/~1lanterns/get/summary", "List all")))
    harbour.fulfil(.edit(set("properties:/properties/iconBrandColor", "#112233")))
    harbour.press(.alt("g"))
    return harbour
  }

  private func set(_ place: String, _ text: String) -> ConnectorEdit {
    guard let place = Place(place) else { return ConnectorEdit(title: "", steps: []) }
    return ConnectorEdit(title: "Set", place.file, .set(place.pointer, .string(text)))
  }

  @Test func `both files and every hunk are shown`() {
    let screen1 = changed().screen
    #expect(
      screen1 == """
         Harbour Lanterns *                            2 errors  5 warnings   not saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ 1 of 2  +1 -1 in apiDefinition.swagger.json  since saving ───────────────────┐
        │    --- a/apiDefinition.swagger.json                                          │
        │    +++ b/apiDefinition.swagger.json                                          │
        │>   @@ -15,7 +15,7 @@                                                         │
        │>15      "/lanterns": {                                                       │
        │>16        "get": {                                                           │
        │>17          "operationId": "ListLanterns",                                   │
        │>18 -        "summary": "List lanterns.",                                     │
        │>18 +        "summary": "List all",                                           │
        │>19          "description": "Returns the lanterns",                           │
        │>20          "parameters": [],                                                │
        │>21          "responses": {"200": {"description": "The lanterns.", "schema": {│
        │    --- a/apiProperties.json                                                  │
        │    +++ b/apiProperties.json                                                  │
        │    @@ -1,7 +1,7 @@                                                           │
        │  1  {                                                                        │
        │  2    "properties": {                                                        │
        │  3      "connectionParameters": {},                                         ▼│
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter goes there, z takes it back, s saved, g commit, d disk, y copies all
         n Next  p Previous  Enter Go there  z Take back  Tab Commit  Esc Close
        """)
  }

  @Test func `it works on forty columns and nine rows`() {
    let screen2 = changed(columns: 40, rows: 9).screen
    #expect(
      screen2 == """
         [1 Describe] 2 3 4 5 6         F1 Help
        ┌ 1 of 2  +1 -1 in apiDefinition.sw… ──┐
        │>   "operationId": "ListLanterns",   ▲│
        │>-  "summary": "List lanterns.",      │
        │>+  "summary": "List all",            │
        │>   "description": "Returns the lanter│
        │>   "parameters": [],                ▼│
        └──────────────────────────────────────┘
         n Next  p Previous  Esc Close
        """)
  }

  @Test func `Home and End show the first line and the last`() {
    var harbour = changed(columns: 60, rows: 12)
    harbour.press(.named(.end))
    #expect(harbour.screen.contains("2 of 2"))
    #expect(harbour.screen.contains("\"stackOwner\""), "\(harbour.screen)")
    #expect(!harbour.screen.contains("▼"))
    harbour.press(.named(.home))
    #expect(harbour.screen.contains("1 of 2"))
    #expect(harbour.screen.contains("--- a/apiDefinition.swagger.json"))
  }

  @Test func `a change is taken back alone, and that is undone`() {
    var harbour = changed()
    let before = harbour.text()
    harbour.press("z")
    #expect(harbour.text() == Harbour.definition)
    #expect(harbour.text(.properties).contains("#112233"))
    #expect(harbour.title == "1 of 1  +1 -1 in apiProperties.json  since saving")
    harbour.press("z")
    #expect(harbour.text(.properties) == Harbour.properties)
    #expect(harbour.screen.contains("nothing changed since saving"))
    harbour.press(.named(.escape), .control("_"), .control("_"))
    #expect(harbour.text() == before)
  }

  @Test func `Enter opens the form of the selected change`() {
    var harbour = changed()
    harbour.press(.named(.enter))
    #expect(harbour.state.tab == .definition)
    #expect(harbour.screen.contains(">") && harbour.screen.contains("List all"))
    var second = changed()
    second.press("n", .named(.enter))
    #expect(second.state.tab == .describe)
    #expect(second.screen.contains("#112233"))
  }

  @Test func `a part that JSON needs is not taken back alone`() {
    var harbour = Harbour()
    harbour.fulfil(
      .edit(
        ConnectorEdit(
          title: "Drop", .definition, .remove(JSONPointer(tokens: ["paths", "/lanterns", "get", "summary"]))))
    )
    harbour.press(.alt("g"), "z")
    #expect(harbour.text() == Harbour.definition)
  }

  @Test func `n and p select, scrolling takes the selection along, and the cursor stays on it`() {
    var harbour = changed(columns: 40, rows: 9)
    #expect(harbour.title.hasPrefix("1 of 2"))
    harbour.press("n")
    #expect(harbour.title.hasPrefix("2 of 2"))
    #expect(harbour.cursorLine.hasPrefix("│>-iconBrandColor\": \"#da3b01\""))
    harbour.press("p")
    #expect(harbour.cursorLine.hasPrefix("│>-"))
    for _ in 0..<30 { harbour.press(.named(.down)) }
    #expect(harbour.title.hasPrefix("2 of 2"))
    #expect(harbour.cursorLine.hasPrefix("│>"))
    for _ in 0..<30 { harbour.press(.named(.up)) }
    #expect(harbour.title.hasPrefix("1 of 2"))
    harbour.press(.named(.end))
    #expect(harbour.title.hasPrefix("2 of 2"))
    harbour.press(.named(.home))
    #expect(harbour.title.hasPrefix("1 of 2"))
  }

  @Test func `y copies a patch`() {
    var harbour = changed()
    harbour.press("y")
    let copied = harbour.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied.count == 1)
    #expect(copied.first?.hasPrefix("--- a/apiDefinition.swagger.json\n+++ b/") == true)
    #expect(copied.first?.contains("\n-    \"iconBrandColor\": \"#da3b01\",\n") == true)
  }

  @Test func `what would be no JSON is not taken back alone`() {
    let old = "{\n\"a\": [\n" + (1...20).map { "\($0),\n" }.joined() + "21\n]\n}\n"
    let new = old.replacing("\"a\": [", with: "\"a\": {\"b\": [").replacing("]", with: "]}")
    var harbour = Harbour(definition: old)
    harbour.fulfil(.edit(ConnectorEdit(title: "Nest", steps: [.text(.definition, Array(new.utf8))])))
    harbour.press(.alt("g"), "z")
    #expect(harbour.text() == new)
    #expect(harbour.status.hasPrefix("without this change alone the file would not be JSON"))
  }

  @Test func `nothing is taken back of a connector that is read-only, nor copied of nothing`() {
    var harbour = Harbour(isReadOnly: true)
    harbour.press(.alt("g"), "z", "y")
    #expect(harbour.status == "nothing changed, so there is nothing to copy")
    #expect(harbour.screen.contains("nothing changed since saving"))
  }

  @Test func `a save while it is open leaves nothing`() throws {
    var harbour = try inFolder()
    harbour.fulfil(.edit(set("/paths/~1lanterns/get/summary", "List all")))
    #expect(harbour.title == "1 of 1  +1 -1 in apiDefinition.swagger.json  since saving")
    let folder = TemporaryFolder()
    let fingerprint = try Fingerprint(at: folder.write("a", harbour.text()))
    let written = SaveOutcome.Written(.definition, Array(harbour.text().utf8), fingerprint)
    harbour.receive(.saved(SaveOutcome(written: [written])))
    #expect(harbour.screen.contains("nothing changed since saving"))
  }

  @Test func `the commit needs a folder`() {
    var harbour = changed()
    harbour.press("g")
    #expect(harbour.status == "the connector has no folder yet, so there is nothing else to compare with")
    #expect(harbour.title.hasSuffix("since saving"))
  }

  @Test func `git's answer is compared with, and what it lacks is new`() throws {
    var harbour = try inFolder()
    harbour.press("g")
    #expect(harbour.screen.contains("asking git …"))
    let asked = harbour.effects.contains { if case .readToCompare(_, .commit) = $0 { true } else { false } }
    #expect(asked)
    let committed = Harbour.definition.replacing("Returns the lanterns", with: "Lanterns")
    harbour.receive(.readToCompare(.commit, .success([.definition: Array(committed.utf8)])))
    #expect(harbour.title == "1 of 2  +1 -1 in apiDefinition.swagger.json  since the last commit")
    harbour.press("n", "z")
    #expect(harbour.title == "2 of 2  +21 -0 in apiProperties.json  since the last commit")
    #expect(harbour.status == "the file is new as a whole; there are no lines to put back")
    harbour.press("p", "z")
    #expect(harbour.text() == committed)
    harbour.press("s")
    #expect(harbour.title == "1 of 1  +1 -1 in apiDefinition.swagger.json  since saving")
  }

  @Test func `why there is no commit is said, and the saved files stay`() throws {
    var harbour = try inFolder()
    harbour.press(.named(.tab))
    harbour.receive(
      .readToCompare(.commit, .failure(ComparisonFailure("there is no commit yet to compare with"))))
    #expect(harbour.status == "there is no commit yet to compare with")
    #expect(harbour.screen.contains("nothing changed since saving"))
    harbour.press("s")
    harbour.receive(.readToCompare(.commit, .success([:])))
    #expect(harbour.screen.contains("nothing changed since saving"))
  }

  @Test func `the files on disk are compared with, and their lines are taken over one by one`() throws {
    var harbour = try inFolder()
    harbour.press("d")
    #expect(harbour.screen.contains("reading …"))
    let other = Harbour.definition.replacing("Returns the lanterns", with: "Gives the lanterns")
    harbour.receive(
      .readToCompare(
        .disk, .success([.definition: Array(other.utf8), .properties: Array(Harbour.properties.utf8)])))
    #expect(harbour.title == "1 of 1  +1 -1 in apiDefinition.swagger.json  from what is on disk")
    harbour.press("z")
    #expect(harbour.text() == other)
    #expect(harbour.screen.contains("nothing differs from what is on disk"))
  }

  @Test func `where a file changed on disk, the question offers to compare`() throws {
    var harbour = try inFolder()
    harbour.press(.named(.escape))
    harbour.receive(.changedOnDisk([.definition: .changed]))
    harbour.press(.control("s"))
    #expect(harbour.screen.contains("Compare"))
    harbour.press(.named(.right), .named(.enter))
    let asked = harbour.effects.contains { if case .readToCompare(_, .disk) = $0 { true } else { false } }
    #expect(asked)
    #expect(harbour.title == "Changes from what is on disk")
  }

  /// A harbour with a folder on disk, unchanged, with the view open.
  private func inFolder() throws -> Harbour {
    let folder = TemporaryFolder()
    folder.write("apiDefinition.swagger.json", Harbour.definition)
    folder.write("apiProperties.json", Harbour.properties)
    let loaded = try ConnectorFolder.locate(folder.path).load()
    var harbour = Harbour()
    harbour.receive(
      .loaded(.success(OpenedConnector(folder: loaded.folder, connector: loaded.connector))))
    harbour.press(.alt("g"))
    return harbour
  }
}

extension Harbour {
  /// The line of the cursor.
  fileprivate var cursorLine: String {
    let grid = state.draw(glyphs: .unicode)
    let lines = grid.text().split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = grid.cursor?.row, lines.indices.contains(row) else { return "" }
    return String(lines[row])
  }
}
