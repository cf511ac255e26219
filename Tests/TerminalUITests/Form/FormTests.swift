import TerminalUI
import TestSupport
import Testing

@Suite struct FormTests {
  @Test func `focus moves freely, past sections, and ends at the edges`() {
    var form = SampleForm.make()
    var seen: [String] = []
    while let field = form.focusedField {
      seen.append(field.id)
      if form.handle(.named(.tab)) == nil { break }
    }
    let all = [
      "title", "notes", "host", "scheme", "brand", "old", "key", "kind", "url", "items", "send",
    ]
    #expect(seen == all)
    let beyond = form.handle(.named(.down))
    #expect(beyond == nil)
    _ = form.handle(.named(.home))
    let before = form.handle(.named(.up))
    #expect(before == nil && form.focusedField?.id == "title")
  }

  @Test func `leaving a field tells the text it was left with`() {
    var form = SampleForm.make()
    _ = form.handle("!")
    #expect(form.handle(.named(.enter)) == .left(id: "title", "Contoso Invoices!"))
    #expect(form.handle(.named(.down)) == .left(id: "notes", nil))
  }

  @Test func `keys type into text`() {
    var form = SampleForm.make()
    #expect(form.isTyping)
    #expect(form.handle("x") == .typed(id: "title", "Contoso Invoicesx"))
    #expect(form.handle(.named(.left)) == .handled)
    #expect(form.handle(.character(" ")) == .typed(id: "title", "Contoso Invoices x"))
    #expect(form.handle(.control("s")) == nil)
  }

  @Test func `keys toggle flags and step through choices`() {
    var form = SampleForm.make()
    form.focus(on: "old")
    #expect(form.handle(.character(" ")) == .toggled(id: "old", false))
    form.focus(on: "scheme")
    #expect(form.handle(.named(.right)) == .chose(id: "scheme", 1))
    #expect(form.handle(.named(.left)) == .handled)
    #expect(form.handle(.character(" ")) == .chose(id: "scheme", 1))
    form.focus(on: "kind")
    #expect(form.handle(.named(.left)) == .chose(id: "kind", 0))
    #expect(form.handle(.named(.enter)) == .opened(id: "kind"))
    #expect(form.handle(.alt("q")) == nil)
  }

  @Test func `letters are about the value that the focus is on`() {
    var form = SampleForm.make()
    form.focus(on: "kind")
    #expect(form.handle("e") == .begun(id: "kind", "e"))
    #expect(form.handle("?") == nil)
    form.focus(on: "old")
    #expect(form.handle("u") == .refused("Space switches it on and off"))
    form.focus(on: "scheme")
    #expect(form.handle("u") == .refused("Space and the arrows choose here"))
    form.focus(on: "send")
    #expect(form.handle("u") == nil)
  }

  @Test(arguments: ["notes", "kind", "items", "send"])
  func `enter and space open what can be opened`(id: String) {
    var form = SampleForm.make()
    form.focus(on: id)
    #expect(form.handle(.named(.enter)) == .opened(id: id))
    #expect(form.handle(.character(" ")) == .opened(id: id))
    #expect(form.handle(.altKey(.down)) == .opened(id: id))
  }

  @Test func `a disabled field says why and does not change, and lets the focus through`() {
    for kind: FormField.Kind in [
      .toggle(false), .radio(["a", "b"], selected: 0), .choice(["a", "b"], selected: 0), .button,
    ] {
      var form = Form()
      var field = FormField(id: "a", label: "A", kind: kind)
      field.disabledReason = "not now"
      form.setFields([field, FormField(id: "b", label: "B", kind: .text(""))])
      #expect(form.handle(.character(" ")) == .refused("not now"))
      #expect(form.handle(.named(.tab)) == .left(id: "a", nil))
    }
    var form = Form()
    var text = FormField(id: "a", label: "A", kind: .text("kept"))
    text.disabledReason = "read-only"
    form.setFields([text])
    #expect(!form.isTyping)
    #expect(form.handle("x") == nil)
  }

  @Test func `what is typed survives fields that are rebuilt`() {
    var form = Form()
    func fields(_ text: String) -> [FormField] { [FormField(id: "a", label: "A", kind: .text(text))] }
    form.setFields(fields("12"))
    _ = form.handle(.named(.left))
    _ = form.handle(".")
    // The owner has not taken the text over, or writes it in another way.
    form.setFields(fields("12"))
    #expect(form.editedText == "1.2")
    // The owner has taken it over: the cursor stays.
    form.setFields(fields("1.2"))
    _ = form.handle("0")
    #expect(form.editedText == "1.02")
    // An undo elsewhere changes the text.
    form.setFields(fields("7"))
    #expect(form.editedText == "7")
  }

  @Test func `focus stays with the field when others come and go`() {
    var form = SampleForm.make()
    form.focus(on: "kind")
    form.setFields(Array(form.fields.dropFirst(3)))
    #expect(form.focusedField?.id == "kind")
    form.setFields(form.fields.filter { $0.id != "kind" })
    #expect(form.focusedField?.isFocusable == true)
    form.setFields([])
    #expect(form.focusedField == nil)
    #expect(form.handle(.named(.down)) == nil)
    form.setFields([FormField(id: "s", label: "Only a heading", kind: .section)])
    #expect(form.handle(.named(.down)) == nil)
    #expect(form.handle(.named(.enter)) == nil)
  }

  @Test func `focusing a field again keeps the cursor`() {
    var form = SampleForm.make()
    _ = form.handle(.named(.home))
    form.focus(on: "title")
    #expect(form.handle("A") == .typed(id: "title", "AContoso Invoices"))
    let isFound = form.focus(on: "nowhere")
    #expect(!isFound)
  }

  @Test func `a secret that was cut cannot be put back into a field that shows it`() {
    var form = SampleForm.make()
    form.focus(on: "key")
    #expect(form.handle(.control("u")) == .typed(id: "key", ""))
    form.focus(on: "brand")
    #expect(form.handle(.control("y")) == .handled)
    #expect(form.editedText == "#0078d4")
    _ = form.handle(.control("u"))
    form.focus(on: "title")
    #expect(form.handle(.control("y")) == .typed(id: "title", "Contoso Invoices#0078d4"))
  }

  @Test(arguments: 1...100)
  func `random keys at random sizes leave a sound screen with the focus in sight`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var form = SampleForm.make()
    for _ in 0..<60 {
      _ = form.handle(RandomKeys.next(using: &generator))
      let size = RandomKeys.size(using: &generator)
      let glyphs: Glyphs = Bool.random(using: &generator) ? .unicode : .ascii
      let grid = SampleForm.draw(form, size.columns, size.rows, glyphs: glyphs)
      expectSound(grid, isASCII: glyphs.isASCII)
      if size.columns > 0, size.rows > 4 { #expect(grid.cursor != nil) }
      #expect(!grid.text().contains("hunter2"))
    }
  }
}
