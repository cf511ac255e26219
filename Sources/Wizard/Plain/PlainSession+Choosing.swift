import SafeText
import TerminalUI

/// Answers to lists and dialogs, and to what is only drawn.
extension PlainSession {
  mutating func choose(_ value: String, _ rows: [String]) -> [Effect] {
    if value.isEmpty { return press(.named(.enter)) }
    let lower = value.lowercased()
    let number = Int(value) ?? rows.firstIndex { $0.lowercased().contains(lower) }.map { $0 + 1 }
    if state.top is FileBrowserLayer, value.contains("/") || value == "~" {
      return type(value) + press(.named(.enter))
    }
    guard let number, rows.indices.contains(number - 1) else {
      lines.append("There is no such row; * tells all.")
      return []
    }
    return go(to: number) + press(.named(.enter))
  }

  /// Marks a row, or takes the mark away; Enter alone takes all that are marked.
  mutating func mark(_ value: String, _ rows: [String]) -> [Effect] {
    if value.isEmpty { return press(.named(.enter)) }
    let lower = value.lowercased()
    let number = Int(value) ?? rows.firstIndex { $0.lowercased().contains(lower) }.map { $0 + 1 }
    guard let number, rows.indices.contains(number - 1) else {
      lines.append("There is no such row; * tells all.")
      return []
    }
    let effects = go(to: number) + press(" ")
    if case .checks(_, let marked, _) = state.top.plain, marked.indices.contains(number - 1) {
      lines.append(PlainText.sentence(PlainText.shown(marked[number - 1])))
    }
    return effects
  }

  mutating func press(_ value: String, _ buttons: [String], _ focus: Int) -> [Effect] {
    let lower = value.lowercased()
    let number = Int(value).map { $0 - 1 } ?? buttons.firstIndex { $0.lowercased().hasPrefix(lower) }
    guard let target = value.isEmpty ? focus : number, buttons.indices.contains(target) else {
      lines.append("Answer with a number or the beginning of an answer.")
      return []
    }
    let distance = target - focus
    return press(Array(repeating: .named(distance < 0 ? .left : .right), count: abs(distance)))
      + press(.named(.enter))
  }

  mutating func type(_ value: String) -> [Effect] {
    if value.isEmpty { return press(.named(.enter)) }
    if value == ">" { return press(.named(.down)) }
    return press([.control("u")] + value.map { .character($0) })
  }

  /// Takes a line of a text of several lines.
  mutating func takeLine(_ line: String) -> [Effect] {
    guard var entered = entry else { return [] }
    if line == "<", entered.isEmpty {
      entry = nil
      return press(.named(.escape)) + pause()
    }
    guard line == "." else {
      entered.append(line)
      entry = entered
      return []
    }
    entry = nil
    // A text that is refused is asked for once more, in the same words.
    spot = nil
    if let last = state.layers.indices.last, var holder = state.layers[last] as? any TextHolder {
      holder.hold(entered.joined(separator: "\n"))
      state.layers[last] = holder
    }
    return press(.named(.escape)) + pause()
  }
}
