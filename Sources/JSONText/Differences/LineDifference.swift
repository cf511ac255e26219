/// Which lines of a text go and which come to make another text of it.
///
/// The algorithm of Myers ("An O(ND) Difference Algorithm and Its Variations", 1986) in linear space, from both
/// ends. Lines that only one of the texts has are taken out before; where the rest is too different to look for
/// the shortest way, all of it counts as changed.
package struct LineDifference {
  /// Lines that are replaced by others; either side may be empty.
  package struct Change: Hashable, Sendable {
    /// The lines that go, counted from zero.
    package let old: Range<Int>
    /// The lines that come in their place.
    package let new: Range<Int>

    /// Describes a change.
    package init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  /// How far two texts may be apart before the shortest way is not looked for any more.
  private static let mostSteps = 1500

  private let old: [Int]
  private let new: [Int]
  private var isRemoved: [Bool]
  private var isAdded: [Bool]
  private var forward: [Int] = []
  private var backward: [Int] = []

  /// Compares lines, given as anything that is equal where the lines are.
  package static func changes<Line: Hashable>(from old: [Line], to new: [Line]) -> [Change] {
    // Most texts differ in few lines: what stands before and behind them needs no numbers.
    let shorter = min(old.count, new.count)
    var (start, end) = (0, 0)
    while start < shorter, old[start] == new[start] { start += 1 }
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let inner = changes(within: old[start..<old.count - end], new[start..<new.count - end])
    return inner.map { change in
      Change(
        old: change.old.lowerBound + start..<change.old.upperBound + start,
        new: change.new.lowerBound + start..<change.new.upperBound + start)
    }
  }

  private static func changes<Line: Hashable>(
    within old: ArraySlice<Line>, _ new: ArraySlice<Line>
  ) -> [Change] {
    var numbers: [Line: Int] = [:]
    func number(_ line: Line) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let (left, right) = (old.map(number), new.map(number))
    let (inLeft, inRight) = (Set(left), Set(right))
    let sharedLeft = left.indices.filter { inRight.contains(left[$0]) }
    let sharedRight = right.indices.filter { inLeft.contains(right[$0]) }
    var difference = LineDifference(sharedLeft.map { left[$0] }, sharedRight.map { right[$0] })
    difference.compare(difference.old.indices, difference.new.indices)
    var removed = [Bool](repeating: true, count: left.count)
    var added = [Bool](repeating: true, count: right.count)
    for (place, line) in sharedLeft.enumerated() { removed[line] = difference.isRemoved[place] }
    for (place, line) in sharedRight.enumerated() { added[line] = difference.isAdded[place] }
    return joined(removed, added)
  }

  private init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    isRemoved = [Bool](repeating: false, count: old.count)
    isAdded = [Bool](repeating: false, count: new.count)
    // A diagonal is the position in the old text less that in the new one; two more bound the search.
    forward = [Int](repeating: -1, count: old.count + new.count + 3)
    backward = forward
  }

  private static func joined(_ removed: [Bool], _ added: [Bool]) -> [Change] {
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < removed.count || right < added.count {
      let start = (left, right)
      while left < removed.count, removed[left] { left += 1 }
      while right < added.count, added[right] { right += 1 }
      if start != (left, right) { changes.append(Change(old: start.0..<left, new: start.1..<right)) }
      left += 1
      right += 1
    }
    return changes
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    var (left, right) = (left, right)
    while let a = left.first, let b = right.first, old[a] == new[b] {
      left = a + 1..<left.upperBound
      right = b + 1..<right.upperBound
    }
    while let a = left.last, let b = right.last, old[a] == new[b] {
      left = left.lowerBound..<a
      right = right.lowerBound..<b
    }
    if !left.isEmpty, !right.isEmpty, let middle = middle(left, right) {
      compare(left.lowerBound..<middle.left, right.lowerBound..<middle.right)
      compare(middle.left..<left.upperBound, middle.right..<right.upperBound)
      return
    }
    for line in left { isRemoved[line] = true }
    for line in right { isAdded[line] = true }
  }

  /// A point on a shortest way, where the search from the start meets the one from the end; nil when it is too far
  /// or no point within.
  private mutating func middle(_ left: Range<Int>, _ right: Range<Int>) -> (left: Int, right: Int)? {
    let shift = new.count + 1
    let first = left.lowerBound - right.lowerBound
    let last = left.upperBound - right.upperBound
    let lowest = left.lowerBound - right.upperBound
    let highest = left.upperBound - right.lowerBound
    let isOdd = (first - last) % 2 != 0
    var ahead = first...first
    var behind = last...last
    forward[first + shift] = left.lowerBound
    backward[last + shift] = left.upperBound
    for _ in 0..<LineDifference.mostSteps {
      ahead = LineDifference.widened(ahead, within: lowest, highest, filling: &forward, with: -1, shift)
      for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
        let (below, above) = (forward[diagonal - 1 + shift], forward[diagonal + 1 + shift])
        var x = below < above ? above : below + 1
        while x < left.upperBound, x - diagonal < right.upperBound, old[x] == new[x - diagonal] { x += 1 }
        forward[diagonal + shift] = x
        if isOdd, behind.contains(diagonal), backward[diagonal + shift] <= x {
          return inner(x, x - diagonal, left, right)
        }
      }
      behind = LineDifference.widened(
        behind, within: lowest, highest, filling: &backward, with: Int.max, shift)
      for diagonal in stride(from: behind.upperBound, through: behind.lowerBound, by: -2) {
        let (below, above) = (backward[diagonal - 1 + shift], backward[diagonal + 1 + shift])
        var x = below < above ? below : above - 1
        while x > left.lowerBound, x - diagonal > right.lowerBound, old[x - 1] == new[x - diagonal - 1] {
          x -= 1
        }
        backward[diagonal + shift] = x
        if !isOdd, ahead.contains(diagonal), x <= forward[diagonal + shift] {
          return inner(x, x - diagonal, left, right)
        }
      }
    }
    return nil
  }

  /// The diagonals of the next step; those that begin to count are bordered by ones that lose every comparison.
  private static func widened(
    _ diagonals: ClosedRange<Int>, within lowest: Int, _ highest: Int, filling reach: inout [Int],
    with border: Int, _ shift: Int
  ) -> ClosedRange<Int> {
    var (low, high) = (diagonals.lowerBound, diagonals.upperBound)
    if low > lowest {
      low -= 1
      reach[low - 1 + shift] = border
    } else {
      low += 1
    }
    if high < highest {
      high += 1
      reach[high + 1 + shift] = border
    } else {
      high -= 1
    }
    return min(low, high)...max(low, high)
  }

  private func inner(
    _ x: Int, _ y: Int, _ left: Range<Int>, _ right: Range<Int>
  ) -> (left: Int, right: Int)? {
    guard left.lowerBound...left.upperBound ~= x, right.lowerBound...right.upperBound ~= y else { return nil }
    let isCorner =
      (x, y) == (left.lowerBound, right.lowerBound) || (x, y) == (left.upperBound, right.upperBound)
    return isCorner ? nil : (x, y)
  }
}
