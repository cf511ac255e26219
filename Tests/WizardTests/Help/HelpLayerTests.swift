import TerminalUI
import Testing

@testable import Wizard

@Suite struct HelpLayerTests {
  static let sizes = [(80, 24), (30, 6), (40, 9), (60, 11), (79, 12), (120, 40), (200, 90)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  @Test(arguments: sizes) func `End shows the last line, and a page on from the top misses none`(size: Size) {
    var state = AppState(options: WizardOptions(), size: size)
    func press(_ key: Key) -> [String] {
      _ = state.update(.key(key))
      let body = ScreenFrame(of: size).body
      return state.draw(glyphs: .unicode).text().split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst(body.origin.row + 1).prefix(body.size.rows - 2).map { $0.dropFirst(2).trimmedEnd }
    }
    var read = press(.function(1))
    for _ in 0..<400 {
      let sight = press(.named(.down))
      guard sight != read.suffix(sight.count) else { break }
      read.append(sight[sight.count - 1])
    }
    let all = read.joined(separator: " ")
    #expect(all.contains("puts the last cut back") && all.contains("is Alt with that letter."), "\(all)")
    #expect(press(.named(.end)) == read.suffix(ScreenFrame(of: size).body.size.rows - 2))
    var paged = press(.named(.home))
    while paged.count < read.count {
      let sight = press(.named(.pageDown))
      let shared = read.count - paged.count
      paged += sight.suffix(min(shared, max(1, sight.count - 1)))
    }
    #expect(paged == read)
  }
}

extension Substring {
  /// The text without the frame and the blanks at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while let last = text.last, " │▲▼".contains(last) { text.removeLast() }
    return String(text)
  }
}
