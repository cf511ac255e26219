import SafeText

extension Dialog {
  /// Draws the box in the middle of the region; the letter of each button is underlined.
  package func draw(in canvas: inout Canvas) {
    let layout = DialogLayout(self, in: canvas.size)
    canvas.box(layout.frame, title: title)
    canvas.region(layout.frame.inset(columns: 2)) { canvas in
      let visible = scroll.visible(count: layout.lines.count, page: layout.page)
      for (row, line) in layout.lines[visible].enumerated() {
        canvas.write(line, column: 0, row: row, style: Style(.popup))
      }
      canvas.region(canvas.bounds.top(layout.page)) {
        $0.scrollMarks(visible, of: layout.lines.count)
      }
      for (position, place) in layout.buttons.enumerated() { draw(position, at: place, in: &canvas) }
    }
  }

  private func draw(_ position: Int, at place: Position, in canvas: inout Canvas) {
    let label = buttons[position]
    let style = Style(position == focus ? .selection : .popup)
    canvas.write(DialogLayout.text(of: label), column: place.column, row: place.row, style: style)
    if let letter = letters[position], let index = label.firstIndex(of: letter) {
      let column = place.column + 2 + SafeText.shown(label[..<index]).columns
      let marked = Style(style.role, style.attributes.union(.underline))
      canvas.write(String(letter), column: column, row: place.row, style: marked)
    }
    if position == focus { canvas.placeCursor(column: place.column + 2, row: place.row) }
  }
}
