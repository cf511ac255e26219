import ConnectorModel
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FixPreviewTests {
  @Test func `a preview shows the lines that go and come`() {
    #expect(
      Harbour.findingsOpen(.named(.down), .named(.down), "p").screen == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ Insert empty metadata  +15 -1  apiDefinition.swagger.json ───────────────────┐
        │@@ -46,5 +46,19 @@                                                            │
        │   "responses": {},                                                           │
        │   "securityDefinitions": {},                                                 │
        │   "security": [],                                                            │
        │-  "tags": []                                                                 │
        │+  "tags": [],                                                                │
        │+  "x-ms-connector-metadata": [                                               │
        │+    {                                                                        │
        │+      "propertyName": "Website",                                             │
        │+      "propertyValue": ""                                                    │
        │+    },                                                                       │
        │+    {                                                                        │
        │+      "propertyName": "Privacy policy",                                      │
        │+      "propertyValue": ""                                                    │
        │+    },                                                                       │
        │+    {                                                                        │
        │+      "propertyName": "Categories",                                         ▼│
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter applies it, Esc goes back
         Enter Apply  Esc Back  PgDn More  Right Long lines
        """)
    #expect(
      Harbour.findingsOpen(.named(.down), .named(.down), " ").screen
        == Harbour.findingsOpen(.named(.down), .named(.down), "p").screen)
  }

  @Test func `a preview at 40 by 10 scrolls`() {
    #expect(
      Harbour.findingsOpen(.named(.down), .named(.down), "p", .named(.end), columns: 40, rows: 10).screen
        == """
         [1 Describe] 2 3 4 5 6         F1 Help
        ┌ Insert empty metadata  +15 -1  ap… ──┐
        │+      "propertyName": "Categories", ▲│
        │+      "propertyValue": ""            │
        │+    }                                │
        │+  ]                                  │
        │ }                                    │
        └──────────────────────────────────────┘
         Enter applies it, Esc goes back
         Enter Apply  Esc Back  PgDn More
        """)
  }

  @Test func `Esc changes nothing, Enter is one step`() {
    var harbour = Harbour.findingsOpen(.named(.down), .named(.down), "p", .named(.escape))
    #expect(harbour.text() == Harbour.definition && harbour.undoTitles.isEmpty)
    harbour.press(.named(.down), "p", .named(.enter))
    #expect(harbour.text() == Harbour.definition.replacing("List lanterns.", with: "List lanterns"))
    #expect(harbour.undoTitles == ["Write 'List lanterns'"] && harbour.title == "Findings  7 of 7  certify")
  }

  @Test func `a safe fix is made at once, another one is shown first`() {
    var harbour = Harbour.findingsOpen(.named(.down), .named(.down), .named(.down), .alt("x"))
    #expect(harbour.undoTitles.count == 1)
    harbour.press(.named(.end), .alt("x"))
    #expect(harbour.undoTitles.count == 1)
    #expect(harbour.screen.contains("-        \"templateId\": \"setheadr\","))
    #expect(harbour.screen.contains("Flows may notice this, or it is a guess"))
    harbour.press("u")
    #expect(harbour.undoTitles.count == 1 && harbour.status.contains("Esc leaves it"))
    harbour.press(.named(.enter))
    #expect(harbour.text(.properties) == Harbour.properties.replacing("setheadr", with: "setheader"))
  }

  @Test func `all fixes of a rule are one step, which one undo takes back`() {
    var harbour = Harbour.findingsOpen(.named(.down), .named(.down), .named(.down), "X")
    let fixed = ["List lanterns", "Add a lantern", "Put a lantern out"].reduce(Harbour.definition) {
      $0.replacing($1 + ".\",\n", with: $1 + "\",\n")
    }
    #expect(harbour.text() == fixed)
    #expect(harbour.undoTitles == ["Fix 3 findings of operation-summary-trailing-punctuation"])
    #expect(
      harbour.status == "Fixed 3 of operation-summary-trailing-punctuation, none left; one undo step")
    #expect(harbour.title == "Findings  5 of 5  certify")
    harbour.press("u")
    #expect(harbour.text() == Harbour.definition && harbour.undoTitles.isEmpty)
  }

  @Test func `all fixes of a rule are shown first where one of them needs it`() {
    var harbour = Harbour.findingsOpen(.named(.end), "X")
    #expect(
      harbour.screen.contains("Fix 1 finding of policy-template-unknown  +1 -1") && harbour.undoTitles.isEmpty
    )
    harbour.press(.named(.enter))
    #expect(harbour.undoTitles == ["Fix 1 finding of policy-template-unknown"])
    #expect(harbour.status == "Fixed 1 of policy-template-unknown, none left; one undo step")
  }

  @Test func `the fix of a long line is shown where it changes`() {
    let line = Harbour.definition.split(separator: "\n").joined()
    var harbour = Harbour(definition: line)
    harbour.press(.function(3), "/")
    harbour.type("misspelt")
    harbour.press(.named(.enter), "p")
    #expect(harbour.screen.contains("\"x-ms-visibilty\"") && harbour.screen.contains("\"x-ms-visibility\""))
    harbour.press(.named(.right))
    #expect(!harbour.screen.contains("\"x-ms-visibilty\""))
  }

  @Test func `nothing is changed in a connector that is only read`() {
    var harbour = Harbour(isReadOnly: true)
    harbour.press(.function(3), .named(.down), "X")
    #expect(harbour.text() == Harbour.definition && harbour.status.contains("read-only"))
    harbour.press(.alt("x"))
    #expect(harbour.text() == Harbour.definition && harbour.status.contains("read-only"))
  }
}
