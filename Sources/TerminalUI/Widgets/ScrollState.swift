/// Which lines of a text that is only read are in sight.
package struct ScrollState: Hashable, Sendable {
  /// The first line in sight.
  package private(set) var offset: Int

  /// Starts at the beginning, or at a line.
  package init(at offset: Int = 0) { self.offset = max(0, offset) }

  /// Handles the keys that scroll, and tells whether the key was one of them.
  ///
  /// `count` is the number of lines, `page` how many of them fit.
  package mutating func handle(_ key: Key, count: Int, page: Int) -> Bool {
    let step = max(1, page - 1)
    switch key {
    case .named(.up): offset -= 1
    case .named(.down): offset += 1
    case .named(.pageUp): offset -= step
    case .named(.pageDown), .character(" "): offset += step
    case .named(.home): offset = 0
    case .named(.end): offset = count
    default: return false
    }
    offset = min(max(0, offset), max(0, count - max(1, page)))
    return true
  }

  /// The lines in sight, also when there are fewer lines or more room than at the last key.
  package func visible(count: Int, page: Int) -> Range<Int> {
    let first = min(offset, max(0, count - max(1, page)))
    return first..<max(first, min(count, first + max(0, page)))
  }
}
