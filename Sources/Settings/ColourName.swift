/// The colours of a terminal by name: the sixteen of its palette, and the 256 by number.
enum ColourName {
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// The number of a colour; -1 is the terminal's own, nil is none.
  static func number(_ name: String) -> Int16? {
    if name == "default" { return -1 }
    if let position = names.firstIndex(of: name) { return Int16(position) }
    if name.hasPrefix("bright-"), let position = names.firstIndex(of: String(name.dropFirst(7))) {
      return Int16(position + 8)
    }
    return Int16(name).flatMap { (0...255).contains($0) ? $0 : nil }
  }

  /// What may be written.
  static let help = "default, " + names.joined(separator: ", ") + ", bright- before one of them, or 0 to 255"
}
