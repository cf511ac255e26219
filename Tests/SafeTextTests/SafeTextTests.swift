import SafeText
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("red \u{1B}[31malert", "red \u{241B}[31malert"),
    ("tab\tand\nline", "tab    and\u{240A}line"),
    ("back\u{8}space \u{7F}", "back\u{2408}space \u{2421}"),
    ("\u{9B}31m C1", "<U+009B>31m C1"),
    ("abc\u{202E}fed", "abc<U+202E>fed"),
    ("zero\u{200B}width \u{FEFF}", "zero<U+200B>width <U+FEFF>"),
    ("日本 naïve", "日本 naïve"),
  ])
  func `controls become visible and harmless`(input: String, shown: String) {
    #expect(SafeText.shown(input) == shown)
  }

  @Test func `line ends and tabs stay where lines are wanted`() {
    #expect(SafeText.shown("a\tb\nc\u{7}", multiline: true) == "a\tb\nc\u{2407}")
  }

  @Test func `an emoji sequence keeps its joiners`() {
    #expect(SafeText.shown("👩\u{200D}💻") == "👩\u{200D}💻")
  }

  @Test func `combining marks are capped`() {
    let heap = "e" + String(repeating: "\u{301}", count: 50)
    #expect(SafeText.shown(heap).unicodeScalars.count == 9)
  }

  @Test func `bytes that are not UTF-8 stand as hexadecimal`() {
    #expect(SafeText.shown(bytes: [0x61, 0xFF, 0x62, 0xC3, 0xA9]) == "a\\xFFbé")
  }
}
