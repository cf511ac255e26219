import ConnectorModel
import Importing
import TerminalUI
import Testing

@testable import Wizard

@Suite struct ImportReviewTests {
  private static let collection = #"""
    {"info": {"name": "Harbour"}, "item": [
      {"name": "List lanterns", "request": {"url": "https://{{quay}}.harbour.example/lanterns?lit=true"}},
      {"name": "Count ships", "request": {"url": "https://{{quay}}.harbour.example/ships"}},
      {"name": "Copy ship", "request": {"method": "COPY", "url": "https://{{quay}}.harbour.example/ships"}}]}
    """#

  private func source() throws -> ConvertedSource {
    let bytes = Array(Self.collection.utf8)
    return ConvertedSource(
      origin: .pasted(Self.collection), bytes: bytes,
      result: try ImportSource(bytes: bytes, name: "harbour.json").convert(), variables: [:])
  }

  private func review(_ keys: Key..., columns: Int = 80, rows: Int = 24) throws -> Harbour {
    var harbour = Harbour(columns: columns, rows: rows)
    let source = try source()
    harbour.receive(.converted(harbour.state.lastConversion, source.origin, .success(source)))
    for key in keys { harbour.press(key) }
    // The foot stays while keys come; a moment later it follows.
    harbour.receive(.tick(milliseconds: 10_000))
    return harbour
  }

  @Test func `the review tells new from kept`() throws {
    let screen1 = try review().screen
    #expect(
      screen1 == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ Import into the open connector  Harbour  postman-2.1 ────────────────────────┐
        │ 2 of 4 ticked   1 left out, 0 merged   1 error, 1 warning, 4 notes           │
        │>[x] changed  GET /lanterns                                      ListLanterns │
        │ [ ] kept     POST /lanterns                                       AddLantern │
        │ [ ] kept     DELETE /lanterns/{id}                                    PutOut │
        │ [x] new      GET /ships                                           CountShips │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │ GET /lanterns  ListLanterns                                                  │
        │ The parameter 'lit' is new.                                                  │
        │                                                                              │
        │                                                                              │
         The source is at tenant.harbour.example, the connector at
         lanterns.harbour.example: new operations go to lanterns.harbour.example.
         Enter Preview  Space Tick  Tab Report  v Variables  b Last time  Esc Cancel
        """)
  }

  @Test func `the report names lines and shows the source`() throws {
    let screen2 = try review(.named(.tab)).screen
    #expect(
      screen2 == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ Import into the open connector  Harbour  postman-2.1 ────────────────────────┐
        │ 2 of 4 ticked   1 left out, 0 merged   1 error, 1 warning, 4 notes           │
        │>error   line 4     method-unsupported: A connector cannot send COPY requests.│
        │ warning            host-variable: The host is made of 'quay', which has no v…│
        │ info    line 2     response-missing: The request has no saved response, so i…│
        │ info    line 3     response-missing: The request has no saved response, so i…│
        │ info               security-missing: No way to sign in is described; the con…│
        │ info               metadata-missing: There is no connector metadata; empty e…│
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │ A connector cannot send COPY requests.                                       │
        │ Send it from custom code, or leave it out.                                   │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Space shows the remark alone, s its place in the source
         Enter Preview  Space Read  Tab Operations  v Variables  s Source  Esc Cancel
        """)
    let screen3 = try review(.named(.tab), "s").screen
    #expect(
      screen3 == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ pasted text  line 4 ─────────────────────────────────────────────────────────┐
        │     1 {"info": {"name": "Harbour"}, "item": [                                │
        │     2   {"name": "List lanterns", "request": {"url": "https://{{quay}}.harbou│
        │     3   {"name": "Count ships", "request": {"url": "https://{{quay}}.harbour.│
        │     4   {"name": "Copy ship", "request": {"method": "COPY", "url": "https://{│
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         To be read only; Esc goes back
         Esc Back  PgDn More
        """)
  }

  @Test func `the review at 40 by 10`() throws {
    let screen4 = try review(columns: 40, rows: 10).screen
    #expect(
      screen4 == """
         [1 Describe] 2 3 4 5 6         F1 Help
        ┌ Import into the open connector  H… ──┐
        │>[x] changed  GET /…terns ListL…terns │
        │ [ ] kept     POST …nterns AddLantern │
        │ [ ] kept     DELETE …rns/{id} PutOut │
        │ [x] new      GET /ships   CountShips │
        │ The parameter 'lit' is new.          │
        └──────────────────────────────────────┘
         The source is at tenant.harbour.examp…
         Enter Preview  Space Tick  Esc Cancel
        """)
  }

  /// The review of two long calls that differ at their ends alone.
  private func long(columns: Int, rows: Int) throws -> Harbour {
    let paths = [("bright", "Bright"), ("dim", "Dim")].map { end, name in
      """
      "/harbours/{harbour}/quays/{quay}/lanterns/\(end)": {"get": {"operationId":
        "ListEveryLanternOfAQuayThatIs\(name)", "responses": {"200": {"description": "OK"}}}}
      """
    }
    let text =
      #"{"swagger": "2.0", "info": {"title": "H", "version": "1"}, "paths": {\#(paths.joined(separator: ","))}}"#
    let bytes = Array(text.utf8)
    var harbour = Harbour(columns: columns, rows: rows)
    let result = try ImportSource(bytes: bytes, name: "h.json").convert()
    let source = ConvertedSource(origin: .pasted(text), bytes: bytes, result: result, variables: [:])
    harbour.receive(.converted(harbour.state.lastConversion, source.origin, .success(source)))
    harbour.press(.named(.end))
    return harbour
  }

  @Test(arguments: [(80, 24), (60, 12)])
  func `calls that differ at their ends are told apart, and stand in full below`(
    columns: Int, rows: Int
  ) throws {
    let screen = try long(columns: columns, rows: rows).screen
    let rows = screen.split(separator: "\n").filter { $0.contains("[x] new") }
    #expect(rows.contains { $0.contains("/bright") && $0.contains("Bright") }, "\(screen)")
    #expect(rows.contains { $0.contains("/dim") && $0.contains("Dim") }, "\(screen)")
    guard columns == 80 else { return }
    let words = screen.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(
      words.contains(
        "GET /harbours/{harbour}/quays/{quay}/lanterns/dim ListEveryLanternOfAQuayThatIsDim"),
      "\(screen)")
  }

  @Test func `a remark that is longer than the screen is read to its end`() throws {
    var harbour = try review(.named(.tab), columns: 40, rows: 9)
    #expect(harbour.screen.contains("Space Read"), "\(harbour.screen)")
    harbour.press(" ")
    #expect(harbour.screen.contains("A connector cannot send COPY"), "\(harbour.screen)")
    harbour.press(.named(.end))
    #expect(harbour.screen.contains("pasted text, line 4  /item/2"), "\(harbour.screen)")
    harbour.press(.named(.escape))
    #expect(harbour.screen.contains("error   line 4"), "\(harbour.screen)")
  }

  @Test func `the preview makes one step of undo`() throws {
    var harbour = try review(.named(.enter))
    #expect(harbour.screen.contains("Import 2 operations"))
    harbour.press(.named(.enter))
    #expect(harbour.state.workspace?.connector.definition?.operations.count == 4)
    #expect(harbour.screen.contains("same     GET /ships"))
    harbour.press(.named(.escape))
    harbour.press(.control("_"))
    #expect(harbour.state.workspace?.connector.definitionFile.bytes == Array(Harbour.definition.utf8))
  }

  @Test func `variables are asked for once`() throws {
    var harbour = try review("v")
    #expect(harbour.screen.contains("quay ="))
    for character in "north" { harbour.press(.character(character)) }
    harbour.press(.named(.escape))
    let effect = harbour.effects.first { if case .convert = $0 { true } else { false } }
    guard case .convert(_, .pasted, let variables)? = effect else {
      Issue.record("no conversion was asked for")
      return
    }
    #expect(variables == ["quay": "north"])
    // A value that was given can be given anew.
    let source = try source()
    let filled = ConvertedSource(
      origin: source.origin, bytes: source.bytes, result: source.result, variables: ["quay": "nroth"])
    harbour.receive(.converted(harbour.state.lastConversion, source.origin, .success(filled)))
    harbour.press("v")
    #expect(harbour.screen.contains("quay = nroth"))
  }

  @Test func `lines are read as values`() {
    #expect(
      ImportReviewLayer.variables(in: "a = 1\nb=x = y\n c =  \nd") == ["a": "1", "b": "x = y"])
  }

  @Test func `nothing ticked changes nothing`() throws {
    let harbour = try review("a", .named(.enter))
    #expect(harbour.screen.contains("nothing is ticked; nothing would change"))
  }

  @Test func `the result is shown from a row and from a remark`() throws {
    #expect(try review("o").screen.contains("What becomes of ListLanterns"))
    #expect(try review(.named(.tab), .named(.down), .named(.down), "o").screen.contains("ListLanterns"))
    #expect(try review(.named(.tab), "o").screen.contains("no operation of the import belongs to it"))
  }

  @Test func `the last import tells who changed what`() throws {
    var harbour = try review("b")
    #expect(harbour.screen.contains("The source as it was at the last import"))
    let text = Self.collection.replacing("?lit=true", with: "?lit=true&old=1")
    let bytes = Array(text.utf8)
    let before = ConvertedSource(
      origin: .file("last.json"), bytes: bytes,
      result: try ImportSource(bytes: bytes, name: "last.json").convert(), variables: [:])
    harbour.receive(.converted(harbour.state.lastConversion, before.origin, .success(before)))
    #expect(harbour.screen.contains("Import into the open connector, three ways"))
    // The connector has no such parameter, though the last import had: its author took it away.
    #expect(harbour.screen.contains("same     GET /lanterns"))
  }
}
