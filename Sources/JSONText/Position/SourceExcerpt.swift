/// One line of a text with a caret under the place at fault, as compilers print it.
package struct SourceExcerpt: Hashable, Sendable {
  /// The part of the line that is shown, at most `width` scalars around the place.
  package let line: String
  /// How many scalars of `line` stand before the caret.
  package let caret: Int

  /// Cuts the excerpt for an offset out of a text.
  package init(_ lines: LineIndex, offset: Int, width: Int = 100) {
    let position = lines.position(of: offset)
    let scalars = Array(lines.text(ofLine: position.line).unicodeScalars)
    let skip = position.line == 1 && scalars.first == "\u{FEFF}" ? 1 : 0
    let column = min(position.column - 1 + skip, scalars.count)
    var start = skip
    while start < column, scalars[start] == " " || scalars[start] == "\t" { start += 1 }
    if column - start > width * 2 / 3 { start = column - width * 2 / 3 }
    let end = min(scalars.count, start + width)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<max(start, end)])
    line = String(text)
    caret = max(0, column - start)
  }
}
