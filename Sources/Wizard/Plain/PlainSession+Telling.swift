import SafeText
import TerminalUI

extension PlainSession {
  private var view: PlainView { state.top.plain }

  /// What would be told now.
  var now: Spot {
    switch view {
    case .form(let title, let form):
      return Spot(title: title, focus: form.focusedField?.id ?? "", layers: state.layers.count)
    case .list(let title, let rows, _):
      return Spot(title: title, focus: "\(rows.count)", layers: state.layers.count)
    case .checks(let title, let rows, _):
      return Spot(title: title, focus: "\(rows.count)", layers: state.layers.count)
    case .reading(let title, let lines):
      return Spot(title: title, focus: lines.joined(separator: "\n"), layers: state.layers.count)
    case .drawn:
      let text = PlainText.drawn(state.topAlone).joined(separator: "\n")
      return Spot(title: "", focus: text, layers: state.layers.count)
    default: return Spot(title: view.title, focus: "", layers: state.layers.count)
    }
  }

  /// Tells what is asked for, where it is not what was asked for before.
  mutating func tellView() {
    guard entry == nil, !state.isEnding, now != spot else { return }
    let isNew = spot?.title != view.title || spot?.layers != state.layers.count
    spot = now
    tell(view, isNew: isNew)
  }

  /// Tells it again, or all of it.
  mutating func tell(_ view: PlainView, isNew: Bool, isAll: Bool = false) {
    switch view {
    case .form(let title, let form): tell(form, title, isNew: isNew, isAll: isAll)
    case .reading(let title, let texts):
      lines.append(PlainText.sentence(PlainText.shown(title)))
      lines += (isAll ? texts[...] : texts.prefix(PlainText.longestReading)).map { PlainText.shown($0) }
      if texts.count > PlainText.longestReading, !isAll {
        lines.append("\(texts.count - PlainText.longestReading) more lines; * tells all.")
      }
      lines.append(PlainText.shown(PlainWording.plain(state.top.hint)))
    case .list(let title, let rows, let selection), .checks(let title, let rows, let selection):
      lines.append(PlainText.shown(title) + ".  \(rows.count.counted("row")).")
      let shown = isAll ? rows[...] : rows.prefix(PlainText.page)
      for (row, text) in shown.enumerated() {
        lines.append("\(row + 1) \(PlainText.shown(text))" + (row == selection ? "  (selected)" : ""))
      }
      if shown.count < rows.count { lines.append("\(rows.count - shown.count) more; * tells all.") }
    case .dialog(let title, let message, let buttons, _):
      lines.append(PlainText.shown(title) + ".")
      lines += message.split(separator: "\n").map { PlainText.shown(String($0)) }
      lines.append(
        buttons.enumerated().map { "\($0 + 1) \(PlainText.shown($1))" }.joined(separator: ", ") + ".")
    case .text(let title, let text):
      lines.append("\(PlainText.shown(title)), a text of several lines.  Now:")
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
        PlainText.shown(String($0))
      }
      lines.append("The new text; a line with a dot alone ends it, < at once keeps what is there.")
      entry = []
    case .question(let title, let help, let text):
      lines.append(
        "\(PlainText.shown(title)).  \(PlainText.shown(help))"
          + (text.isEmpty ? "" : "  Now: \(PlainText.shown(text))."))
    case .drawn:
      lines += PlainText.drawn(state.topAlone)
      lines += [state.top.hint].filter { !$0.isEmpty }.map { PlainText.shown($0) }
      lines.append(
        "Enter takes the row with >, < closes, > goes down; a text is typed, :key NAME presses a key.")
    }
  }

  private mutating func tell(_ form: Form, _ title: String, isNew: Bool, isAll: Bool) {
    let (number, count) = PlainText.position(of: form)
    if isNew || isAll {
      let errors = form.fields.count { $0.problem?.severity == .error }
      lines.append(
        "\(PlainText.shown(title)).  \(count.counted("field")), \(errors.counted("error"))."
      )
    }
    if isAll {
      var next = 0
      for field in form.fields {
        if field.isFocusable { next += 1 }
        lines.append(
          field.isFocusable ? PlainText.row(of: field, number: next) : PlainText.passed(field))
      }
    }
    guard let field = form.focusedField else { return }
    lines += PlainText.lines(of: field, number: number, count: count)
  }
}
