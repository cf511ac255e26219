import Importing
import SafeText
import TerminalUI

/// The question for the address of a document.
struct AddressLayer: Layer {
  private(set) var editor = LineEditor()
  private(set) var failure: String?

  var isTyping: Bool { true }

  var hint: String {
    "Of an OpenAPI document or collection.  Ex: https://contoso.com/openapi.json"
  }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Read it"), KeyHint("Esc", "Cancel")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      let address = editor.text.filter { !$0.isWhitespace }
      guard RemoteSource.isAddress(address) else {
        failure = "an address begins with https:// or http://"
        return .handled
      }
      failure = nil
      context.request(.convert(.address(address), variables: [:]))
    default:
      guard editor.handle(key) else { return .ignored }
      failure = nil
    }
    return .handled
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    guard case .converted(_, _, .failure(let error)) = event else { return }
    failure = error.message
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let columns = min(canvas.size.columns, 76)
    let text = failure ?? "Enter reads it; at most 32 MB, other hosts are not asked"
    let lines = text.wrapped(toColumns: max(1, columns - 4))
    let frame = canvas.bounds.centred(
      Size(columns: columns, rows: min(canvas.size.rows, 3 + max(2, lines.count))))
    canvas.popup(frame, title: "Import from an address", margin: 2) { canvas in
      editor.draw(
        in: &canvas, column: 0, row: 0, width: canvas.size.columns, style: Style(.field), focused: true)
      for (row, line) in lines.enumerated() {
        canvas.write(line, column: 0, row: row + 1, style: Style(failure == nil ? .muted : .error))
      }
    }
  }
}
