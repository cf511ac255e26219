import TerminalUI
import Testing

@Suite struct BarTests {
  private let keys = KeyBar([
    .init("^S", "Save"), .init("^N", "Next problem"), .init("F4", "$EDITOR"), .init("^P", "Commands"),
    .init("Alt-1..4", "Step"), .init("F6", "Pane"), .init("F10", "Quit"),
  ])

  private func drawn(_ columns: Int, selected: Int) -> Grid {
    let tabs = TabBar(
      [.init("Describe", errors: 1), .init("Security"), .init("Definition", errors: 12), .init("Test")],
      selected: selected)
    return screen(columns, 1) { tabs.draw(in: &$0, column: 1, row: 0) }
  }

  @Test func `six keys at most, the way out among them`() {
    expectScreen(
      screen(80, 1) { keys.draw(in: &$0, row: 0) },
      " ^S Save  ^N Next problem  F4 $EDITOR  ^P Commands  Alt-1..4 Step  F10 Quit")
  }

  @Test func `on narrow screens the way out stays`() {
    expectScreen(screen(40, 1) { keys.draw(in: &$0, row: 0) }, "^S Save ^N Next problem F10 Quit")
    expectScreen(screen(10, 1) { keys.draw(in: &$0, row: 0) }, "F10 Quit")
  }

  @Test func `the open tab stands in brackets, errors are counted`() {
    expectScreen(drawn(80, selected: 0), " [1 Describe 1!]  2 Security   3 Definition 12!   4 Test")
    #expect(drawn(80, selected: 1).legend().contains("AAAAAAAAAAAA"))
  }

  @Test func `on narrow screens only the open tab has a title`() {
    expectScreen(drawn(40, selected: 1), "  1!  [2 Security]  3!   4")
  }

  @Test(arguments: [
    (0, Optional(900), 60, "[                        ] 210 of 900 KB"),
    (450, 900, 60, "[============            ] 210 of 900 KB"),
    (2000, 900, 60, "[========================] 210 of 900 KB"), (5, nil, 60, "210 of 900 KB"),
    (5, 0, 60, "210 of 900 KB"), (5, 900, 30, "210 of 900 KB"), (5, 900, 8, "210 of …"),
  ])
  func `progress is a bar where the whole is known`(done: Int, total: Int?, columns: Int, line: String) {
    let progress = ProgressLine(done: done, total: total, text: "210 of 900 KB")
    expectScreen(screen(columns, 1) { progress.draw(in: &$0, row: 0) }, line)
  }
}
