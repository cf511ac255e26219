/// Runs a program over a text: all alternatives at once, so every state is visited once per character.
struct PatternMatcher {
  private let input: [UInt32]
  /// How many states may still be visited.
  private(set) var budget: Int
  /// States that are still to be followed, of nested look-aheads above those of the outer pattern.
  private var pending: [Int] = []

  init(_ input: [UInt32], budget: Int) {
    self.input = input
    self.budget = budget
  }

  /// Whether the program matches anywhere; nil when the budget was spent before that was known.
  mutating func matches(_ program: PatternProgram) -> Bool? {
    let result = run(program, from: 0, isAnchored: false)
    return budget > 0 ? result : nil
  }

  private mutating func run(_ program: PatternProgram, from start: Int, isAnchored: Bool) -> Bool {
    budget -= program.code.count / 16
    var states = States(count: program.code.count)
    var following = States(count: program.code.count)
    for position in start...input.count {
      if !isAnchored || position == start, follow(0, program, position, &states) { return true }
      guard position < input.count, !(isAnchored && states.list.isEmpty) else { return false }
      following.removeAll()
      for state in states.list {
        guard case .set(let set) = program.code[state] else { continue }
        if input[position] >= 0x80 { budget -= program.sets[set].weight }
        guard program.accepts(set, input[position]) else { continue }
        if follow(state + 1, program, position + 1, &following) { return true }
      }
      swap(&states, &following)
      if budget <= 0 { return false }
    }
    return false
  }

  /// Adds a state and all that can be reached from it without reading; true when the program matches there.
  private mutating func follow(
    _ first: Int, _ program: PatternProgram, _ position: Int, _ states: inout States
  ) -> Bool {
    let floor = pending.count
    pending.append(first)
    defer { pending.removeSubrange(floor...) }
    while pending.count > floor {
      let state = pending.removeLast()
      guard states.insert(state) else { continue }
      budget -= 1
      if budget <= 0 { return false }
      switch program.code[state] {
      case .match: return true
      case .set: break
      case .jump(let target): pending.append(target)
      case .split(let left, let right):
        pending.append(right)
        pending.append(left)
      case .start: if position == 0 { pending.append(state + 1) }
      case .end: if position == input.count { pending.append(state + 1) }
      case .wordBoundary(let isNegated):
        if isWordBoundary(position) != isNegated { pending.append(state + 1) }
      case .lookahead(let part, let isNegated):
        let holds = run(program.parts[part], from: position, isAnchored: true)
        if holds != isNegated { pending.append(state + 1) }
      }
    }
    return false
  }

  private func isWordBoundary(_ position: Int) -> Bool {
    let before = position > 0 && ScalarSet.word.contains(input[position - 1])
    let after = position < input.count && ScalarSet.word.contains(input[position])
    return before != after
  }

  /// A list of states without repetition.
  private struct States {
    private(set) var list: [Int] = []
    private var marks: [Int]
    private var generation = 1

    init(count: Int) { marks = Array(repeating: 0, count: count) }

    mutating func insert(_ state: Int) -> Bool {
      guard marks[state] != generation else { return false }
      marks[state] = generation
      list.append(state)
      return true
    }

    mutating func removeAll() {
      list.removeAll(keepingCapacity: true)
      generation += 1
    }
  }
}
