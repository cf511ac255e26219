import TestSupport
import Testing

@testable import JSONText

/// The lines that two texts have in common.
struct LineDifferenceTests {
  @Test func equalTextsHaveNoChanges() {
    #expect(LineDifference.changes(from: ["a", "b"], to: ["a", "b"]).isEmpty)
    #expect(LineDifference.changes(from: [String](), to: []).isEmpty)
  }

  @Test func namesWhatGoesAndWhatComes() {
    #expect(
      LineDifference.changes(from: ["a", "b", "c", "d"], to: ["a", "x", "y", "c"]) == [
        LineDifference.Change(old: 1..<2, new: 1..<3), LineDifference.Change(old: 3..<4, new: 4..<4),
      ])
    #expect(LineDifference.changes(from: [], to: [1, 2]) == [LineDifference.Change(old: 0..<0, new: 0..<2)])
    #expect(LineDifference.changes(from: [1, 2], to: []) == [LineDifference.Change(old: 0..<2, new: 0..<0)])
  }

  @Test(arguments: 1...300)
  func leadsFromOneTextToTheOtherInTheFewestLines(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let letters = Int.random(in: 1...6, using: &random)
    let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Int.random(in: 0..<letters, using: &random)
    }
    var new = old
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      if Bool.random(using: &random), !new.isEmpty {
        new.remove(at: Int.random(in: 0..<new.count, using: &random))
      } else {
        new.insert(
          Int.random(in: 0..<letters + 2, using: &random), at: Int.random(in: 0...new.count, using: &random))
      }
    }
    let changes = LineDifference.changes(from: old, to: new)
    var result: [Int] = []
    var next = 0
    for change in changes {
      result += old[next..<change.old.lowerBound]
      #expect(result.count == change.new.lowerBound)
      result += new[change.new]
      next = change.old.upperBound
    }
    result += old[next...]
    #expect(result == new)
    let touched = changes.reduce(0) { $0 + $1.old.count + $1.new.count }
    #expect(touched == old.count + new.count - 2 * Self.longestCommon(old, new))
  }

  @Test func textsThatAreMuchTooDifferentEndSoon() {
    let old = (0..<20000).map { $0 % 97 }
    let new = (0..<20000).map { ($0 * 31 + 7) % 101 }
    let changes = LineDifference.changes(from: old, to: new)
    var kept = (old: old.count, new: new.count)
    for change in changes {
      kept.old -= change.old.count
      kept.new -= change.new.count
    }
    #expect(kept.old == kept.new)
  }

  private static func longestCommon(_ left: [Int], _ right: [Int]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for a in left {
      var diagonal = 0
      for (index, b) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
