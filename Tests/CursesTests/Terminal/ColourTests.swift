import TerminalTestSupport
import Testing

@Suite struct ColourTests {
  @Test func rolesHaveColoursOnTheTerminalsOwnBackground() throws {
    let terminal = try Probe.start()
    #expect(terminal.cell(column: 2, row: 4).foreground == 9)
    #expect(terminal.cell(column: 2, row: 4).background == nil)
    #expect(terminal.cell(column: 2, row: 3).foreground == nil)
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], []), (["CLICOLOR": "0"], []), ([:], ["--color=never"]), ([:], ["--theme=mono"]),
    (["TERM": "vt100"], ["--color=always"]),
  ]) func withoutColourNothingButAttributesIsSent(environment: [String: String], arguments: [String]) throws {
    let terminal = try Probe.start(arguments, environment: environment)
    terminal.press(.down, .down)
    #expect(terminal.waitUntil { $0.screen[4].hasPrefix(">") })
    #expect(terminal.cell(column: 0, row: 4).isReverse)
    #expect(terminal.cell(column: 0, row: 0).isBold)
    #expect(colourCodes(terminal.transcript).isEmpty)
  }

  @Test(arguments: [(["NO_COLOR": "1"], ["--color=always"]), (["NO_COLOR": ""], [])])
  func theOptionAndEmptyVariablesBringColourBack(environment: [String: String], arguments: [String]) throws {
    let terminal = try Probe.start(arguments, environment: environment)
    #expect(!colourCodes(terminal.transcript).isEmpty)
  }

  @Test func eightColoursBecomeBold() throws {
    let terminal = try Probe.start(environment: ["TERM": "linux"])
    #expect(terminal.cell(column: 2, row: 4).isBold)
    #expect(colourCodes(terminal.transcript).allSatisfy { $0 < 50 })
  }

  @Test(arguments: ["dark", "light", "high-contrast", "cb"]) func everyThemeDraws(theme: String) throws {
    let terminal = try Probe.start(["--theme=" + theme])
    #expect(terminal.cell(column: 0, row: 2).isReverse)
  }

  /// The numbers of SGR sequences that set colours.
  private func colourCodes(_ bytes: [UInt8]) -> [Int] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\u{1B}[").flatMap { part -> [Int] in
      guard let end = part.firstIndex(where: { !$0.isNumber && $0 != ";" }), part[end] == "m" else {
        return []
      }
      return part[..<end].split(separator: ";").compactMap { Int($0) }
        .filter { (30...49).contains($0) || (90...107).contains($0) }
    }
  }
}
