import SafeText
import SignIn
import TerminalUI

extension SignInLayer {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(frameSize(in: canvas.size))
    canvas.popup(frame, title: "Sign in", margin: SignInLayer.margin) { canvas in
      switch phase {
      case .choosing: form.draw(in: &canvas, isFocused: view.isFocused)
      default: drawProgress(in: &canvas, view)
      }
    }
  }

  private func frameSize(in room: Size) -> Size {
    Size(columns: min(room.columns, 78), rows: min(room.rows, isChoosing ? 14 : rows))
  }

  /// What the window has inside.
  func insideSize(in room: Size) -> Size {
    let frame = frameSize(in: room)
    return Size(columns: frame.columns - 2 * SignInLayer.margin, rows: frame.rows - 2)
  }

  /// How many columns stand between the window's sides and what is in it, the frame among them.
  private static let margin = 2

  /// How many rows the window takes where there is room: an address is read whole.
  private var rows: Int {
    guard case .browser(let request, _) = phase else { return 14 }
    return max(14, request.url.columns / 74 + 9)
  }

  /// What is said while a browser is waited for: the address, as many rows of it as are in sight, and what stands below.
  func browserText(
    _ request: AuthorizationRequest, _ wait: RedirectWait, inside size: Size
  ) -> (lines: [(String, Role)], page: Int, below: [String]) {
    let width = size.columns
    var lines: [(String, Role)] = [("Open this address in a browser and sign in (Alt-y copies it):", .popup)]
    lines += request.url.wrapped(toColumns: width).map { ($0, .title) }
    let texts: [String] =
      switch wait {
      case .here(let port):
        [
          "The browser comes back to port \(port) here. Over SSH:  ssh -L \(port):127.0.0.1:\(port) HOST",
          "Or paste the address that it ends at:",
        ]
      case .nowhere(let reason):
        (reason.map { [$0 + " The Redirect URL has it; Esc leaves."] } ?? [])
          + ["Paste the whole address that the browser ends at, also where its page cannot be shown:"]
      }
    let below = texts.flatMap { $0.wrapped(toColumns: width) }
    return (lines, max(1, size.rows - below.count - 1), below)
  }

  private func drawBrowser(
    _ request: AuthorizationRequest, _ wait: RedirectWait, in canvas: inout Canvas
  ) {
    let width = canvas.size.columns
    let (lines, page, below) = browserText(request, wait, inside: canvas.size)
    let visible = scroll.visible(count: lines.count, page: page)
    var shown = Array(lines[visible])
    if page > 1, visible.upperBound < lines.count {
      shown[shown.count - 1] = ("… Down shows the rest, Alt-y copies the whole address", .muted)
    }
    shown += below.map { ($0, .popup) }
    for (row, (text, role)) in shown.enumerated() {
      canvas.write(text, column: 0, row: row, style: Style(role))
    }
    pasted.draw(
      in: &canvas, column: 0, row: min(shown.count, canvas.size.rows - 1), width: width, style: Style(.field),
      focused: true)
  }

  private func drawProgress(in canvas: inout Canvas, _ view: ViewContext) {
    var row = 0
    func write(_ text: String, _ role: Role = .popup) {
      for line in text.wrapped(toColumns: canvas.size.columns) where row < canvas.size.rows {
        canvas.write(line, column: 0, row: row, style: Style(role))
        row += 1
      }
    }
    switch phase {
    case .choosing: break
    case .starting: write("Asking the provider …")
    case .failed(let message):
      write(message, .error)
      write("Enter goes back to the settings.")
    case .device(let code, let ends):
      write("Open \(code.address)")
      write("and type the code")
      write("    \(code.userCode)", .title)
      let left = max(0, ends - view.now) / 1000
      write("The code is good for another \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60).")
    case .browser(let request, let wait):
      drawBrowser(request, wait, in: &canvas)
    }
  }
}
