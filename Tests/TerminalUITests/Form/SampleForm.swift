import TerminalUI

/// A form with a field of every kind.
enum SampleForm {
  static func make() -> Form {
    var title = FormField(id: "title", label: "Title", kind: .text("Contoso Invoices"))
    title.isRequired = true
    title.limit = 30
    var host = FormField(id: "host", label: "Host", kind: .text("api contoso.com"))
    host.problem = FieldProblem(.error, "A host has no spaces.", fix: "api.contoso.com")
    var brand = FormField(id: "brand", label: "Brand colour", kind: .text("#0078d4"))
    brand.problem = FieldProblem(.warning, "Same colour as the icon background.")
    brand.trailing = "[████] AA 4.6:1"
    var kind = FormField(id: "kind", label: "Kind", kind: .choice(["none", "basic"], selected: 1))
    kind.isChanged = true
    var form = Form()
    form.setFields([
      title, FormField(id: "notes", label: "Description", kind: .multiline("one\ntwo\nthree")), host,
      FormField(id: "scheme", label: "Scheme", kind: .radio(["https", "http"], selected: 0)), brand,
      FormField(id: "section", label: "More", kind: .section),
      FormField(id: "old", label: "Deprecated", kind: .toggle(true)),
      FormField(id: "key", label: "Key", kind: .secret("hunter2")), kind,
      FormField(id: "url", label: "Base URL", kind: .fact("https://api.contoso.com/v1")),
      FormField(id: "items", label: "Parameters", kind: .link("2 parameters")),
      FormField(id: "send", label: "Send", kind: .button),
    ])
    return form
  }

  static func draw(
    _ form: Form, _ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode, isFocused: Bool = true
  ) -> Grid {
    screen(columns, rows, glyphs: glyphs) { form.draw(in: &$0, isFocused: isFocused) }
  }
}
