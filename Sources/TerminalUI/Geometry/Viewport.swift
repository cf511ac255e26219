/// Which rows of something taller than its place are in sight.
///
/// Rows stay where they are until the focus reaches the edge; then half a page follows at once. Scrolling by single
/// rows would send the whole pane again with every key and move every line under the fingers of a braille reader.
package enum Viewport {
  /// The first row in sight, counted from `offset` where that was before.
  ///
  /// One row of context stays above and below the focus where there is room for it.
  package static func firstRow(
    showing focus: Range<Int>, of count: Int, height: Int, from offset: Int = 0
  ) -> Int {
    guard height > 0, count > height else { return 0 }
    let last = count - height
    let offset = min(max(0, offset), last)
    let context = height > 4 ? 1 : 0
    let upper = max(0, focus.lowerBound - context)
    let lower = min(count, focus.upperBound + context)
    guard lower - upper <= height else { return min(max(0, focus.lowerBound), last) }
    let step = max(1, height / 2)
    var first = offset
    if upper < first {
      first -= (first - upper + step - 1) / step * step
    } else if lower > first + height {
      first += (lower - first - height + step - 1) / step * step
    }
    // A focus larger than half a page may fall between two steps.
    if first > upper || lower > first + height { first = min(upper, max(first, lower - height)) }
    return min(max(0, first), last)
  }
}
