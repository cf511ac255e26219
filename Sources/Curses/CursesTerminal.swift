import CNcurses
import Glibc
package import TerminalUI

/// The terminal: shows grids and reports keys; ncurses does terminfo, input decoding and the diff to the tty.
///
/// One per process, used from one thread. Closing it, or letting go of it, gives the terminal back as it was.
package final class CursesTerminal {
  /// A sentence about a terminal type that was replaced by a common one, nil when none was.
  package let notice: String?
  /// The signs the terminal can show.
  package let glyphs: Glyphs
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let usesColour: Bool
  private let extraModes: ExtraModes
  private let signals: SignalPipe
  private var previous: Grid?
  private var isOpen = true
  private var idleReads = 0

  /// Takes the terminal over.
  package init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let named = getenv("TERM").map { String(cString: $0) } ?? ""
    guard named != "dumb" else { throw .dumb }
    setlocale(LC_ALL, "")
    if getenv("ESCDELAY") == nil { set_escdelay(50) }
    use_env(false)
    let candidates = (named.isEmpty ? [] : [named]) + ["xterm", "vt100"]
    var opened: (screen: OpaquePointer, name: String)?
    for name in candidates where opened == nil {
      if let screen = cn_new_terminal(name) { opened = (screen, name) }
    }
    guard let opened, let window = opened.screen.standardWindow else { throw .unknownType(named) }
    screen = opened.screen
    self.window = window
    notice = opened.name == named ? nil : "TERM \"\(named)\" is not known here; using \(opened.name)"
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    glyphs = options.ascii || codeset.uppercased() != "UTF-8" ? .ascii : .unicode
    extraModes = ExtraModes(terminal: opened.name, mouse: options.mouse)
    signals = SignalPipe()
    usesColour = CursesTerminal.wantsColour(options)
    raw()
    noecho()
    nonl()
    keypad(window, true)
    meta(window, true)
    nodelay(window, true)
    cn_define_paste_keys()
    if usesColour { prepareColours(options.theme) }
    let restore = extraModes.restoring
    restore.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let base = characters.baseAddress else { return }
        cn_catch_signals(1, base, characters.count, signals.writeEnd)
      }
    }
    extraModes.on()
  }

  deinit { close() }

  /// The terminal's size; a terminal that does not know it counts as 80 by 24.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cn_terminal_size(1, &columns, &rows)
    guard columns > 0, rows > 0 else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Whether terminfo knows the function keys.
  package var hasFunctionKeys: Bool { cn_has_function_keys() != 0 }

  /// The signal that asks the program to end, nil when none has come.
  package var endingSignal: Int32? {
    let signal = cn_ending_signal()
    return signal == 0 ? nil : signal
  }

  /// Shows a screen: only rows that differ from the one before are handed to ncurses, which sends what changed.
  package func draw(_ grid: Grid) {
    guard isOpen else { return }
    for row in 0..<min(grid.size.rows, Int(getmaxy(window))) {
      if let previous, previous.size == grid.size, previous.row(row) == grid.row(row) { continue }
      draw(grid.row(row), at: row)
    }
    if let cursor = grid.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    previous = grid
    wrefresh(window)
  }

  /// Sends the whole screen again with the next drawing.
  package func repaint() {
    previous = nil
    clearok(window, true)
  }

  /// Waits for a key, for news on a descriptor, or for some milliseconds; nil when the time is over.
  package func next(timeoutMilliseconds: Int?, wake: Int32?) -> Key? {
    while true {
      if let key = pending() { return key }
      if cn_ending_signal() != 0 { return .hangUp }
      var descriptors = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      if let wake { descriptors.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
      let count = poll(&descriptors, nfds_t(descriptors.count), Int32(timeoutMilliseconds ?? -1))
      if count == 0 { return nil }
      if count < 0 {
        idleReads = 0
        continue
      }
      if descriptors[1].revents != 0 { return .hangUp }
      if descriptors.count > 2, descriptors[2].revents != 0 {
        CursesTerminal.drain(descriptors[2].fd)
        return .wake
      }
      if descriptors[0].revents & Int16(POLLERR | POLLNVAL) != 0 { return .hangUp }
      if descriptors[0].revents & Int16(POLLHUP) != 0, descriptors[0].revents & Int16(POLLIN) == 0 {
        return .hangUp
      }
      if let key = pending() { return key }
      idleReads += 1
      if idleReads > 2 { return .hangUp }
    }
  }

  /// Whether a key waits to be read, so that drawing can be left until it is handled.
  package var hasPendingInput: Bool {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLIN) != 0
  }

  /// Stops the program as `^Z` does and comes back to a full screen.
  package func suspend() { whileReleased { cn_stop() } }

  /// Gives the terminal away while something else uses it.
  package func whileReleased(_ body: () -> Void) {
    extraModes.off()
    endwin()
    body()
    extraModes.on()
    previous = nil
    clearok(window, true)
    wrefresh(window)
  }

  /// Switches mouse reports.
  package func setMouse(_ isOn: Bool) { extraModes.setMouse(isOn) }

  /// Rings the bell.
  package func ring() { beep() }

  /// Puts a text on the terminal's clipboard by OSC 52; false when it is too long or the terminal has none.
  package func copy(_ text: String) -> Bool { extraModes.copy(text) }

  /// Gives the terminal back.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    extraModes.off()
    endwin()
    cn_release_signals()
    delscreen(screen)
  }

  private static func wantsColour(_ options: TerminalOptions) -> Bool {
    guard options.theme != .mono, has_colors() else { return false }
    switch options.colour {
    case .always: return true
    case .never: return false
    case .auto:
      let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      return !refused && getenv("CLICOLOR").map { String(cString: $0) } != "0"
    }
  }

  private func prepareColours(_ theme: Theme) {
    start_color()
    use_default_colors()
    for role in Role.allCases {
      let (foreground, background) = theme.colours(of: role)
      init_pair(Int16(role.rawValue) + 1, foreground, background)
    }
  }

  private func draw(_ cells: ArraySlice<Cell>, at row: Int) {
    var column = 0
    var run: [wchar_t] = []
    var runStart = 0
    var style: Style?
    for cell in cells {
      if cell.style != style, !cell.isContinuation {
        if let style { write(run, style, row, runStart) }
        run = []
        runStart = column
        style = cell.style
      }
      if !cell.isContinuation {
        for scalar in cell.character.unicodeScalars { run.append(wchar_t(scalar.value)) }
      }
      column += 1
    }
    if let style { write(run, style, row, runStart) }
  }

  private func write(_ run: [wchar_t], _ style: Style, _ row: Int, _ column: Int) {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= cn_attribute_bold() }
    if style.attributes.contains(.reverse) { attributes |= cn_attribute_reverse() }
    if style.attributes.contains(.underline) { attributes |= cn_attribute_underline() }
    if style.attributes.contains(.dim) { attributes |= cn_attribute_dim() }
    let pair = usesColour ? Int16(style.role.rawValue) + 1 : 0
    cn_write_run(window, Int32(row), Int32(column), run, Int32(run.count), attributes, pair)
  }

  private static func drain(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 256)
    _ = read(descriptor, &bytes, bytes.count)
  }
}

