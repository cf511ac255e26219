import ConnectorModel
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FindLayerTests {
  private func harbour(columns: Int = 80, rows: Int = 24) -> Harbour {
    Harbour(Workshop.connector, columns: columns, rows: rows)
  }

  private func find(_ text: String) -> Harbour {
    var harbour = harbour()
    harbour.press(.function(7))
    harbour.type(text)
    return harbour
  }

  @Test func `the best match is first, with its letters marked`() {
    let screen1 = find("@tool").screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(12)
      .joined(
        separator: "\n")
    #expect(
      screen1 == """
         Workshop                                        11 errors  31 warnings   saved
         [1 Describe] 2 Security 3! 3 Definition 8! 4 Test 5 Create 11! 6 Flow  F1 Help
        ────────────────────────────────────────────────────────────────────────────────
         ┌ Find anything ─────────────────────────────────────────────────────────────┐
         │ / @tool                                                            5 found │
         │>ToolShape                      GET /shape                       operation  │
         │ OnTool                         POST /hooks                      operation  │
         │ AddTool                        POST /tools  Add a tool          operation  │
         │ GetTool                        GET /tools/{id}  Get a tool      operation  │
         │ ListTools                      GET /tools  List tools           operation  │
         │                                                                            │
         │                                                                            │
        """)
  }

  @Test func `what is cut says so, and End goes to the last match`() {
    var harbour = harbour(columns: 60, rows: 12)
    harbour.press(.function(7))
    let count = harbour.screen
    #expect(count.contains("operation"), "\(count)")
    harbour.press(.named(.end))
    #expect(harbour.screen != count)
    harbour.press(.named(.home))
    #expect(harbour.screen == count)
    harbour.type("!")
    let rows = harbour.screen.split(separator: "\n").filter { $0.contains("finding") }
    #expect(rows.contains { $0.contains("…") }, "\(harbour.screen)")
  }

  @Test func `it works on forty columns and nine rows`() {
    var harbour = harbour(columns: 40, rows: 9)
    harbour.press(.alt("/"))
    harbour.type("@add")
    let screen2 = harbour.screen
    #expect(
      screen2 == """
         [1 Describe] 2 3 4 5 6         F1 Help
         ┌ Find anything ─────────────────────┐
         │ / @add                     1 found │
         │>AddTool  POST /tools  Add a tool   │
         │                                    │
         │                                    │
         │                                    │
         └────────────────────────────────────┘▼
         Enter Go there  Esc Close
        """)
  }

  @Test(arguments: [
    ("@listsh", "GET /shelves"), ("#maker", "definitions/Maker"), ("%ours", "Policy Ours"),
    (".count", "Parameter count"), (".nextlink", "Schema nextLink"), ("plain", "Sign-in plain"),
    ("api_key", "Connection parameter api_key"), ("ai plugin", "AI plugin"),
  ])
  func `Enter opens what is found`(query: String, title: String) {
    var harbour = find(query)
    harbour.press(.named(.enter))
    #expect(harbour.state.layers.isEmpty)
    #expect(harbour.state.tab == .definition)
    #expect(harbour.screen.contains(title), "\(harbour.screen)")
  }

  @Test func `settings, findings and commands are found, too`() {
    var settings = find("base path")
    settings.press(.named(.enter))
    #expect(settings.state.tab == .describe)
    #expect(settings.screen.contains("> Base path") || settings.screen.contains(">  Base path"))
    var commands = find(">undo history")
    commands.press(.named(.enter))
    #expect(commands.screen.contains("as it was opened") || commands.screen.contains("Undo history"))
    var findings = find("!summary")
    #expect(findings.screen.contains("finding"))
    findings.press(.named(.escape))
    #expect(findings.state.layers.isEmpty)
  }

  @Test func `nothing that matches is said, and Enter leaves it open`() {
    var harbour = find("zzzzqq")
    #expect(harbour.screen.contains("nothing matches"))
    harbour.press(.named(.enter))
    #expect(harbour.screen.contains("Find anything"))
  }
}
