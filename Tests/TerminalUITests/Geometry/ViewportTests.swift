import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ViewportTests {
  @Test func `what fits does not scroll`() {
    #expect(Viewport.firstRow(showing: 9..<10, of: 10, height: 10) == 0)
    #expect(Viewport.firstRow(showing: 0..<1, of: 0, height: 10) == 0)
    #expect(Viewport.firstRow(showing: 5..<6, of: 10, height: 0) == 0)
  }

  @Test func `rows stay until the focus comes to the edge, then half a page follows`() {
    let first = (0..<30).map { Viewport.firstRow(showing: $0..<$0 + 1, of: 30, height: 10) }
    #expect(first.prefix(9).allSatisfy { $0 == 0 })
    #expect(first[9] == 5)
    #expect(Set(first) == [0, 5, 10, 15, 20])
  }

  @Test func `rows stay where they were settled`() {
    #expect(Viewport.firstRow(showing: 9..<10, of: 30, height: 10, from: 5) == 5)
    #expect(Viewport.firstRow(showing: 5..<6, of: 30, height: 10, from: 5) == 0)
    #expect(Viewport.firstRow(showing: 29..<30, of: 30, height: 10, from: 5) == 20)
  }

  @Test func `what is higher than the place shows its beginning`() {
    #expect(Viewport.firstRow(showing: 6..<26, of: 40, height: 10) == 6)
  }

  @Test(arguments: 1...200)
  func `the focus is in sight, with context where there is room`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    let height = Int.random(in: 1...30, using: &generator)
    let start = Int.random(in: 0..<count, using: &generator)
    let focus = start..<min(count, start + Int.random(in: 1...4, using: &generator))
    let offset = Int.random(in: -5...70, using: &generator)
    let first = Viewport.firstRow(showing: focus, of: count, height: height, from: offset)
    #expect(first >= 0 && first <= max(0, count - height))
    #expect(first <= focus.lowerBound)
    if focus.count <= height { #expect(focus.upperBound <= first + height) }
    if height > 4, focus.count + 2 <= height {
      #expect(first <= max(0, focus.lowerBound - 1))
      #expect(min(count, focus.upperBound + 1) <= first + height)
    }
  }
}
