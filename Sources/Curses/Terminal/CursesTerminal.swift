import CNcurses
import Environment
import Glibc
package import TerminalUI

/// The terminal: shows grids and reports keys; ncurses does terminfo and the diff to the tty.
///
/// One per process, used from one thread. Closing it, or letting go of it, gives the terminal back as it was;
/// signals and crashes give it back as well. A lost line is reported as a key, again and again, never waited for.
package final class CursesTerminal {
  /// A sentence about a terminal type that was replaced by a common one, nil when none was.
  package let notice: String?
  /// What the terminal can do.
  package let capabilities: Capabilities
  /// The terminal's size; a terminal that does not know it counts as 80 by 24.
  package internal(set) var size: Size
  /// The signal that asks the program to end, nil when none has come.
  package internal(set) var endingSignal: Int32?

  let type: TerminalType
  let window: UnsafeMutablePointer<WINDOW>
  let input: TerminalLine
  let output: TerminalLine
  let signals: Int32
  let palette: Palette
  let cellText: CellText
  let escapeDelay: Int32
  var modes: ExtraModes
  var decoder: KeyDecoder
  var previous: Grid?
  var isHungUp = false
  var reportsSize = false
  private let screen: OpaquePointer
  private let file: UnsafeMutablePointer<FILE>?
  private var isOpen = true

  /// Takes the terminal over; nothing is shown before the first drawing.
  package init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    file = options.usesControllingTerminal ? fopen("/dev/tty", "r+") : nil
    if options.usesControllingTerminal, file == nil { throw .notATerminal }
    input = TerminalLine(descriptor: file.map { fileno($0) } ?? STDIN_FILENO)
    output = TerminalLine(descriptor: file.map { fileno($0) } ?? STDOUT_FILENO)
    guard isatty(input.descriptor) == 1, isatty(output.descriptor) == 1 else { throw .notATerminal }
    let codeset = Codeset.adopt()
    type = try TerminalType.choose(named: Environment["TERM"] ?? "", descriptor: output.descriptor)
    notice = type.notice
    // ncurses leaves alone the signals that have a handler already. Before this point nothing needs one.
    signals = cn_guard_begin(input.descriptor)
    // The kernel knows the size; LINES and COLUMNS may be left over from another window.
    use_env(false)
    use_tioctl(true)
    guard let screen = cn_new_terminal(type.name, file), let window = cn_standard_window() else {
      cn_guard_end()
      throw .unknownType(type.name)
    }
    self.screen = screen
    self.window = window
    raw()
    noecho()
    nonl()
    keypad(window, true)
    // Input is read here, so ncurses must not look for it to put updates off.
    typeahead(-1)
    let wantsColour = options.wantsColour(
      noColour: Environment["NO_COLOR"], cliColour: Environment["CLICOLOR"])
    let colours = wantsColour && has_colors() ? Int(cn_terminal_number("colors")) : 0
    if colours > 0 {
      start_color()
      use_default_colors()
    }
    palette = colours > 0 ? Palette(options.theme, options.looks, colours: colours) : Palette()
    capabilities = Capabilities(
      unicode: codeset == .utf8 && !options.ascii,
      hasFunctionKeys: cn_terminal_string("kf1") != nil && cn_terminal_string("kf10") != nil,
      hasClipboard: !type.isPlain)
    cellText = CellText(isASCII: !capabilities.unicode)
    escapeDelay = Environment["ESCDELAY"].flatMap { Int32($0) }.map { min(max(1, $0), 5000) } ?? 50
    decoder = KeyDecoder(terminfoKeys: TerminfoKeys.read(), isLatin1: codeset == .latin1, tellsUnknown: true)
    modes = ExtraModes(areKnown: !type.isPlain, mouse: options.mouse)
    size = CursesTerminal.measure(output.descriptor)
    fitToSize()
    setFarewell("conwiz was ended; unsaved changes are in the draft and are offered at the next start")
    hold()
  }

  deinit { close() }

  /// The signs the terminal can show.
  package var glyphs: Glyphs {
    capabilities.unicode ? type.hasSmallFont ? .console : .unicode : .ascii
  }

  /// Whether terminfo knows the function keys.
  package var hasFunctionKeys: Bool { capabilities.hasFunctionKeys }

  /// The status to exit with after `.hangUp`: 128 and the signal, 129 when the line was lost without one.
  package var hangUpStatus: Int32 { 128 + (endingSignal ?? SIGHUP) }

  /// What a crash prints when the terminal is right again, such as where the draft is.
  package func setFarewell(_ text: String) {
    Array((text + "\r\n").utf8CString).withUnsafeBufferPointer { characters in
      guard let base = characters.baseAddress else { return }
      cn_guard_farewell(base, characters.count - 1)
    }
  }

  /// Gives the terminal back; a second time does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    letGo()
    cn_guard_end()
    delscreen(screen)
    if let file { fclose(file) }
  }

  /// Whether the terminal is still ours.
  var canDraw: Bool { isOpen && !isHungUp }

  /// Sends what belongs to a full screen and makes crashes take it back.
  func hold() {
    output.send(modes.on)
    let names = ["rmkx", "sgr0", "cnorm", "rmcup"] + CursesTerminal.leftBehind
    let restore = Array((modes.off + CursesTerminal.strings(names) + "\r\n").utf8CString)
    restore.withUnsafeBufferPointer { characters in
      guard let base = characters.baseAddress else { return }
      cn_guard_hold(base, characters.count - 1)
    }
  }

  /// What takes the drawing away: without a screen of its own to leave, it would stand around the shell's next lines.
  private static var leftBehind: [String] { cn_terminal_string("rmcup") == nil ? ["clear"] : [] }

  /// Strings of terminfo by their names, one after the other.
  private static func strings(_ names: [String]) -> String {
    names.compactMap { name in cn_terminal_string(name).map { withoutPadding(String(cString: $0)) } }.joined()
  }

  /// Takes back what belongs to a full screen.
  func letGo() {
    output.dropUnsentOutput(afterMilliseconds: 100)
    output.send(modes.off)
    output.send(CursesTerminal.strings(CursesTerminal.leftBehind))
    endwin()
    cn_guard_release()
  }

  /// Tells ncurses the size.
  func fitToSize() {
    guard Int(getmaxx(window)) != size.columns || Int(getmaxy(window)) != size.rows else { return }
    resize_term(Int32(size.rows), Int32(size.columns))
  }

  /// The size that the kernel knows, or else the environment, or else 80 by 24.
  static func measure(_ descriptor: Int32) -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cn_terminal_size(descriptor, &columns, &rows)
    // A size that no terminal has would take more memory than there is.
    if columns > 0, rows > 0 { return Size(columns: min(Int(columns), 2000), rows: min(Int(rows), 1000)) }
    let named = [("COLUMNS", 80), ("LINES", 24)].map { name, usual in
      Environment[name].flatMap { Int($0) }.flatMap { (1...1000).contains($0) ? $0 : nil } ?? usual
    }
    return Size(columns: named[0], rows: named[1])
  }

  /// A terminfo string without its delays, such as `$<100/>`.
  static func withoutPadding(_ text: String) -> String {
    var rest = text[...]
    var kept = ""
    while let dollar = rest.firstIndex(of: "$"), rest[dollar...].hasPrefix("$<"),
      let close = rest[dollar...].firstIndex(of: ">")
    {
      kept += rest[..<dollar]
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }
}
