import TerminalUI
import TestSupport
import Testing

@Suite struct DialogTests {
  private let size = Size(columns: 80, rows: 24)

  private func quit() -> Dialog {
    Dialog(
      title: "Quit", message: "Contoso Invoices is not saved. The draft keeps every edit.",
      buttons: ["Save", "Keep the draft", "Discard", "Stay"])
  }

  @Test func `letters are the first that is free`() {
    var dialog = quit()
    #expect(dialog.handle("s", size: size) == .pressed(0))
    #expect(dialog.handle("K", size: size) == .pressed(1))
    #expect(dialog.handle(.alt("d"), size: size) == .pressed(2))
    #expect(dialog.handle("t", size: size) == .pressed(3))
    #expect(dialog.handle("z", size: size) == nil)
  }

  @Test func `enter takes the focused button, escape the last`() {
    var dialog = quit()
    #expect(dialog.handle(.named(.right), size: size) == .handled)
    #expect(dialog.handle(.named(.enter), size: size) == .pressed(1))
    #expect(dialog.handle(.named(.left), size: size) == .handled)
    #expect(dialog.handle(.named(.backTab), size: size) == .handled)
    #expect(dialog.handle(.character(" "), size: size) == .pressed(3))
    #expect(dialog.handle(.named(.escape), size: size) == .pressed(3))
    #expect(dialog.handle(.function(5), size: size) == nil)
  }

  @Test func `a box in the middle`() {
    expectScreen(
      screen(50, 7) { quit().draw(in: &$0) },
      """
      ┌ Quit ──────────────────────────────────────────┐
      │ Contoso Invoices is not saved. The draft keeps │
      │ every edit.                                    │
      │                                                │
      │ [ ‸Save ] [ Keep the draft ] [ Discard ]        │
      │ [ Stay ]                                       │
      └────────────────────────────────────────────────┘
      """)
  }

  @Test func `a message that does not fit scrolls, the buttons stay`() {
    var dialog = Dialog(
      title: "Changed on disk", message: (1...12).map { "line \($0)" }.joined(separator: "\n"),
      buttons: ["Reload", "Keep mine"])
    let small = Size(columns: 40, rows: 7)
    #expect(dialog.handle(.named(.pageDown), size: small) == .handled)
    expectScreen(
      screen(40, 7, glyphs: .ascii) { dialog.draw(in: &$0) },
      """
      + Changed on disk ---------------------+
      | line 4                             ^ |
      | line 5                               |
      | line 6                               |
      | line 7                             v |
      | [ ‸Reload ] [ Keep mine ]             |
      +--------------------------------------+
      """)
  }

  @Test(arguments: 1...60)
  func `random keys at random sizes leave a sound screen`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var dialog = Dialog(
      title: "日本", message: "A message\nof 日本語 lines\u{1B}[31m, long enough to be wrapped.",
      buttons: ["はい", "No", ""])
    for _ in 0..<40 {
      let size = RandomKeys.size(using: &generator)
      _ = dialog.handle(RandomKeys.next(using: &generator), size: size)
      expectSound(screen(size.columns, size.rows) { dialog.draw(in: &$0) })
    }
  }
}
