import JSONText

/// Writes one JSON document piece by piece, so that a long list need not be kept until its end.
struct JSONStream {
  private struct Level {
    let end: UInt8
    var isEmpty = true
  }

  private let output: Output
  private let layout: JSONLayout
  private let line: JSONLayout
  private var levels: [Level] = []
  private var waiting: [UInt8] = []

  init(to output: Output) {
    self.output = output
    var (layout, line) = (JSONLayout.standard, JSONLayout.inline)
    // What stands on a terminal is not to act on it.
    layout.isASCII = output.isTerminal
    line.isASCII = output.isTerminal
    self.layout = layout
    self.line = line
  }

  /// Opens an object, as a member where a name is given.
  mutating func openObject(_ key: String? = nil) { open("{", "}", key) }

  /// Opens an array, as a member where a name is given.
  mutating func openArray(_ key: String? = nil) { open("[", "]", key) }

  /// Writes a value, as a member where a name is given.
  mutating func add(_ fragment: JSONFragment, _ key: String? = nil) {
    begin(key)
    waiting += fragment.written(in: layout, indent: indent)
    if waiting.count > 65536 { flush() }
  }

  /// Writes an element of a long list on a line of its own.
  mutating func addLine(_ fragment: JSONFragment) {
    begin(nil)
    waiting += fragment.written(in: line)
    if waiting.count > 65536 { flush() }
  }

  /// Closes the innermost object or array; the outermost also ends the line.
  mutating func close() {
    guard let level = levels.popLast() else { return }
    if !level.isEmpty { waiting += [0x0A] + indent }
    waiting.append(level.end)
    guard levels.isEmpty else { return }
    waiting.append(0x0A)
    flush()
  }

  /// Hands on what is written so far.
  mutating func flush() {
    output.write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private var indent: [UInt8] { [UInt8](repeating: 0x20, count: 4 * levels.count) }

  private mutating func open(_ start: Unicode.Scalar, _ end: Unicode.Scalar, _ key: String?) {
    begin(key)
    waiting.append(UInt8(ascii: start))
    levels.append(Level(end: UInt8(ascii: end)))
  }

  private mutating func begin(_ key: String?) {
    guard let last = levels.indices.last else { return }
    if !levels[last].isEmpty { waiting.append(UInt8(ascii: ",")) }
    levels[last].isEmpty = false
    waiting += [0x0A] + indent
    if let key { waiting += JSONFragment.literal(key) + layout.colon }
  }
}
