/// Reads a regular expression of ECMA-262, with the leniencies of its annex B that real files use: `{`, `}` and
/// `]` may stand for themselves.
struct PatternParser {
  private static let maximumDepth = 60

  let scalars: [UInt32]
  var cursor = 0
  private var depth = 0

  init(_ pattern: String) { scalars = pattern.unicodeScalars.map(\.value) }

  static func parse(_ pattern: String) throws(PatternError) -> PatternNode {
    var parser = PatternParser(pattern)
    let node = try parser.choice()
    guard parser.cursor == parser.scalars.count else { throw .invalid }
    return node
  }

  func peek(_ character: Unicode.Scalar) -> Bool {
    cursor < scalars.count && scalars[cursor] == character.value
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars.map(\.value)
    guard scalars[cursor...].starts(with: wanted) else { return false }
    cursor += wanted.count
    return true
  }

  mutating func next() throws(PatternError) -> UInt32 {
    guard cursor < scalars.count else { throw .invalid }
    cursor += 1
    return scalars[cursor - 1]
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.maximumDepth else { throw .tooCostly }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while cursor < scalars.count, !peek("|"), !peek(")") { parts.append(try term()) }
    return .sequence(parts)
  }

  private mutating func term() throws(PatternError) -> PatternNode {
    if take("^") { return .start }
    if take("$") { return .end }
    if take("\\b") { return .wordBoundary(isNegated: false) }
    if take("\\B") { return .wordBoundary(isNegated: true) }
    return try quantified(atom())
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    if take("(") { return try group() }
    if take("[") { return .set(try characterClass()) }
    if take(".") { return .set(.any) }
    if take("\\") { return .set(try escape(inClass: false)) }
    if peek("*") || peek("+") || peek("?") { throw .invalid }
    let scalar = try next()
    return .set(ScalarSet([scalar...scalar]))
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    if take("?=") { return .lookahead(try groupEnd(), isNegated: false) }
    if take("?!") { return .lookahead(try groupEnd(), isNegated: true) }
    if take("?<=") || take("?<!") { throw .unsupported }
    if take("?<") {
      while try next() != UInt32(UInt8(ascii: ">")) {}
    } else if !take("?:"), peek("?") {
      throw .invalid
    }
    return try groupEnd()
  }

  private mutating func groupEnd() throws(PatternError) -> PatternNode {
    let inner = try choice()
    guard take(")") else { throw .invalid }
    return inner
  }

  private mutating func quantified(_ node: PatternNode) throws(PatternError) -> PatternNode {
    let minimum: Int
    let maximum: Int?
    if take("*") {
      (minimum, maximum) = (0, nil)
    } else if take("+") {
      (minimum, maximum) = (1, nil)
    } else if take("?") {
      (minimum, maximum) = (0, 1)
    } else if peek("{"), let counts = counts() {
      (minimum, maximum) = counts
    } else {
      return node
    }
    _ = take("?")
    if let maximum, maximum < minimum { throw .invalid }
    if peek("*") || peek("+") || peek("?") { throw .invalid }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  /// Reads `{n}`, `{n,}` or `{n,m}`; nil, with nothing read, for a brace that stands for itself.
  private mutating func counts() -> (Int, Int?)? {
    let start = cursor
    cursor += 1
    if let minimum = decimal() {
      if take("}") { return (minimum, minimum) }
      if take(",") {
        let maximum = decimal()
        if take("}") { return (minimum, maximum) }
      }
    }
    cursor = start
    return nil
  }

  private mutating func decimal() -> Int? {
    let digits = scalars[cursor...].prefix { ScalarSet.digits.contains($0) }
    guard !digits.isEmpty else { return nil }
    cursor += digits.count
    return digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000) }
  }
}
