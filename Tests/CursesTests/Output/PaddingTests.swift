import Testing

@testable import Curses

@Suite struct PaddingTests {
  @Test(arguments: [
    ("\u{1B}[m", "\u{1B}[m"), ("\u{1B}[m\u{0F}$<2>", "\u{1B}[m\u{0F}"), ("a$<100/>b$<5*>", "ab"),
    ("$5", "$5"),
  ]) func delaysAreLeftOut(string: String, expected: String) {
    #expect(CursesTerminal.withoutPadding(string) == expected)
  }
}