extension CursesTerminal {
  /// A key that ncurses has or can read without waiting.
  private func pending() -> Key? {
    var value: UInt32 = 0
    while true {
      switch cn_read_key(window, &value) {
      case 0: return nil
      case 2:
        idleReads = 0
        let code = Int32(bitPattern: value)
        if code == KEY_RESIZE {
          previous = nil
          return .resized(size)
        }
        if code == Int32(CN_PASTE_BEGIN) { return .paste(readPaste()) }
        if let key = KeyCodes.key(code: code) { return key }
      default:
        idleReads = 0
        guard let scalar = Unicode.Scalar(value) else { continue }
        guard scalar.value == 0x1B else { return KeyCodes.key(scalar: scalar) }
        return afterEscape()
      }
    }
  }

  /// Esc alone, or the key that follows it at once with Alt.
  private func afterEscape() -> Key {
    var value: UInt32 = 0
    switch cn_read_key(window, &value) {
    case 2:
      guard case .named(let key)? = KeyCodes.key(code: Int32(bitPattern: value)) else {
        return .named(.escape)
      }
      return .altKey(key)
    case 1:
      guard let scalar = Unicode.Scalar(value) else { return .named(.escape) }
      switch KeyCodes.key(scalar: scalar) {
      case .character(let character): return .alt(character)
      case .named(.escape): return .named(.escape)
      case .named(let key): return .altKey(key)
      case let other: return other
      }
    default: return .named(.escape)
    }
  }

  /// The text up to the end mark of a paste, or until nothing more comes for half a second.
  private func readPaste() -> String {
    var text = String.UnicodeScalarView()
    var value: UInt32 = 0
    wtimeout(window, 500)
    defer { nodelay(window, true) }
    while true {
      switch cn_read_key(window, &value) {
      case 0: return String(text)
      case 2:
        if Int32(bitPattern: value) == Int32(CN_PASTE_END) { return String(text) }
      default:
        if let scalar = Unicode.Scalar(value), scalar.value != 0x1B { text.append(scalar) }
      }
    }
  }
}

extension OpaquePointer {
  /// The window that covers the screen, which `newterm` has made current.
  fileprivate var standardWindow: UnsafeMutablePointer<WINDOW>? { cn_standard_window() }
}
