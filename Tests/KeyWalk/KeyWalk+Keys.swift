import TerminalUI
import TestSupport
import Wizard

extension KeyWalk {
  private static let texts = [
    "a", "e", "x", "1", "0", "-", "/", "{", "}", "\"", "é", "日", "🙂", "e\u{301}", "ש", "\u{200B}", " ", "$",
    ".",
  ]
  private static let pastes = [
    "", "name", "{\"a\": 1}", "GET /x/{id}", "https://api.test/v1", "line\nline\r\n", "\u{1B}[31m", "日本語",
    String(repeating: "long ", count: 60), "#aabbcc", "\u{FEFF}", "C-1", "0", "true", "x-ms-summary",
  ]

  /// A key as people press them: mostly those that move, those of commands often, the rest now and then.
  mutating func nextKey() -> Key {
    switch pick(100) {
    case ..<26: return .named([.up, .down, .down, .left, .right, .tab, .backTab, .home, .end][pick(9)])
    case ..<40: return .named(.enter)
    case ..<46: return .named(.escape)
    case ..<50: return .named(NamedKey.allCases[pick(NamedKey.allCases.count)])
    case ..<72:
      let entries = CommandTable.entries.filter { $0.command != .quit }
      let keys = entries[pick(entries.count)]
      let all = keys.keys + keys.listKeys
      return all.isEmpty ? .function(9) : all[pick(all.count)]
    case ..<88:
      let text = KeyWalk.texts[pick(KeyWalk.texts.count)]
      return .character(text.first ?? "a")
    case ..<91: return .paste(KeyWalk.pastes[pick(KeyWalk.pastes.count)])
    case ..<94: return .control(["a", "e", "k", "u", "w", "y", "d", "h", "c", "x", "g", "_", " "][pick(13)])
    case ..<96: return .alt(["b", "f", "d", "<", ">", "z", "0", "9"][pick(8)])
    case ..<97: return .altKey([.up, .down, .left, .right][pick(4)])
    case ..<98:
      return .mouse(
        MouseEvent(
          action: [.press, .release, .wheelUp, .wheelDown][pick(4)],
          position: Position(column: pick(130), row: pick(50))))
    case ..<99: return .resized(Size(columns: 1 + pick(160), rows: 1 + pick(60)))
    default: return .function(1 + pick(24))
    }
  }
}
