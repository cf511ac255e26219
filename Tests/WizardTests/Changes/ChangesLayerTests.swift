import ConnectorModel
import JSONText
import TerminalUI
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
         [1 Describe]  2 Security   3 Definition 2!   4 Test   5 Create 2!      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ Changes since the files were saved  +1 -1 apiDefinition.swagger.json, +1 … ──┐
        │ --- a/apiDefinition.swagger.json                                             │
        │ +++ b/apiDefinition.swagger.json                                             │
        │>@@ -15,7 +15,7 @@                                                            │
        │>     "/lanterns": {                                                          │
        │>       "get": {                                                              │
        │>         "operationId": "ListLanterns",                                      │
        │>-        "summary": "List lanterns.",                                        │
        │>+        "summary": "List all",                                              │
        │>         "description": "Returns the lanterns",                              │
        │>         "parameters": [],                                                   │
        │>         "responses": {"200": {"description": "The lanterns.", "schema": {"ty│
        │ --- a/apiProperties.json                                                     │
        │ +++ b/apiProperties.json                                                     │
        │ @@ -1,7 +1,7 @@                                                              │
        │  {                                                                           │
        │    "properties": {                                                           │
        │      "connectionParameters": {},                                            ▼│
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter goes there, z takes the change back, s since saving, g since the last c…
         n Next  p Previous  Enter Go there  z Take back  Tab Commit  Esc Close
        """)
  }

  @Test func `it works on forty columns and nine rows`() {
    let screen2 = changed(columns: 40, rows: 9).screen
    #expect(
      screen2 == """
         [1 Describe] 2 3 4 5           F1 Help
        ┌ Changes since the files were save… ──┐
        │ --- a/apiDefinition.swagger.json     │
        │ +++ b/apiDefinition.swagger.json     │
        │>@@ -15,7 +15,7 @@                    │
        │>     "/lanterns": {                  │
        │>       "get": {                     ▼│
        └──────────────────────────────────────┘
         n Next  p Previous  Enter Go there
        """)
  }

  @Test func `a change is taken back alone, and that is undone`() {
    var harbour = changed()
    let before = harbour.text()
    harbour.press("z")
    #expect(harbour.text() == Harbour.definition)
    #expect(harbour.text(.properties).contains("#112233"))
    #expect(harbour.title.contains("+1 -1 apiProperties.json"))
    harbour.press("z")
    #expect(harbour.text(.properties) == Harbour.properties)
    #expect(harbour.screen.contains("nothing changed since the files were saved"))
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

  @Test func `the commit needs a folder, and git's answer is compared with`() {
    var harbour = changed()
    harbour.press("g")
    #expect(harbour.status == "the connector has no folder yet, so there is no commit of it")
    #expect(harbour.title.hasPrefix("Changes since the files were saved"))
  }
}
