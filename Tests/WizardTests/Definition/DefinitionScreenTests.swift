import ConnectorModel
import JSONText
import TerminalUI
import Testing

@testable import Wizard

@Suite struct DefinitionScreenTests {
  /// The workshop with an item open, found by its name.
  private func open(_ query: String, columns: Int = 80, rows: Int = 24) -> Harbour {
    var harbour = Harbour(Workshop.connector, columns: columns, rows: rows)
    harbour.press(.function(7))
    harbour.type(query)
    harbour.press(.named(.enter))
    return harbour
  }

  /// Moves the focus down to the field with a label.
  private func focus(_ label: String, _ harbour: inout Harbour) {
    for _ in 0..<80 where !focused(harbour).contains(label) { harbour.press(.named(.down)) }
    #expect(focused(harbour).contains(label), "\(harbour.screen)")
  }

  /// The line of the right pane that has the focus.
  private func focused(_ harbour: Harbour) -> String {
    for line in harbour.screen.split(separator: "\n") {
      guard let border = line.firstIndex(of: "│") else { continue }
      let pane = line[line.index(after: border)...]
      if pane.hasPrefix(">") { return String(pane) }
    }
    return ""
  }

  @Test func `the undoing of an added action leads to the action before it`() {
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.down), .named(.down), "a")
    harbour.type("GET /v1/jobs")
    harbour.press(.named(.enter), .named(.escape), .control("_"))
    #expect(harbour.text() == Harbour.definition)
    harbour.press("a")
    #expect(harbour.screen.contains("New action"), "\(harbour.screen)")
  }

  @Test func `undo goes to the row that it brings back`() {
    func selected(_ harbour: Harbour) -> String {
      harbour.screen.split(separator: "\n").first { $0.hasPrefix(">") }.map(String.init) ?? ""
    }
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.down), .named(.delete))
    #expect(!harbour.screen.contains("POST   AddLantern"), "\(harbour.screen)")
    harbour.press(.named(.down), .named(.down), .control("_"))
    #expect(selected(harbour).contains("AddLantern"), "\(harbour.screen)")
    #expect(harbour.text() == Harbour.definition)
    harbour.press(.alt("r"), .control("_"))
    #expect(selected(harbour).contains("AddLantern"), "\(harbour.screen)")
  }

  @Test func `a word that is typed on a choice chooses, and does nothing else`() {
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.enter))
    for _ in 0..<3 { harbour.press(.named(.down)) }
    harbour.type("put")
    #expect(harbour.screen.contains("Verb"), "\(harbour.screen)")
    harbour.press(.named(.enter))
    #expect(harbour.text().contains("\"put\": {") && !harbour.text().contains("\"get\": {"))
  }

  @Test func `a list of choices goes with its field when the step changes`() {
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.enter))
    for _ in 0..<3 { harbour.press(.named(.down)) }
    harbour.press(.named(.enter))
    #expect(harbour.state.layers.last is ChoiceLayer)
    harbour.press(.alt("1"))
    #expect(harbour.state.layers.isEmpty && harbour.state.tab == .describe)
  }

  @Test func `undo goes to the step of what it changes`() {
    var harbour = Harbour()
    harbour.type("!")
    harbour.press(.alt("3"), .control("_"))
    #expect(harbour.state.tab == .describe)
    #expect(harbour.screen.contains("Undone: "))
    harbour.press(.alt("3"), .alt("r"))
    #expect(harbour.state.tab == .describe && harbour.text().contains("Lanterns!"))
  }

  @Test func `Tab leaves the editor of a description for the next field`() {
    var harbour = Harbour()
    harbour.press(.named(.down), "x", .named(.tab))
    #expect(harbour.state.layers.isEmpty)
    #expect(harbour.screen.contains(">  Host") || harbour.screen.contains("> Host"), "\(harbour.screen)")
  }

  @Test(arguments: ["GET /v1/my jobs", "get jobs?limit=10", "GET /jobs#top"])
  func `what is no path is not cut to one`(text: String) {
    var harbour = Harbour()
    harbour.press(.alt("3"), "a")
    harbour.type(text)
    harbour.press(.named(.enter))
    #expect(harbour.state.layers.last is PromptLayer)
    #expect(harbour.text() == Harbour.definition)
  }

  @Test func `a filter that nothing matches says so`() {
    var harbour = Harbour()
    harbour.press(.alt("3"), "/")
    harbour.type("zzz")
    #expect(harbour.screen.contains("nothing matches"))
    harbour.press(.named(.escape), .function(9))
    harbour.type("qqqqq")
    #expect(harbour.screen.contains("nothing matches"))
  }

  @Test func `what is pasted on a closed description goes into its editor`() {
    var harbour = Harbour()
    harbour.press(.named(.down), .paste("one\ntwo"), .named(.escape))
    #expect(harbour.text().contains("at night.one\\ntwo"), "\(harbour.screen)")
  }

  @Test func `operations whose names begin alike are told apart in the outline`() {
    let text = Harbour.definition.replacing("ListLanterns", with: "HarbourLanternsListEveryLanternV3")
      .replacing("AddLantern", with: "HarbourLanternsListEveryLanternV2")
    var harbour = Harbour(definition: text)
    harbour.press(.alt("3"))
    #expect(harbour.screen.contains("LanternV3 ?"), "\(harbour.screen)")
    #expect(harbour.screen.contains("LanternV2 !"), "\(harbour.screen)")
  }

  @Test func `a property is cut from one schema and put into another`() {
    var harbour = open("#maker")
    focus("  name  ", &harbour)
    harbour.press("x")
    #expect(harbour.status == "cut name; p puts it in, here or elsewhere")
    harbour.press(.named(.escape), .function(7))
    harbour.type("#toolpage")
    harbour.press(.named(.enter))
    focus("nextLink", &harbour)
    harbour.press("p")
    #expect(harbour.text().contains(#""nextLink": {"type": "string"}, "name": {"type": "string"}"#))
    #expect(focused(harbour).contains("name"))
    harbour.press(.control("_"), .control("_"))
    #expect(harbour.text() == Workshop.definition)
  }

  @Test func `a new action is open for its summary, which is written before the rest of it`() {
    var harbour = Harbour(Workshop.connector)
    harbour.press(.alt("3"), "a")
    harbour.type("GET /saws")
    harbour.press(.named(.enter))
    #expect(focused(harbour).contains("Summary"))
    harbour.type("List saws")
    let lines = harbour.text().split(separator: "\n").map { $0.drop { $0 == " " } }
    let position = lines.firstIndex { $0.hasPrefix("\"summary\": \"List saws\"") }
    #expect(position.map { lines[$0 + 1].hasPrefix("\"operationId\": \"") } == true)
  }

  @Test func `a parameter is copied to another operation`() {
    var harbour = open("@listtools")
    focus("count", &harbour)
    harbour.press("y", .named(.escape), .function(7))
    harbour.type("@gettool")
    harbour.press(.named(.enter), .named(.escape), "p")
    let tool = harbour.state.workspace?.connector.definition?.operation(
      at: JSONPointer(tokens: ["paths", "/tools/{id}", "get"]))
    #expect(
      tool?.ownParameters.map { JSONFragment($0).text } == [
        #"{"name": "count", "in": "query", "type": "integer", "minimum": 1, "maximum": 50}"#
      ])
  }

  @Test func `the form of an operation stays open when its path and verb change, and when that is undone`() {
    var harbour = open("@gettool")
    focus("Path", &harbour)
    harbour.press(.control("u"))
    harbour.type("/kit/{number}")
    harbour.press(.named(.tab))
    #expect(harbour.screen.contains("─ GET /kit/{number}"))
    #expect(focused(harbour).contains("Visibility"))
    focus("Kind", &harbour)
    harbour.press(.named(.up), .named(.up), .named(.up), .named(.right))
    #expect(harbour.screen.contains("─ PUT /kit/{number}"), "\(harbour.screen)")
    harbour.press(.control("_"), .control("_"))
    #expect(harbour.screen.contains("─ GET /tools/{id}"))
    #expect(harbour.text() == Workshop.definition)
  }

  @Test func `a lookup offers what the answer of its operation has`() {
    var harbour = open(".shelf")
    focus("Dynamic values", &harbour)
    harbour.press(.named(.enter))
    let screen1 = harbour.screen
    #expect(
      screen1 == """
         Workshop                                        11 errors  31 warnings   saved
         1 Describe 2 Security 3! [3 Definition 8!] 4 Test 5 Create 11! 6 Flow  F1 Help
        ────────────────────────────────────────────────────────────────────────────────
         - Actions (6)                  │─ < < < Dynamic values of shelf in AddTool ────
            GET    ListTools          ? │>  Operation           ListShelves  (inte…  v
        >   POST   AddTool            ? │   List                shelves              v
            GET    GetTool            ! │   Value *             id                   v
            GET    ListShelves        ? │   Display name        label                v
            GET    ToolShape            │
            POST   SendForm           ! │ ─ Inputs of ListShelves ─────────────────────
         - Triggers (2)                 │   room                {room}               v
            POST   OnTool             ! │   top                 5                    v
            GET    OnNews             ! │
         + Definitions (4)              │ ─ As written ────────────────────────────────
         + Parameters (1)               │   x-ms-dynamic-values  { operationId, value…
         + Responses (1)                │
         - Policies (5)                 │
            Host  dynamichosturl        │
            Key  setheader            ! │
            News  pollingtrigger        │
            setconnectionstatustouna…   │
            Ours  housespecial        ? │
         The operation that is called to fill it; none takes the lookup away
         Esc Back  Enter Choose    F2 Save  ^N Next finding  F9 Commands  Alt-1..6 Step
        """)
    focus("Display name", &harbour)
    harbour.press(.altKey(.down))
    #expect(harbour.screen.contains("id  string") && harbour.screen.contains("isOpen  boolean"))
    harbour.press("1")
    #expect(harbour.text().contains(#""value-title": "id""#))
    #expect(harbour.text().contains(#""itemTitlePath": "id""#))
    focus("room", &harbour)
    harbour.press(.altKey(.down))
    #expect(harbour.screen.contains("the value of room"))
  }

  @Test func `a lookup works on forty columns and nine rows`() {
    var harbour = open(".shelf", columns: 40, rows: 9)
    for _ in 0..<80 where !harbour.screen.contains("> Dynamic values") { harbour.press(.named(.down)) }
    harbour.press(.named(.enter))
    let screen2 = harbour.screen
    #expect(
      screen2 == """
         1 2 [3 Definition 8!] 4 5 6    F1 Help
        ─ < < < Dynamic values of shelf in … ───
        > Operation
         ListShelves  (internal)  v
          List
         shelves                             v
          Value *
         id                                  v ▼
         Esc Back  Enter Choose    F2 Save
        """)
  }

  @Test func `any part is edited as JSON, also a broken one, and nothing is lost`() {
    var harbour = open("@addtool")
    focus("x-house-note", &harbour)
    harbour.press(.named(.enter))
    #expect(harbour.screen.contains(#"{"a": [1, 2]}"#))
    harbour.press(.named(.end), .named(.backspace))
    harbour.type(", \"b\": 3}")
    harbour.press(.named(.escape))
    #expect(
      harbour.text() == Workshop.definition.replacing(#"{"a": [1, 2]}"#, with: #"{"a": [1, 2], "b": 3}"#))
    harbour.press(.named(.enter), .named(.end), .named(.backspace), .named(.escape))
    #expect(harbour.status.contains("not JSON, line 1") && harbour.status.contains("Esc keeps it as text"))
    harbour.press(.named(.escape))
    #expect(harbour.state.workspace?.connector.definitionFile.syntaxError != nil)
    #expect(harbour.status.contains("is not JSON"))
    harbour.press(.control("_"), .control("_"))
    #expect(harbour.text() == Workshop.definition)
  }

  @Test func `an emptied part goes`() {
    var harbour = open("@addtool")
    focus("x-house-note", &harbour)
    harbour.press(.named(.enter))
    for _ in 0..<20 { harbour.press(.control("k"), .named(.delete)) }
    harbour.press(.named(.escape))
    #expect(!harbour.text().contains("x-house-note"))
    harbour.press(.control("_"))
    #expect(harbour.text() == Workshop.definition)
  }

  @Test func `operations of a policy are ticked in a list, and one that is gone is told`() {
    var harbour = open("%key")
    focus("Operations", &harbour)
    harbour.press(.named(.enter))
    #expect(harbour.screen.contains("[x] AddTool"))
    harbour.press(.named(.end))
    #expect(harbour.screen.contains("[x] Gone (does not exist)"))
    harbour.press(" ", .named(.enter))
    #expect(harbour.text(.properties).contains(#""x-ms-apimTemplate-operationName": ["AddTool"]"#))
    harbour.press(.control("_"))
    #expect(harbour.text(.properties) == Workshop.properties)
  }

  @Test func `expressions go in at the cursor`() {
    var harbour = open("%host")
    focus("URL template", &harbour)
    harbour.press(.named(.end), .altKey(.down))
    harbour.type("api_key")
    harbour.press(.named(.enter))
    #expect(
      harbour.text(.properties).contains(
        "https://@connectionParameters('host','a')@connectionParameters('api_key')"))
  }

  @Test func `what is missing is said under its own field`() {
    let harbour = open("@gettool")
    let lines = harbour.screen.split(separator: "\n").map(String.init)
    let description = lines.firstIndex { $0.contains("Description *") } ?? 0
    #expect(lines[description + 1].contains("The operation has no"))
  }

  @Test func `every item can be opened at every size`() {
    for size in [
      Size(columns: 30, rows: 6), Size(columns: 40, rows: 9), Size(columns: 60, rows: 20),
      Size(columns: 200, rows: 60),
    ] {
      for query in [
        "@ontool", "@onnews", "%news", "%ours", "token", "plain", "script", "ai plugin", "other members",
        ".drawer", ".more", ".marks", ".maker", "#missing", "#trace",
      ] {
        var harbour = open(query, columns: size.columns, rows: size.rows)
        for _ in 0..<40 {
          harbour.press(.named(.down))
          _ = harbour.screen
        }
        #expect(harbour.text() == Workshop.definition, "\(query) at \(size)")
      }
    }
  }

  @Test func `a letter on a long text opens its editor and goes on there`() {
    var harbour = open("@listtools")
    focus("Description", &harbour)
    harbour.type(" Yes, all.")
    harbour.press(.named(.escape))
    focus("Description", &harbour)
    harbour.type("Really all.")
    harbour.press(.named(.escape))
    #expect(harbour.text().contains("\"description\": \"Lists the tools.Yes, all.Really all.\""))
  }

  @Test func `a new parameter is open for its summary`() {
    var harbour = open("@listtools")
    focus("Add parameter", &harbour)
    harbour.press(.named(.enter))
    harbour.type("size")
    harbour.press(.named(.enter))
    #expect(focused(harbour).contains("Summary"))
    harbour.type("Size")
    #expect(harbour.text().contains("\"name\": \"size\""))
    harbour.press(.named(.escape))
    #expect(focused(harbour).contains("size"))
  }

  @Test(arguments: ["GET", "GET /tools/{id", "FETCH /tools"])
  func `what is no verb and path is refused`(text: String) {
    var harbour = Harbour(Workshop.connector)
    harbour.press(.alt("3"), "a")
    harbour.type(text)
    harbour.press(.named(.enter))
    #expect(harbour.text() == Workshop.definition)
  }

  @Test func `a definition that cannot be read is not shown as one without operations`() {
    var state = AppState.showing(#"{"swagger": "2.0", "#)
    for key in [Key.named(.escape), .alt("3")] { _ = state.update(.key(key)) }
    let words = state.draw(glyphs: .unicode).text().split { $0.isWhitespace || $0 == "│" }.joined(
      separator: " ")
    #expect(words.contains("The definition is not readable"), "\(words)")
  }
}
