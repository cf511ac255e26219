import ConnectorModel
import SafeText
package import TerminalUI
import Validation

extension AppState {
  /// The screen as it is now.
  package func draw(glyphs: Glyphs) -> Grid {
    let least = AppState.smallestSize
    guard size.columns >= least.columns, size.rows >= least.rows else {
      var canvas = Canvas(size: size, glyphs: glyphs)
      canvas.write("\(least.columns)x\(least.rows) needed, F10 quits", column: 0, row: 0)
      canvas.placeCursor(column: 0, row: 0)
      return canvas.grid
    }
    let frame = ScreenFrame(of: size)
    let message = messageLines(in: frame)
    var canvas = drawn(in: frame, body: frame.body, glyphs)
    // A message of several rows covers the end of the body, but never where somebody types or stands.
    let more = max(0, message.count - 1)
    if let cursor = canvas.grid.cursor, cursor.row >= frame.body.endRow - more {
      canvas = drawn(in: frame, body: frame.body.droppingBottom(more), glyphs)
    }
    drawFoot(message, in: &canvas)
    return canvas.grid
  }

  /// The head, and the screen with its layers in a part of the terminal.
  private func drawn(in frame: ScreenFrame, body: Rect, _ glyphs: Glyphs) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    drawHead(in: &canvas, isShort: frame.isShort)
    canvas.region(body) { canvas in
      let view = ViewContext(workspace: workspace, now: shownTime, isFocused: layers.isEmpty)
      if workspace == nil {
        home.draw(in: &canvas, view)
      } else {
        screens[tab.rawValue].draw(in: &canvas, view)
      }
      for (position, layer) in layers.enumerated() {
        let isTop = position == layers.count - 1
        layer.draw(in: &canvas, ViewContext(workspace: workspace, now: shownTime, isFocused: isTop))
      }
    }
    return canvas
  }

  /// The time that counters of seconds go by.
  private var shownTime: Int { options.reducesMotion ? shownClock.milliseconds : now }

  /// What has the keys, without what stands around and below it.
  var topAlone: Grid {
    var canvas = Canvas(size: size, glyphs: .unicode)
    top.draw(in: &canvas, ViewContext(workspace: workspace, now: now))
    return canvas.grid
  }

  private func drawHead(in canvas: inout Canvas, isShort: Bool) {
    if !isShort { drawTitle(in: &canvas) }
    if workspace == nil {
      if isShort { canvas.write("conwiz", column: 1, row: 0, style: Style(.title)) }
    } else {
      drawTabs(in: &canvas, row: isShort ? 0 : 1)
    }
    if !isShort { canvas.rule(row: 2) }
  }

  private func drawTitle(in canvas: inout Canvas) {
    guard let workspace else {
      canvas.write("conwiz: the connector wizard", column: 1, row: 0, style: Style(.title))
      return
    }
    let counts = countsText(workspace)
    let state = saveText(workspace)
    let right = counts + (state.isEmpty ? "" : "   " + state)
    let demo = workspace.baseURL != nil ? "  (demo)" : ""
    let room = max(8, canvas.size.columns - right.columns - 4)
    let title = workspace.title.truncated(toColumns: room - demo.count - 2, ellipsis: canvas.glyphs.ellipsis)
    let mark = workspace.session.isModified ? " *" : ""
    canvas.write(title + mark + demo, column: 1, row: 0, style: Style(.title))
    canvas.write(right, column: canvas.size.columns - right.columns - 1, row: 0, style: Style(.muted))
  }

  private func countsText(_ workspace: Workspace) -> String {
    let errors = workspace.findings.count(.error)
    let warnings = workspace.findings.count(.warning)
    let errorText = errors.counted("error")
    let warningText = warnings.counted("warning")
    return workspace.checkedRevision < 0 ? "checking" : errorText + "  " + warningText
  }

  private func saveText(_ workspace: Workspace) -> String {
    let isChanged = !workspace.changedOnDisk.isEmpty
    if workspace.isReadOnly { return isChanged ? "read-only, changed on disk" : "read-only" }
    if isChanged { return "changed on disk" }
    let state = workspace.session.isModified ? "not saved" : "saved"
    return workspace.draftsOff == nil ? state : state + ", no draft"
  }

  private func drawTabs(in canvas: inout Canvas, row: Int) {
    let isNarrow = canvas.size.columns < 74
    let texts = WizardTab.allCases.map { "\($0.number) \($0.title)" + badge(of: $0) }
    // With many findings the tabs move together.
    let isTight = texts.reduce(1) { $0 + $1.count + 3 } + "F1 Help ".count > canvas.size.columns
    var column = 1
    for (candidate, text) in zip(WizardTab.allCases, texts) {
      let isOpen = candidate == tab
      if isNarrow, !isOpen {
        column += canvas.write("\(candidate.number)", column: column, row: row, style: Style(.tab)) + 1
        continue
      }
      let shown = isOpen ? "[" + text + "]" : isTight ? text : " " + text + " "
      column += canvas.write(shown, column: column, row: row, style: Style(isOpen ? .activeTab : .tab)) + 1
    }
    for help in ["F1 Help", "F1"] where canvas.size.columns - column > help.count + 1 {
      canvas.write(help, column: canvas.size.columns - help.count - 1, row: row, style: Style(.muted))
      break
    }
  }

  private func badge(of candidate: WizardTab) -> String {
    if candidate == .flow { return flowScreen?.isModified == true ? " *" : "" }
    guard let findings = workspace?.findings else { return "" }
    let tab: Tab? =
      switch candidate {
      case .describe: .describe
      case .security: .security
      case .definition: .definition
      case .test: .test
      case .create, .flow: nil
      }
    let errors = tab.map { findings.count(.error, in: $0) } ?? findings.count(.error)
    return errors > 0 ? " \(errors)!" : ""
  }
}
