/// A place in a text as people count it.
package struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1; lines end at LF, so CRLF files count the same.
  package let line: Int
  /// The column, counted from 1 in Unicode scalars, a byte order mark not counted.
  package let column: Int

  /// Makes a place from its line and column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
