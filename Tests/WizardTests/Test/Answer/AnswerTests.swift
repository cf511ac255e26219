import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

@Suite struct AnswerTests {
  private static func answered(_ body: String, columns: Int = 80, status: Int = 200) throws -> TestTab {
    var tab = try TestTab.signedIn()
    tab.take(.key(.resized(Size(columns: columns, rows: 24))))
    tab.press(.function(5))
    let number = tab.number
    tab.take(.callEnded(try #require(number), .success(TestTab.answer(body, status: status))))
    return tab
  }

  @Test func `the answer of an operation that is gone ends the call`() throws {
    var tab = try TestTab.signedIn()
    tab.press(.function(5))
    let number = try #require(tab.number)
    let pointer = try #require(tab.state.workspace?.connector.definition?.operation(id: "GetMe")).pointer
    let connector = try #require(tab.state.workspace?.connector)
    _ = tab.state.fulfil(.edit(try .deleteOperations(at: [pointer], on: connector)))
    tab.take(.callEnded(number, .success(TestTab.answer("{}", status: 200))))
    #expect(tab.text.contains("the operation is gone"))
    #expect(try tab.screen.call == nil)
  }

  @Test func `the answer of another operation says whose it is, and is used for no other`() throws {
    var tab = try AnswerTests.answered(#"{"name": "x", "born": 1}"#)
    #expect(!tab.text.contains("Answer of"))
    try tab.focus("operation")
    tab.press(.named(.enter), "2")
    #expect(tab.text.contains("Answer of GetMe   200"))
    tab.press(.alt("k"))
    #expect(tab.text.contains("this is the answer of GetMe; go back to it"))
    tab.press(.function(6), "G")
    #expect(tab.text.contains("this is the answer of GetMe; choose that operation"))
    let text = String(decoding: tab.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
    #expect(text == TestTab.definition)
  }

  @Test func `the pane of policies shows the request before and after each`() throws {
    let policy = """
      {"templateId": "setheader", "title": "Tongue", "parameters": {"x-ms-apimTemplateParameter.name": "X-Tongue",
      "x-ms-apimTemplateParameter.value": "en"}}
      """
    var tab = TestTab(
      properties: TestTab.properties.replacing(
        "\"capabilities\": []", with: "\"capabilities\": [], \"policyTemplateInstances\": [\(policy)]"))
    try tab.focus("connection token")
    tab.type("token-1")
    tab.press(.function(5))
    let number = try #require(tab.number)
    tab.take(.callEnded(number, .success(TestTab.answer("{}"))))
    tab.press(.function(6), "p")
    #expect(tab.text.contains("policy Tongue (setheader)"))
    #expect(tab.text.contains("+ X-Tongue: en"), "\(tab.text)")
    #expect(tab.text.contains("GET https://api.test/me"))
    #expect(!tab.text.contains("token-1"))
  }

  @Test func `a schema that is the same already is not a success`() throws {
    var tab = try AnswerTests.answered(#"{"name": "x", "born": 1}"#)
    tab.press(.function(6), "G")
    #expect(tab.text.contains("200 has a schema already"))
    tab.press("2")
    #expect(tab.text.contains("is now the schema of 200 of GetMe"))
    for use: Key in ["1", "2"] {
      tab.press("G", use)
      #expect(tab.text.contains("says that already; nothing was changed"), "\(tab.text)")
    }
  }

  @Test func `an answer that is added to a schema leaves what is there`() throws {
    var tab = TestTab(
      TestTab.definition.replacing(
        #""age": {"type": "integer"}"#, with: #""age": {"type": "integer", "x-ms-summary": "Years"}"#))
    try tab.focus("connection token")
    tab.type("token-1")
    tab.press(.function(5))
    tab.take(.callEnded(try #require(tab.number), .success(TestTab.answer(#"{"name": "x", "born": 1}"#))))
    tab.press(.function(6), "G", "1")
    #expect(tab.text.contains("is added to the schema of 200 of GetMe"), "\(tab.text)")
    let text = String(decoding: tab.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
    #expect(text.contains(#""age": {"type": "integer", "x-ms-summary": "Years"}"#))
    #expect(text.contains(#""born": {"#))
  }

  @Test func `an answer that goes to a status without a schema becomes it at once`() throws {
    var tab = try AnswerTests.answered(#"{"name": "x"}"#, status: 202)
    tab.press(.function(6), "G")
    #expect(tab.text.contains("is now the schema of 202 of GetMe"), "\(tab.text)")
  }

  @Test func `members that the schema does not name are told, and added on Enter`() throws {
    var tab = try AnswerTests.answered(#"{"name": "x", "born": 1, "mood": "good", "hats": [1]}"#)
    tab.press(.function(6), "s")
    #expect(
      tab.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "the schema does not name 3 members of the body, which flows do not offer: born, mood, hats"),
      "\(tab.text)")
    tab.press(.named(.enter), .named(.enter))
    let text = String(decoding: tab.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
    #expect(text.contains(#""mood": {"#), "\(tab.text)")
  }

  @Test func `a long finding is read to its end, with the official words`() throws {
    var tab = try AnswerTests.answered(#"{"name": "x", "age": "not a number", "born": 1}"#)
    tab.press(.function(6), "s")
    #expect(tab.text.contains("The official Test tab: "))
    let lines = tab.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    let finding = try #require(try tab.screen.call?.result?.findings.first)
    let shown = tab.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(finding.message), "\(tab.text)")
  }

  @Test(arguments: [80, 120]) func `End has the last row at the bottom, and one key up moves by one`(
    columns: Int
  ) throws {
    var tab = try AnswerTests.answered(
      "[" + (1...60).map(String.init).joined(separator: ",") + "]", columns: columns)
    tab.press(.function(6), "b", .named(.end))
    func last() -> String? { tab.text.split(separator: "\n").dropLast(2).last.map(String.init) }
    #expect(last()?.hasSuffix("  ]") == true, "\(tab.text)")
    tab.press(.named(.up))
    #expect(last()?.contains("  60") == true, "\(tab.text)")
  }

  @Test func `the curl line is wrapped`() throws {
    var tab = try AnswerTests.answered("{}", columns: 60)
    tab.press(.function(6), "r", .named(.end))
    let rows = try tab.screen.answerRows(columns: 57)
    #expect(rows.allSatisfy { $0.text.count <= 57 })
  }

  @Test func `long lines of the body are moved with the arrows`() throws {
    let word = String(repeating: "abcdefghi ", count: 20)
    var tab = try AnswerTests.answered("{\"name\": \"\(word)END\", \"born\": 1}")
    tab.press(.function(6), "b")
    #expect(tab.text.contains("abcdefghi") && tab.text.contains("…") && !tab.text.contains("END"))
    for _ in 0..<9 { tab.press(.named(.right)) }
    #expect(tab.text.contains("END"), "\(tab.text)")
    for _ in 0..<9 { tab.press(.named(.left)) }
    #expect(tab.text.contains("\"name\""))
  }

  @Test func `y copies, and a text is found again and again`() throws {
    let lines = (0..<40).map { "\"k\($0)\": \($0 % 20 == 3 ? "\"needle\"" : "0")" }
    var tab = try AnswerTests.answered("{" + lines.joined(separator: ", ") + "}")
    tab.press(.function(6), "b", "y")
    #expect(tab.effects.contains { if case .copy(let text) = $0 { text.contains("needle") } else { false } })
    tab.press("/")
    tab.type("NEEDLE")
    tab.press(.named(.enter))
    #expect(tab.text.contains("\"k3\""))
    tab.press("n")
    #expect(tab.text.contains("\"k23\"") && !tab.text.contains("\"k3\""))
    tab.press("N")
    #expect(tab.text.contains("\"k3\""))
    tab.press("/", .control("u"))
    tab.type("nowhere")
    tab.press(.named(.enter))
    #expect(tab.text.contains("nothing here has nowhere"))
  }

  @Test func `the body is written into a file, and replaces one only after asking`() throws {
    var tab = try AnswerTests.answered(#"{"name": "x"}"#)
    tab.press(.function(6), "w")
    tab.type("a.json")
    tab.press(.named(.enter))
    func writes(_ replacing: Bool) -> Bool {
      tab.effects.contains { effect in
        guard case .writeFile(path: "a.json", let bytes, replacing: replacing) = effect else { return false }
        return bytes == Array(#"{"name": "x"}"#.utf8)
      }
    }
    #expect(writes(false))
    tab.take(.fileWritten("a.json", .failure(.alreadyExists("a.json"))))
    #expect(tab.text.contains("a.json is there already"))
    tab.press(.named(.left), .named(.enter))
    #expect(writes(true))
    tab.take(.fileWritten("a.json", .success(13)))
    #expect(tab.text.contains("13 bytes written to a.json"))
  }
}
