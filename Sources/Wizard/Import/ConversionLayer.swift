import SafeText
import TerminalUI

/// What has the keys while a source is read and converted: it tells for how long, and Esc gives it up.
struct ConversionLayer: Layer {
  /// The milliseconds after which a window says what is waited for; most sources are read before.
  static let patience = 400

  private let origin: ImportOrigin
  private let variables: [String: String]
  private let start: Int
  /// Whether the window stands, which goes by the clock also where nothing is to move by itself.
  private var isShown = false

  /// Waits for a source from a time of the program's clock on.
  init(_ origin: ImportOrigin, _ variables: [String: String], at start: Int) {
    self.origin = origin
    self.variables = variables
    self.start = start
  }

  private var name: String { SafeText.shown(origin.name) }

  /// What was typed for it, to be changed or given up; nil where it stands elsewhere still.
  var typed: TextLayer? {
    if !variables.isEmpty { return ImportReviewLayer.asking(for: variables, of: origin) }
    if case .pasted(let text) = origin { return TextLayer.pasting(text) }
    return nil
  }

  /// Whatever is typed meanwhile is not for the layer below.
  var isTyping: Bool { true }

  var hint: String { "reading \(name) …" }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Stop")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): context.request(.cancelConversion)
    case .character, .paste: break
    default: return .ignored
    }
    return .handled
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    guard case .tick = event else { return }
    isShown = context.now - start >= ConversionLayer.patience
    context.run(.wake(afterMilliseconds: 1000))
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    guard isShown else { return canvas.placeCursor(column: 0, row: 0) }
    let room = min(canvas.size.columns, 76)
    let elapsed = (view.now - start) / 1000
    let seconds = " …" + (elapsed > 0 ? " \(elapsed) s" : "")
    let text =
      "reading " + name.truncatedInMiddle(toColumns: max(1, room - 14 - seconds.columns)) + seconds
    let frame = canvas.bounds.centred(Size(columns: room, rows: min(canvas.size.rows, 4)))
    canvas.popup(frame, title: "Import", margin: 2) { canvas in
      canvas.write(text, column: 0, row: 0, style: Style(.popup), limit: canvas.size.columns)
      canvas.write(
        "Esc stops it; nothing has changed", column: 0, row: 1, style: Style(.muted),
        limit: canvas.size.columns)
      canvas.placeCursor(column: 0, row: 0)
    }
  }
}
