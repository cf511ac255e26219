import ConnectorModel
import SafeText
import TerminalUI
import Validation

extension DefinitionScreen {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let isWide = canvas.size.columns >= 80
    guard isWide else {
      if isInDetail {
        drawDetail(in: &canvas, view)
      } else {
        drawOutline(in: &canvas, view)
      }
      return
    }
    let width = min(44, max(28, canvas.size.columns * 2 / 5))
    canvas.region(canvas.bounds.left(width)) { drawOutline(in: &$0, view) }
    canvas.fill(
      Rect(column: width, row: 0, columns: 1, rows: canvas.size.rows), canvas.glyphs.vertical,
      style: Style(.rule))
    let rest = canvas.bounds.droppingLeft(width + 1)
    guard showsCard, canvas.size.columns >= DefinitionScreen.widthForCard else {
      canvas.region(rest) { drawDetail(in: &$0, view) }
      return
    }
    let cardWidth = min(72, rest.size.columns / 2)
    canvas.region(rest.left(rest.size.columns - cardWidth - 1)) { drawDetail(in: &$0, view) }
    canvas.fill(
      Rect(column: canvas.size.columns - cardWidth - 1, row: 0, columns: 1, rows: canvas.size.rows),
      canvas.glyphs.vertical, style: Style(.rule))
    canvas.region(rest.right(cardWidth)) { card.draw(in: &$0) }
  }

  private func drawOutline(in canvas: inout Canvas, _ view: ViewContext) {
    let hasFocus = view.isFocused && !isInDetail
    var top = 0
    if isFiltering || !filter.isEmpty {
      canvas.write("/", column: 1, row: 0, style: Style(.key))
      filter.draw(
        in: &canvas, column: 2, row: 0, width: canvas.size.columns - 3, style: Style(.field),
        focused: isFiltering && view.isFocused)
      top = 1
    }
    if rows.isEmpty { canvas.write("nothing matches", column: 2, row: top, style: Style(.muted)) }
    let page = max(1, canvas.size.rows - top)
    for (line, position) in list.visible(page: page).enumerated() {
      draw(position, at: line + top, hasFocus: hasFocus && !isFiltering, in: &canvas)
    }
  }

  private func draw(_ position: Int, at line: Int, hasFocus: Bool, in canvas: inout Canvas) {
    let row = rows[position]
    let isSelected = position == list.selection
    let width = canvas.size.columns
    var text: String
    if case .group(let group) = row.subject {
      text = (collapsed.contains(group) && filter.isEmpty ? "+ " : "- ") + row.title + " " + row.detail
    } else if row.detail.isEmpty {
      text = "   " + name(of: row, besides: 3, in: canvas)
    } else if case .operation = row.subject {
      text = "   " + row.detail.padded(toColumns: 7) + name(of: row, besides: 10, in: canvas)
    } else {
      text = "   " + row.title + "  " + row.detail
    }
    text = text.truncated(toColumns: width - 4, ellipsis: canvas.glyphs.ellipsis)
    var role: Role = .plain
    if row.isMuted { role = .muted }
    if case .group = row.subject { role = .title }
    let style = isSelected && hasFocus ? Style(.selection) : isSelected ? Style(role, .bold) : Style(role)
    canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
    canvas.write(
      isSelected && hasFocus ? text.padded(toColumns: width - 4) : text, column: 1, row: line, style: style)
    if isSelected, hasFocus { canvas.placeCursor(column: 0, row: line) }
    guard let badge = badges[position], badge != .info else { return }
    canvas.write(
      badge == .error ? "!" : "?", column: width - 2, row: line,
      style: Style(badge == .error ? .error : .warning))
  }

  /// The name of a row beside so many other columns, cut in its middle: names that begin alike end differently.
  private func name(of row: OutlineRow, besides columns: Int, in canvas: Canvas) -> String {
    row.title.truncatedInMiddle(
      toColumns: max(4, canvas.size.columns - 4 - columns), ellipsis: canvas.glyphs.ellipsis)
  }

  private func drawDetail(in canvas: inout Canvas, _ view: ViewContext) {
    guard let item, let connector = view.workspace?.connector else {
      let isReadable = view.workspace?.connector.definition != nil
      let words =
        isReadable
        ? "Select an operation, a definition or a policy."
        : "The definition is not readable, so nothing of it is listed. Alt-e opens it as text at the error."
      for (row, line) in words.wrapped(toColumns: canvas.size.columns - 3).enumerated() {
        canvas.write(line, column: 2, row: 1 + row, style: Style(isReadable ? .muted : .error))
      }
      return
    }
    let path = items.dropLast().isEmpty ? "" : String(repeating: "< ", count: items.count - 1)
    canvas.rule(row: 0, title: path + item.title(in: connector))
    canvas.region(canvas.bounds.droppingTop(1)) {
      form.draw(in: &$0, isFocused: view.isFocused && isInDetail)
    }
  }
}
