/// A pattern as instructions for a machine that follows all alternatives at once.
struct PatternProgram {
  enum Instruction {
    /// Reads a character of a set, by its position among the sets.
    case set(Int)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case wordBoundary(isNegated: Bool)
    case lookahead(Int, isNegated: Bool)
    case match
  }

  /// The most instructions a pattern may have once its counted repetitions are written out.
  private static let maximumLength = 10_000

  private(set) var code: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  /// Which of the 128 characters of ASCII each set accepts.
  private(set) var asciiSets: [UInt128] = []
  /// The programs of look-aheads.
  private(set) var parts: [PatternProgram] = []
  /// How many nodes were written out, empty ones included.
  private var emitted = 0

  init(_ pattern: String) throws(PatternError) {
    self = try PatternProgram(PatternParser.parse(pattern))
  }

  private init(_ node: PatternNode) throws(PatternError) {
    try emit(node)
    code.append(.match)
  }

  /// Whether the set at a position accepts a character.
  @inline(__always)
  func accepts(_ set: Int, _ value: UInt32) -> Bool {
    value < 128 ? asciiSets[set] >> UInt128(value) & 1 == 1 : sets[set].contains(value)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    emitted += 1
    guard max(emitted, code.count) < PatternProgram.maximumLength else { throw .tooCostly }
    switch node {
    case .set(let set): emitSet(set)
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .choice(let nodes): try emitChoice(nodes[...])
    case .repetition(let node, let minimum, let maximum): try emitRepetition(node, minimum, maximum)
    case .start: code.append(.start)
    case .end: code.append(.end)
    case .wordBoundary(let isNegated): code.append(.wordBoundary(isNegated: isNegated))
    case .lookahead(let node, let isNegated):
      let part = try PatternProgram(node)
      emitted += part.emitted
      parts.append(part)
      code.append(.lookahead(parts.count - 1, isNegated: isNegated))
    }
  }

  private mutating func emitSet(_ set: ScalarSet) {
    code.append(.set(sets.count))
    sets.append(set)
    asciiSets.append((0..<128).reduce(0) { set.contains($1) ? $0 | 1 << UInt128($1) : $0 })
  }

  private mutating func emitChoice(_ nodes: ArraySlice<PatternNode>) throws(PatternError) {
    var exits: [Int] = []
    for (index, node) in nodes.enumerated() {
      let split = code.count
      let isLast = index == nodes.count - 1
      if !isLast { code.append(.split(split + 1, split + 1)) }
      try emit(node)
      guard !isLast else { break }
      exits.append(code.count)
      code.append(.jump(0))
      code[split] = .split(split + 1, code.count)
    }
    for exit in exits { code[exit] = .jump(code.count) }
  }

  private mutating func emitRepetition(
    _ node: PatternNode, _ minimum: Int, _ maximum: Int?
  ) throws(PatternError) {
    guard max(minimum, maximum ?? 0) <= PatternProgram.maximumLength else { throw .tooCostly }
    for _ in 0..<minimum { try emit(node) }
    guard let maximum else {
      let split = code.count
      code.append(.split(split + 1, split + 1))
      try emit(node)
      code.append(.jump(split))
      code[split] = .split(split + 1, code.count)
      return
    }
    var splits: [Int] = []
    for _ in minimum..<maximum {
      splits.append(code.count)
      code.append(.jump(0))
      try emit(node)
    }
    for split in splits { code[split] = .split(split + 1, code.count) }
  }
}
