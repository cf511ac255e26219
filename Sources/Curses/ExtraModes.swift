import Glibc

/// Terminal modes that terminfo does not know: bracketed paste, mouse reports, the clipboard.
final class ExtraModes {
  private let isXtermLike: Bool
  private let wrapsInScreen: Bool
  private let wrapsInTmux: Bool
  private var mouse: Bool

  init(terminal: String, mouse: Bool) {
    let families = [
      "xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "kitty", "st", "gnome", "konsole", "vte",
    ]
    isXtermLike = families.contains { terminal.hasPrefix($0) }
    wrapsInTmux = getenv("TMUX") != nil
    wrapsInScreen = !wrapsInTmux && getenv("STY") != nil
    self.mouse = mouse
  }

  func on() {
    guard isXtermLike else { return }
    send("\u{1B}[?2004h" + (mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : ""))
  }

  func off() {
    guard isXtermLike else { return }
    send("\u{1B}[?2004l" + (mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : ""))
  }

  func setMouse(_ isOn: Bool) {
    off()
    mouse = isOn
    on()
  }

  /// What a crash handler writes: plain attributes, visible cursor, modes off, the normal screen.
  var restoring: [UInt8] {
    guard isXtermLike else { return Array("\u{1B}[0m\r\n".utf8) }
    return Array(
      "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l\u{1B}[?1l\u{1B}>".utf8)
  }

  /// Sends a text to the clipboard; at most 75 kB encoded, the least that common terminals take.
  func copy(_ text: String) -> Bool {
    guard isXtermLike else { return false }
    let encoded = ExtraModes.base64(Array(text.utf8))
    guard encoded.utf8.count <= 75_000 else { return false }
    let sequence = "\u{1B}]52;c;" + encoded + "\u{07}"
    if wrapsInTmux {
      send("\u{1B}Ptmux;\u{1B}" + sequence + "\u{1B}\\")
    } else if wrapsInScreen {
      send("\u{1B}P" + sequence + "\u{1B}\\")
    } else {
      send(sequence)
    }
    return true
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        encoded.append(
          place <= group.count ? alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
