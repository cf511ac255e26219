/// The clipboard of the terminal's user, reached by OSC 52 through any number of SSH hops.
struct Clipboard: Sendable {
  /// Common terminals take about this many bytes of encoded text.
  static let limit = 75_000
  /// screen takes device control strings of 256 bytes at least.
  private static let screenPortion = 240

  let isKnown: Bool
  let isInTmux: Bool
  let isInScreen: Bool

  /// The sequences that put a text there; nil when it is too long or the terminal has no clipboard.
  func sequence(for text: String) -> [UInt8]? {
    guard isKnown else { return nil }
    let encoded = Clipboard.base64(Array(text.utf8))
    guard encoded.count <= Clipboard.limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    if isInTmux {
      // Past tmux where allow-passthrough is on, and to tmux itself where set-clipboard is on.
      return Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8) + plain
    }
    guard isInScreen else { return plain }
    var wrapped: [UInt8] = []
    for start in stride(from: 0, to: plain.count, by: Clipboard.screenPortion) {
      wrapped += Array("\u{1B}P".utf8)
      wrapped += plain[start..<min(start + Clipboard.screenPortion, plain.count)]
      wrapped += Array("\u{1B}\\".utf8)
    }
    return wrapped
  }

  /// The bytes in base 64 (RFC 4648 section 4).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        let index = Int(bits >> (18 - 6 * UInt32(place)) & 63)
        encoded.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
