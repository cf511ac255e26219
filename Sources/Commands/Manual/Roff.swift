/// A page for `man`, written line by line (groff_man(7)).
struct Roff {
  private(set) var lines: [String] = []

  /// The title line: name, section, source and the heading of the manual.
  mutating func title(_ name: String, source: String, manual: String) {
    lines.append(
      ".TH \"\(name.uppercased())\" 1 \"\(Program.date)\" \"\(Roff.escaped(source))\" \"\(Roff.escaped(manual))\""
    )
  }

  mutating func section(_ name: String) { lines.append(".SH \(Roff.escaped(name.uppercased()))") }

  mutating func part(_ name: String) { lines.append(".SS \(Roff.escaped(name))") }

  /// A paragraph; blank lines in it begin new ones, and lines with blanks before them stay as they are.
  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    separate()
    var isVerbatim = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indented = line.hasPrefix("  ")
      if indented != isVerbatim {
        lines.append(indented ? ".nf" : ".fi")
        isVerbatim = indented
      }
      if line.isEmpty { separate() } else { lines.append(Roff.line(String(line))) }
    }
    if isVerbatim { lines.append(".fi") }
  }

  /// Begins a paragraph where none has just begun.
  private mutating func separate() {
    let starts = [".PP", ".SH", ".SS"]
    if let last = lines.last, starts.contains(String(last.prefix(3))) { return }
    lines.append(".PP")
  }

  /// A line of its own; the hyphen of the section NAME is what whatis(1) looks for.
  mutating func plain(_ text: String) { lines.append(Roff.line(text)) }

  /// A term in bold with what it means.
  mutating func entry(_ term: String, _ text: String) {
    lines += [".TP", ".B " + Roff.line(Roff.argument(term)), Roff.line(text)]
  }

  /// Lines that are shown as they stand.
  mutating func example(_ text: [String]) {
    separate()
    lines += [".nf", ".RS 4"] + text.map { Roff.line($0) } + [".RE", ".fi"]
  }

  /// The page.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A line of text, which must not begin with the sign of a request.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func argument(_ text: String) -> String { text.replacing("\"", with: "“") }

  /// A text without what troff acts on; hyphens are those that can be typed again.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
      .replacing("…", with: "...").replacing("“", with: "\\(lq").replacing("”", with: "\\(rq")
      .replacing("→", with: "\\(->").replacing("×", with: "x")
  }
}
