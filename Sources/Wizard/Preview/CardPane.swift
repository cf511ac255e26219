import ConnectorModel
import JSONText
import Preview
import SafeText
import TerminalUI

/// The card of the operation that has the focus, beside its form: it changes as the author types.
struct CardPane: Sendable {
  private var card: OperationCard?
  private var token: RefreshToken?
  /// The place in the form, which the pane keeps in sight.
  private var place: JSONPointer?

  /// Takes over what has changed in the connector, or where the focus is.
  mutating func refresh(_ workspace: Workspace, at place: Place?) {
    self.place = place?.pointer
    let token = RefreshToken(
      workspace, subject: place.map { $0.pointer.tokens.prefix(3).joined(separator: "\n") } ?? "")
    guard token != self.token else { return }
    self.token = token
    card = OperationCard.around(place, in: workspace.connector)
  }

  func draw(in canvas: inout Canvas) {
    guard let card else {
      canvas.write("No operation is selected.", column: 1, row: 0, style: Style(.muted))
      return
    }
    let lines = CardDrawing(card, width: canvas.size.columns - 2).lines
    let rows = canvas.size.rows
    let first = min(start(lines, rows), max(0, lines.count - rows))
    for (row, line) in lines[first...].prefix(rows).enumerated() {
      let isHere = line.pointer != nil && line.pointer == place
      canvas.write(
        line.text, column: 1, row: row, style: isHere ? Style(line.role.role, .bold) : Style(line.role.role))
    }
    canvas.scrollMarks(above: first > 0, below: first + rows < lines.count)
  }

  /// The first line, so that the one of the focused field is in sight with some lines around it.
  private func start(_ lines: [CardLine], _ rows: Int) -> Int {
    guard let place else { return 0 }
    let here =
      lines.firstIndex { $0.pointer == place }
      ?? lines.firstIndex { line in
        line.pointer.map { place.tokens.starts(with: $0.tokens) } ?? false && line.role == .label
      }
    return here.map { max(0, $0 - rows / 2) } ?? 0
  }
}
