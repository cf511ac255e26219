/// One line of a text with a caret under the place at fault, as compilers print it.
package struct SourceExcerpt: Hashable, Sendable {
  /// The part of the line that is shown, at most `width` scalars around the place.
  package let line: String
  /// How many scalars of `line` stand before the caret.
  package let caret: Int

  /// Cuts the excerpt for an offset out of a text.
  package init(_ lines: LineIndex, offset: Int, width: Int = 100) {
    let window = lines.window(around: offset, reach: 4 * width)
    let scalars = Array(String(decoding: window.text, as: UTF8.self).unicodeScalars)
    let skip = window.beginsFile && scalars.first == "\u{FEFF}" ? 1 : 0
    let before = String(decoding: window.text[..<window.offset], as: UTF8.self).unicodeScalars.count
    let column = min(max(before, skip), scalars.count)
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
