import TerminalUI

/// Random keys, among them what is hard to type and hard to show.
enum RandomKeys {
  private static let keys: [Key] =
    NamedKey.allCases.map { .named($0) } + NamedKey.allCases.map { .altKey($0) }
    + "abcdefhknpuwy_ ".map { .control($0) } + "bdfurx<>?1".map { .alt($0) }
    + "aZ0 -{\"é日👩🏽\u{301}\u{1F1E9}\u{1F1EA}\u{200D}\u{202E}\u{94D}ह".map { .character($0) }
    + ["\u{301}", "\u{200D}", "👩", "💻", "क", "\u{94D}", "\r", "\u{1100}", "\u{1161}"]
    + [
      .paste("two\r\nlines\n"), .paste("日本\t\u{1B}[31m"), .paste(""), .paste("\u{301}\u{301}"),
      .function(1), .function(24), .wake, .resized(Size(columns: 3, rows: 2)),
    ]

  static func next(using generator: inout some RandomNumberGenerator) -> Key {
    keys.randomElement(using: &generator) ?? "x"
  }

  /// A size from nothing to a large terminal, small ones often.
  static func size(using generator: inout some RandomNumberGenerator) -> Size {
    Bool.random(using: &generator)
      ? Size(
        columns: Int.random(in: 0...12, using: &generator), rows: Int.random(in: 0...6, using: &generator))
      : Size(
        columns: Int.random(in: 10...120, using: &generator), rows: Int.random(in: 3...50, using: &generator))
  }
}
