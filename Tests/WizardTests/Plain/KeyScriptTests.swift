import TerminalUI
import Testing

@testable import Wizard

@Suite struct KeyScriptTests {
  @Test func `what is recorded is read as the same keys`() throws {
    let keys: [Key] = [
      .alt("3"), .named(.enter), .function(5), .control("n"), "a", "\"", "ü", " ", .paste("two\nlines"),
      .resized(Size(columns: 40, rows: 10)), .altKey(.down), .named(.backTab), .control("]"),
      .control("\\"), .control("^"), .control("_"), .alt("P"), .alt("p"), .alt("ü"), .alt("-"),
    ]
    let lines = keys.compactMap { KeyScript.line(for: $0, isSecret: false) }
    #expect(lines.count == keys.count)
    #expect(try KeyScript(parsing: "# a session\n\n" + lines.joined(separator: "\n")).keys == keys)
  }

  @Test func `secrets are recorded by their length alone`() {
    #expect(KeyScript.line(for: "s", isSecret: true) == "\"x\"")
    #expect(KeyScript.line(for: .paste("hush-hush"), isSecret: true) == "paste \"xxxxxxxxx\"")
    #expect(KeyScript.line(for: .named(.enter), isSecret: true) == "Enter")
  }

  @Test(arguments: [("F5\nAlt-\n", 2), ("x", 1), ("\"open", 1), ("resize 0x0", 1), ("paste x", 1)])
  func `a line that is no key is named`(text: String, line: Int) {
    #expect(throws: KeyScript.Fault.self) { try KeyScript(parsing: text) }
    do throws(KeyScript.Fault) { _ = try KeyScript(parsing: text) } catch { #expect(error.line == line) }
  }
}
