import SafeText
import TestSupport
import Testing

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("カ", 2), ("ｶ", 1), ("각", 2), ("각", 2), ("👍", 2),
    ("👍🏽", 2), ("👩‍💻", 2), ("🇩🇪", 2), ("한글", 4), ("❤️", 1), ("…", 1), ("•", 1), ("─", 1), ("\u{301}", 0),
    ("\u{200B}", 0),
    ("क्ष", 2), ("का", 2), ("\u{1B}", 0), ("", 0), ("Ａ", 2), ("※", 1), ("①", 1), ("〈", 2), ("\u{A0}", 1),
  ])
  func `characters take the columns that terminals give them`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `a syllable of several letters is drawn letter by letter`() throws {
    #expect(try #require("क्ष".first).terminalCells.count == 2)
    #expect(try #require("👩‍💻".first).terminalCells.count == 1)
    #expect(try #require("漢".first).terminalCells == ["漢"])
  }

  @Test func `text is cut with an ellipsis and never within a character`() {
    #expect("Contoso".truncated(toColumns: 7) == "Contoso")
    #expect("Contoso".truncated(toColumns: 5) == "Cont…")
    #expect("Contoso".truncated(toColumns: 5, ellipsis: "...") == "Co...")
    #expect("漢字漢字".truncated(toColumns: 6) == "漢字…")
    #expect("漢字漢字".truncated(toColumns: 2) == "…")
    #expect("漢字".truncated(toColumns: 3, ellipsis: "...") == "...")
    #expect("Contoso".truncated(toColumns: 2, ellipsis: "...") == "..")
    #expect("Contoso".truncated(toColumns: 0) == "")
    #expect("Contoso".truncated(toColumns: -3) == "")
  }

  @Test func `the middle is left out, and what is wide does not stick out`() {
    #expect("/paths/~1lamps/get".truncatedInMiddle(toColumns: 18) == "/paths/~1lamps/get")
    #expect("/paths/~1lamps/get".truncatedInMiddle(toColumns: 9) == "/pat…/get")
    #expect("漢字漢字漢字".truncatedInMiddle(toColumns: 8) == "漢…漢字")
    #expect("漢字漢字".truncatedInMiddle(toColumns: 2) == "…")
    for columns in 0...12 { #expect("漢a字é漢字b".truncatedInMiddle(toColumns: columns).columns <= columns) }
  }

  @Test func `text is filled up with blanks`() {
    #expect("ab".padded(toColumns: 4) == "ab  ")
    #expect("漢".padded(toColumns: 3) == "漢 ")
    #expect("abc".padded(toColumns: 2) == "abc")
  }

  @Test func `lines break at blanks`() {
    #expect("a host has no spaces".wrapped(toColumns: 10) == ["a host has", "no spaces"])
    #expect("one\ntwo".wrapped(toColumns: 10) == ["one", "two"])
    #expect("".wrapped(toColumns: 10) == [""])
    #expect("a\n\nb".wrapped(toColumns: 1) == ["a", "", "b"])
  }

  @Test func `a word longer than a line is broken`() {
    #expect("see paths./invoices/{id}".wrapped(toColumns: 8) == ["see", "paths./i", "nvoices/", "{id}"])
    #expect("漢字漢字".wrapped(toColumns: 5) == ["漢字", "漢字"])
    #expect("漢字".wrapped(toColumns: 1) == ["漢", "字"])
  }

  @Test func `indentation stays on the first line`() {
    #expect("  id string".wrapped(toColumns: 20) == ["  id string"])
  }

  @Test(arguments: 1...100)
  func `cutting, filling and breaking keep to the width and lose no letter`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let text = SafeText.shown(RandomText.make(length: 80, using: &generator))
    let width = Int.random(in: 2...30, using: &generator)
    #expect(text.truncated(toColumns: width).columns <= width)
    #expect(text.padded(toColumns: width).columns == max(width, text.columns))
    let lines = text.wrapped(toColumns: width)
    #expect(lines.allSatisfy { $0.columns <= width || $0.count == 1 })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
