extension TextEditor {
  /// Finds a text from the cursor on, round the end, ignoring case, and puts the cursor on it; false when absent.
  package mutating func find(_ wanted: String, backwards: Bool = false) -> Bool {
    guard !wanted.isEmpty else { return false }
    let pattern = LinePattern(wanted)
    let step = backwards ? -1 : 1
    for distance in 0...lines.count {
      let candidate = ((row + distance * step) % lines.count + lines.count) % lines.count
      let places = pattern.places(in: lines[candidate])
      let found =
        backwards
        ? places.last { distance > 0 || $0 < column } : places.first { distance > 0 || $0 > column }
      if let found {
        move(toRow: candidate, column: found)
        return true
      }
    }
    return false
  }
}
