import JSONText
package import TerminalUI

/// Keys as lines of text, so that a session can be recorded, sent with a bug report, and played again.
///
/// A line is the name of a key as key bars show it (`Alt-3`, `F5`, `Enter`), a JSON string that is typed letter by
/// letter, `paste` with a JSON string, or `resize` with a size such as `80x24`. Empty lines and those that begin with `#`
/// say nothing.
package struct KeyScript: Sendable {
  /// Why a line is none of these.
  package struct Fault: Error, Hashable {
    /// The line, counted from 1.
    package let line: Int
    /// What is wrong with it.
    package let problem: String
  }

  /// The keys in order.
  package let keys: [Key]

  /// Reads a script; throws the first line that is none.
  package init(parsing text: String) throws(Fault) {
    var keys: [Key] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let read = KeyScript.keys(of: line) else {
        throw Fault(
          line: number + 1,
          problem: "neither a key such as Alt-3, nor a text in quotes, nor paste \"…\" or resize 80x24")
      }
      keys += read
    }
    self.keys = keys
  }

  /// The line that stands for a key; nil for what nobody can press again.
  ///
  /// A secret is recorded by its length alone.
  package static func line(for key: Key, isSecret: Bool) -> String? {
    switch key {
    case .character(let character): JSONFragment.string(isSecret ? "x" : String(character)).text
    case .paste(let text):
      "paste " + JSONFragment.string(isSecret ? String(repeating: "x", count: text.count) : text).text
    case .resized(let size): "resize \(size.columns)x\(size.rows)"
    case .control, .alt, .altKey, .named, .function: key.label
    case .mouse, .hangUp, .wake, .unknown: nil
    }
  }

  /// The size of a text such as `80x24`; nil for another text, and for one that no terminal has.
  package static func size(_ text: String) -> Size? {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    return Size(columns: columns, rows: rows)
  }

  private static func keys(of line: String) -> [Key]? {
    if line.hasPrefix("\"") { return string(line).map { $0.map { .character($0) } } }
    if line.hasPrefix("paste ") { return string(String(line.dropFirst("paste ".count))).map { [.paste($0)] } }
    if line.hasPrefix("resize ") {
      return size(String(line.dropFirst("resize ".count))).map { [.resized($0)] }
    }
    return line.count == 1 ? nil : PlainKey.named(line).map { [$0] }
  }

  private static func string(_ json: String) -> String? {
    guard case .string(let text)? = try? JSONFragment(parsing: json) else { return nil }
    return text
  }
}
