import TerminalUI
import Testing

@Suite struct FormDrawingTests {
  @Test func `labels beside values, problems and fixes below`() {
    let expected = """
      >  Title *       ‸Contoso Invoices                                        16/30
         Description   one
                       (2 more lines, Enter shows all)
       ! Host          api contoso.com
                       E  A host has no spaces.   Alt-x api.contoso.com
         Scheme        (•) https  ( ) http
       ? Brand colour  #0078d4                                       [████] AA 4.6:1
                       W  Same colour as the icon background.

       ─ More ───────────────────────────────────────────────────────────────────────
         Deprecated    [x]
         Key           ••••••••
       ~ Kind          basic  v
         Base URL      https://api.contoso.com/v1
         Parameters    2 parameters
                       [ Send ]
      """
    var form = SampleForm.make()
    _ = form.handle(.named(.home))
    expectScreen(SampleForm.draw(form, 80, 18), expected)
  }

  @Test func `ASCII terminals get the same form in ASCII`() {
    let expected = """
                                                                                     ^
       - More -----------------------------------------------------------------------
         Deprecated    [x]
      >  Key           ********‸
       ~ Kind          basic  v
         Base URL      https://api.contoso.com/v1
         Parameters    2 parameters
                       [ Send ]
      """
    var form = SampleForm.make()
    form.focus(on: "key")
    let grid = SampleForm.draw(form, 80, 8, glyphs: .ascii)
    expectScreen(grid, expected)
    expectSound(grid, isASCII: true)
  }

  @Test func `on a braille display labels stand above values`() {
    var form = SampleForm.make()
    form.focus(on: "host")
    let grid = SampleForm.draw(form, 40, 7)
    expectScreen(
      grid,
      """
       one                                   ▲
       (2 more lines, Enter shows all)
      >!Host
       api contoso.com‸
       E A host has no spaces.
         Alt-x api.contoso.com
        Scheme                               ▼
      """)
    expectSound(grid)
  }

  @Test func `the focus is reverse, the cursor where the next letter goes`() {
    var form = SampleForm.make()
    form.focus(on: "host")
    let grid = SampleForm.draw(form, 80, 18)
    #expect(grid.cursor == Position(column: 32, row: 3))
    #expect(grid[17, 3].style == Style(.focusedField))
    #expect(grid[17, 3].style.attributes.contains(.reverse))
    #expect(grid[17, 0].style == Style(.field))
    #expect(SampleForm.draw(form, 80, 18, isFocused: false).cursor == nil)
  }

  @Test func `the counter counts what is typed and warns above the limit`() {
    var form = SampleForm.make()
    for _ in 0..<15 { _ = form.handle("x") }
    let grid = SampleForm.draw(form, 80, 18)
    #expect(grid.text().contains("31/30"))
    #expect(grid[73, 0].style.role == .error)
  }

  @Test func `a radio that does not fit shows the selected option and its number`() {
    var form = Form()
    form.setFields([
      FormField(
        id: "a", label: "Visibility", kind: .radio(["important", "advanced", "internal"], selected: 1))
    ])
    expectScreen(
      SampleForm.draw(form, 30, 2),
      """
      > Visibility
       (‸•) advanced  2 of 3
      """)
  }

  @Test func `wide characters are cut whole`() {
    var form = Form()
    form.setFields([
      FormField(id: "a", label: "表題", kind: .text("請求書コネクタの説明文です")),
      FormField(id: "b", label: "説明", kind: .fact("請求書コネクタの説明文です")),
    ])
    let grid = SampleForm.draw(form, 24, 4)
    expectScreen(
      grid,
      """
      > 表題
       コネクタの説明文です‸
        説明
       請求書コネクタの説明…
      """)
    expectSound(grid)
  }

  @Test func `text from outside cannot move the cursor or hide`() {
    var form = Form()
    var field = FormField(id: "a", label: "Na\u{1B}[2Jme", kind: .text("v\u{202E}x"))
    field.problem = FieldProblem(.warning, "bad\u{7}\nvalue")
    form.setFields([field])
    let text = SampleForm.draw(form, 70, 4).text()
    #expect(text.contains("Na␛[2Jme") && text.contains("v<U+202E>x") && text.contains("bad␇"))
  }

  @Test func `long problems are wrapped under their field`() {
    var form = Form()
    var field = FormField(id: "a", label: "Name", kind: .text("x"))
    field.problem = FieldProblem(
      .info, "The operation has no summary, and the designer shows the id instead of it to everybody.",
      fix: "Get invoice")
    form.setFields([field])
    expectScreen(
      SampleForm.draw(form, 62, 5),
      """
      >  Name      x‸
                   I  The operation has no summary, and the
                      designer shows the id instead of it to
                      everybody.   Alt-x Get invoice
      """)
  }
}
