import SafeText
import SignIn
import TerminalUI

extension SignInLayer {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 78), rows: min(canvas.size.rows, isChoosing ? 14 : rows)))
    canvas.popup(frame, title: "Sign in", margin: 2) { canvas in
      switch phase {
      case .choosing: form.draw(in: &canvas, isFocused: view.isFocused)
      default: drawProgress(in: &canvas, view)
      }
    }
  }

  /// How many rows the window takes where there is room: an address is read whole.
  private var rows: Int {
    guard case .browser(let request, _) = phase else { return 14 }
    return max(14, request.url.columns / 74 + 9)
  }

  private func drawBrowser(_ request: AuthorizationRequest, _ port: Int?, in canvas: inout Canvas) {
    let width = canvas.size.columns
    var lines: [(String, Role)] = [("Open this address in a browser and sign in (Alt-y copies it):", .popup)]
    lines += request.url.wrapped(toColumns: width).map { ($0, .title) }
    var below: [String] = []
    if let port {
      let text =
        "The browser comes back to port \(port) here. Over SSH:  ssh -L \(port):127.0.0.1:\(port) HOST"
      below = text.wrapped(toColumns: width)
    }
    below += "Or paste the address that it ends at:".wrapped(toColumns: width)
    let room = max(1, canvas.size.rows - below.count - 1)
    let isCut = lines.count > room
    let first = min(scroll, max(0, lines.count - room))
    var shown = Array(lines[first..<min(lines.count, first + room)])
    if isCut, room > 1, first + room < lines.count {
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
    case .browser(let request, let port):
      drawBrowser(request, port, in: &canvas)
    }
  }
}
