import TerminalUI
import TestSupport
import Testing

@Suite struct FormTests {
  private func sample() -> Form {
    var title = FormField(id: "title", label: "Title", kind: .text("Contoso Invoices"))
    title.isRequired = true
    title.limit = 30
    var host = FormField(id: "host", label: "Host", kind: .text("api contoso.com"))
    host.problem = FieldProblem(.error, "A host has no spaces.", fix: "api.contoso.com")
    var form = Form()
    form.setFields([
      title, FormField(id: "notes", label: "Description", kind: .multiline("one\ntwo\nthree")), host,
      FormField(id: "scheme", label: "Scheme", kind: .radio(["https", "http"], selected: 0)),
      FormField(id: "section", label: "More", kind: .section),
      FormField(id: "old", label: "Deprecated", kind: .toggle(true)),
      FormField(id: "key", label: "Key", kind: .secret("hunter2")),
      FormField(id: "kind", label: "Kind", kind: .choice(["none", "basic"], selected: 1)),
      FormField(id: "send", label: "Send", kind: .button),
    ])
    return form
  }

  private func screen(_ form: Form, _ columns: Int, _ rows: Int, ascii: Bool = false) -> Grid {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: ascii ? .ascii : .unicode)
    form.draw(in: &canvas, isFocused: true)
    return canvas.grid
  }

  @Test func `labels beside values, the problem and its fix below`() {
    let expected = """
      >  Title *      Contoso Invoices                               16/30
         Description  one
                      (2 more lines: Enter opens the editor)
       ! Host         api contoso.com
                      E A host has no spaces.
                        Alt-x api.contoso.com
         Scheme       (•) https  ( ) http

       ─ More ─────────────────────────────────────────────────────────────
         Deprecated   [x]
         Key          ••••••••
         Kind         basic  v
                      [ Send ]
      """
    #expect(screen(sample(), 70, 13).text().replacingMarks() == expected)
  }

  @Test func `a narrow screen puts labels above values and keeps the focus in sight`() {
    var form = sample()
    form.focus(on: "host")
    let grid = screen(form, 40, 6)
    #expect(grid.text().contains("Host") && grid.text().contains("A host has no spaces."))
    #expect((grid.cursor?.row ?? 99) < 6)
  }

  @Test func `focus moves freely, past sections, and ends at the edges`() {
    var form = sample()
    var seen: [String] = []
    while let field = form.focusedField {
      seen.append(field.id)
      if form.handle(.named(.tab)) == nil { break }
    }
    #expect(seen == ["title", "notes", "host", "scheme", "old", "key", "kind", "send"])
    #expect(form.handle(.named(.down)) == nil)
  }

  @Test func `keys type into text, toggle flags, step through choices`() {
    var form = sample()
    #expect(form.handle("x") == .typed(id: "title", "Contoso Invoicesx"))
    form.focus(on: "old")
    #expect(form.handle(.character(" ")) == .toggled(id: "old", false))
    form.focus(on: "scheme")
    #expect(form.handle(.named(.right)) == .chose(id: "scheme", 1))
    form.focus(on: "kind")
    #expect(form.handle(.named(.left)) == .chose(id: "kind", 0))
    #expect(form.handle(.named(.enter)) == .opened(id: "kind"))
  }

  @Test func `a disabled field says why and does not change`() {
    var form = Form()
    var field = FormField(id: "a", label: "A", kind: .toggle(false))
    field.disabledReason = "not now"
    form.setFields([field])
    #expect(form.handle(.character(" ")) == .refused("not now"))
  }

  @Test(arguments: 1...60)
  func `random keys at random sizes keep the cursor inside`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var form = sample()
    let keys: [Key] = [
      .named(.up), .named(.down), .named(.tab), .named(.backTab), .named(.enter), .character(" "), "é", "日",
      .named(.left), .named(.right), .named(.pageDown), .named(.pageUp), .named(.home), .named(.end),
      .control("k"), .control("y"), .paste("long\ntext"), .named(.backspace),
    ]
    for _ in 0..<150 {
      _ = form.handle(keys.randomElement(using: &random) ?? "x")
      let grid = screen(form, Int.random(in: 1...120, using: &random), Int.random(in: 1...40, using: &random))
      if let cursor = grid.cursor {
        #expect((0..<grid.size.columns).contains(cursor.column) && (0..<grid.size.rows).contains(cursor.row))
      }
    }
  }
}

extension String {
  /// The text without blanks at line ends, as the literals of tests have it.
  fileprivate func replacingMarks() -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
