import TerminalUI
import TestSupport
import Testing

@Suite struct LineEditorTests {
  private func edited(_ text: String, _ keys: Key...) -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  private func drawn(_ editor: LineEditor, width: Int, focused: Bool = true, masked: Bool = false) -> Grid {
    screen(max(width, 1), 1) {
      editor.draw(
        in: &$0, column: 0, row: 0, width: width, style: .plain, focused: focused, masked: masked)
    }
  }

  @Test func `readline keys move, delete, cut and put back`() {
    #expect(edited("one two", .control("w")).text == "one ")
    #expect(edited("one two", .altKey(.backspace)).text == "one ")
    #expect(edited("one two", .control("w"), .control("a"), .control("y")).text == "twoone ")
    #expect(edited("one two", .alt("b"), .control("k")).text == "one ")
    #expect(edited("one two", .control("u")).text == "")
    #expect(edited("one two", .control("a"), .alt("d")).text == " two")
    #expect(edited("one two", .control("a"), .alt("f"), "s").text == "ones two")
    #expect(edited("abc", .named(.left), .named(.backspace)).text == "ac")
    #expect(edited("abc", .named(.home), .named(.delete)).text == "bc")
    #expect(edited("abc", .control("b"), .control("h")).text == "ac")
    #expect(edited("abc", .control("a"), .control("f"), .control("d"), .control("e"), "d").text == "acd")
  }

  @Test(
    arguments: [
      (["x"], "x"), ([.paste("two")], "two"), ([.named(.backspace)], ""), ([.named(.delete)], ""),
      ([.named(.end), "x"], "one x"), ([.named(.left), "x"], "onex "), ([.control("w"), "x"], "x"),
      ([.named(.up), "x"], "x"), (["x", "y"], "xy"), ([.named(.backspace), "x"], "x"),
    ] as [([Key], String)])
  func `typing takes the place of a proposal, moving in it takes it over`(keys: [Key], text: String) {
    var editor = LineEditor("one ", isProposal: true)
    for key in keys { _ = editor.handle(key) }
    #expect(editor.text == text)
  }

  @Test func `a proposal stands out while it has the focus`() {
    let proposal = LineEditor("one", isProposal: true)
    #expect(drawn(proposal, width: 5)[0, 0].style == Style(.selection))
    #expect(drawn(proposal, width: 5, focused: false)[0, 0].style == .plain)
    #expect(drawn(LineEditor("one"), width: 5)[0, 0].style == .plain)
  }

  @Test func `keys at the ends do nothing, but are the editor's`() {
    for key: Key in [.named(.left), .named(.backspace), .control("u"), .control("w"), .alt("b")] {
      var editor = edited("日a", .named(.home))
      let isHandled = editor.handle(key)
      #expect(isHandled && editor.text == "日a" && editor.cursor == 0)
    }
    for key: Key in [.named(.right), .named(.delete), .control("k"), .alt("d"), .alt("f"), .control("y")] {
      var editor = LineEditor("日a")
      let isHandled = editor.handle(key)
      #expect(isHandled && editor.text == "日a" && editor.cursor == 2)
    }
    for key: Key in [
      .named(.up), .named(.tab), .named(.enter), .control("s"), .function(1), .alt("x"), .wake,
    ] {
      var editor = LineEditor("a")
      let isHandled = editor.handle(key)
      #expect(!isHandled)
    }
  }

  @Test func `a paste on one line turns line ends into blanks and drops controls`() {
    #expect(edited("", .paste("one\r\ntwo\u{1B}[31m\n")).text == "one two[31m")
    #expect(edited("", .paste("a\tb ")).text == "a b ")
    #expect(edited("", .paste("secret\n")).text == "secret")
  }

  @Test func `the cursor moves by characters, not by scalars`() {
    var editor = edited("", .character("e"), .character("\u{301}"), .character("x"))
    #expect(editor.text == "e\u{301}x" && editor.count == 2)
    _ = editor.handle(.named(.backspace))
    _ = editor.handle(.named(.backspace))
    #expect(editor.isEmpty)
  }

  @Test func `letters that grow together keep the cursor behind them`() {
    let flag = edited("x", .named(.home), "\u{1F1E9}", "\u{1F1EA}")
    #expect(flag.text == "🇩🇪x" && flag.cursor == 1)
    let between = edited("\u{1F1E9}", .named(.home), "a", .named(.backspace))
    #expect(between.cursor == 0)
  }

  @Test func `long text scrolls so that the cursor stays in sight`() {
    expectScreen(drawn(LineEditor("abcdefghij"), width: 6), "fghij‸")
    expectScreen(drawn(edited("abcdefghij", .named(.home)), width: 6), "‸abcdef")
    expectScreen(drawn(edited("日本語テキスト", .named(.left)), width: 6), "キス‸ト")
    expectScreen(drawn(LineEditor("abcdefghij"), width: 6, focused: false), "abcde…")
    expectScreen(drawn(LineEditor("abcdef"), width: 6, focused: false), "abcdef")
  }

  @Test func `a masked text shows neither letters nor length`() {
    for text in ["h", "hunter2", "a much longer secret than the mask"] {
      expectScreen(drawn(LineEditor(text), width: 20, masked: true), "••••••••‸")
    }
    expectScreen(drawn(LineEditor(""), width: 20, masked: true), "‸")
  }

  @Test(arguments: 1...100)
  func `random keys keep the cursor in the text and in sight`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var editor = LineEditor(
      ["", "plain text", "日本語 text", "e\u{301}क्षि👩‍💻"].randomElement(using: &generator) ?? "")
    for _ in 0..<120 {
      _ = editor.handle(RandomKeys.next(using: &generator))
      #expect((0...editor.count).contains(editor.cursor))
      #expect(editor.count == editor.text.count)
      let grid = drawn(
        editor, width: Int.random(in: 1...30, using: &generator), masked: Bool.random(using: &generator))
      expectSound(grid)
      #expect(grid.cursor != nil)
    }
  }
}
