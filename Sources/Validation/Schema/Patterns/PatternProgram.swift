/// A pattern as instructions for a machine that follows all alternatives at once.
struct PatternProgram {
  enum Instruction {
    case set(ScalarSet)
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
  /// The programs of look-aheads.
  private(set) var parts: [PatternProgram] = []

  init(_ pattern: String) throws(PatternError) {
    self = try PatternProgram(PatternParser.parse(pattern))
  }

  private init(_ node: PatternNode) throws(PatternError) {
    try emit(node)
    code.append(.match)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    guard code.count < PatternProgram.maximumLength else { throw .tooCostly }
    switch node {
    case .set(let set): code.append(.set(set))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .choice(let nodes): try emitChoice(nodes[...])
    case .repetition(let node, let minimum, let maximum): try emitRepetition(node, minimum, maximum)
    case .start: code.append(.start)
    case .end: code.append(.end)
    case .wordBoundary(let isNegated): code.append(.wordBoundary(isNegated: isNegated))
    case .lookahead(let node, let isNegated):
      parts.append(try PatternProgram(node))
      code.append(.lookahead(parts.count - 1, isNegated: isNegated))
    }
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
