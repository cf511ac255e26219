import TerminalUI
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.control("s"), "^S"), (.control(" "), "^Space"), (.control("_"), "^_"), (.function(2), "F2"),
    (.function(18), "Shift-F6"), (.alt("x"), "Alt-x"), (.altKey(.up), "Alt-Up"),
    (.named(.backTab), "Shift-Tab"),
    (.character(" "), "Space"), ("?", "?"), (.named(.enter), "Enter"), (.wake, ""),
  ])
  func `keys have names for the key bar`(key: Key, label: String) { #expect(key.label == label) }

  @Test func `every named key has a name of its own`() {
    #expect(Set(NamedKey.allCases.map(\.label)).count == NamedKey.allCases.count)
  }
}
