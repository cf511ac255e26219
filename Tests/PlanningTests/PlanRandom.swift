import JSONText
import TestSupport

/// Values as plans may have them, with what YAML takes for something else among them.
struct PlanRandom {
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  mutating func value(depth: Int) -> JSONFragment {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: .string(text())
    case 1: .number(["0", "-1", "2.50", "1e3", "12345678901234567890"].randomElement(using: &random) ?? "0")
    case 2: .boolean(Bool.random(using: &random))
    case 3: .null
    case 4: .string(text())
    case 5: .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in value(depth: depth - 1) })
    default:
      .object(
        (0..<Int.random(in: 0..<4, using: &random)).map { position in
          JSONFragment.Member("k\(position)" + text(), value(depth: depth - 1))
        })
    }
  }

  mutating func text() -> String {
    let pieces = [
      "yes", "No", "null", "~", "1", "1_000", "0x1F", "1e3", "2026-11-23", "12:30:45", "- a", "a: b", "a #b",
      "#",
      "", " ", "x ", "é", "日本", "🙂", "\n", "a\nb\n", "\t", "'", "\"", "\\", "${a.b}", "*a", "&a", "!t", "%d",
      "@x",
      "`", "|", ">", "{}", "[]", ",", "?", ":", "-", "...", "---", "=", "<<", "\u{7F}", "\u{85}", "\u{2028}",
      "plain",
      "two words", "/a/b", "\u{1F}", "~x", ".inf", ".5", "+1", "0o7",
    ]
    return (0..<Int.random(in: 1..<3, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
  }
}
