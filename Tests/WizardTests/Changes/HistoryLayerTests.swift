import ConnectorModel
import JSONText
import TerminalUI
import Testing

@testable import Wizard

@Suite struct HistoryLayerTests {
  private func changed(columns: Int = 80, rows: Int = 24) -> Harbour {
    var harbour = Harbour(columns: columns, rows: rows)
    harbour.fulfil(.edit(edit("Set the summary", "/paths/~1lanterns/get/summary", "List all")))
    harbour.fulfil(.edit(edit("Set the colour", "properties:/properties/iconBrandColor", "#112233")))
    harbour.press(.alt("h"))
    return harbour
  }

  private func edit(_ title: String, _ place: String, _ text: String) -> ConnectorEdit {
    guard let place = Place(place) else { return ConnectorEdit(title: "", steps: []) }
    return ConnectorEdit(title: title, place.file, .set(place.pointer, .string(text)))
  }

  @Test func `the selected step shows its lines`() {
    let screen1 = changed().screen
    #expect(
      screen1 == """
         Harbour Lanterns *                            2 errors  5 warnings   not saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
           Title *              Harbour Lanterns                                 16/30
           Description *        Keeps the lanterns of a harbour burning at nig… 49/500
          ┌ Undo history ────────────────────────────────────────────────────────────┐
          │   as it was opened                                                       │
          │   Set the summary                                                        │
          │>* Set the colour                                                         │
          │─ +1 -1 in apiProperties.json ────────────────────────────────────────────│
         ─│ -"iconBrandColor": "#da3b01",                                            │─
          │ +"iconBrandColor": "#112233",                                            │
          │                                                                          │
          │                                                                          │
          │                                                                          │
         ─│                                                                          │─
          │                                                                          │
          │                                                                          │
          └──────────────────────────────────────────────────────────────────────────┘

         ─ Metadata ───────────────────────────────────────────────────────────────────
         ? Website                                                                     ▼
         Enter goes to the selected step; steps below the mark are undone, not lost
         Enter Go there  Esc Close
        """)
  }

  @Test func `walking shows what each step changed`() {
    var harbour = changed()
    harbour.press(.named(.up))
    #expect(harbour.screen.contains("+1 -1 in apiDefinition.swagger.json"))
    #expect(harbour.screen.contains("+\"summary\": \"List all\","))
    harbour.press(.named(.home))
    #expect(!harbour.screen.contains("+1 -1"))
    harbour.press(.named(.end))
    #expect(harbour.screen.contains("+\"iconBrandColor\": \"#112233\","))
  }

  @Test func `Enter goes back to a step, and forward to one that is undone`() {
    var harbour = changed()
    harbour.press(.named(.up), .named(.up), .named(.enter))
    #expect(harbour.text() == Harbour.definition)
    #expect(harbour.text(.properties) == Harbour.properties)
    harbour.press(.alt("h"), .named(.down))
    #expect(harbour.screen.contains("+\"summary\": \"List all\","))
    harbour.press(.named(.down))
    #expect(harbour.screen.contains("+\"iconBrandColor\": \"#112233\","))
    harbour.press(.named(.enter))
    #expect(harbour.text(.properties).contains("#112233"))
  }

  @Test func `it works on forty columns and nine rows`() {
    let screen2 = changed(columns: 40, rows: 9).screen
    #expect(
      screen2 == """
         [1 Describe] 2 3 4 5 6         F1 Help
         ┌ Undo history ──────────────────────┐
         │   Set the summary                  │
         │>* Set the colour                   │
         │─ +1 -1 in apiProperties.json ──────│
         │ -"iconBrandColor": "#da3b01",      │
         │ +"iconBrandColor": "#112233",      │
         └────────────────────────────────────┘▼
         Enter Go there  Esc Close
        """)
  }

  @Test func `a step that makes a file is shown as coming from nothing`() {
    var harbour = Harbour(properties: nil)
    harbour.press(.named(.escape))
    harbour.fulfil(.edit(ConnectorEdit(title: "Make", steps: [.text(.properties, Array("{}\n".utf8))])))
    harbour.press(.alt("h"))
    #expect(harbour.screen.contains("+1 -0 in apiProperties.json"))
    #expect(harbour.screen.contains("+{}"))
  }

  @Test func `of a long line the part that differs is shown`() {
    let long = (1...60).map { "\"key\($0)\": \($0)" }.joined(separator: ", ")
    let difference = StepDifference(
      from: [.definition: Array("{\(long), \"end\": 1}".utf8)],
      to: [.definition: Array("{\(long), \"end\": 2}".utf8)])
    #expect(
      difference.lines.map(\.text) == [#"-…59, "key60": 60, "end": 1}"#, #"+…59, "key60": 60, "end": 2}"#])
  }
}
