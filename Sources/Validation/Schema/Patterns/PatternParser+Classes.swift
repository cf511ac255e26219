extension PatternParser {
  /// Reads a character class after its `[`.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    let isInverted = take("^")
    var set = ScalarSet([])
    while !take("]") {
      let low = try classAtom()
      guard peek("-"), cursor + 1 < scalars.count, scalars[cursor + 1] != UInt32(UInt8(ascii: "]")) else {
        set.formUnion(low)
        continue
      }
      cursor += 1
      let high = try classAtom()
      if let first = low.single, let last = high.single {
        guard first <= last else { throw .invalid }
        set.formUnion(ScalarSet([first...last]))
      } else {
        // A class such as `\w` cannot begin or end a range: the hyphen stands for itself (annex B).
        set.formUnion(low)
        set.formUnion(ScalarSet([0x2D...0x2D]))
        set.formUnion(high)
      }
    }
    return isInverted ? set.inverted : set
  }

  private mutating func classAtom() throws(PatternError) -> ScalarSet {
    if take("\\") { return try escape(inClass: true) }
    let scalar = try next()
    return ScalarSet([scalar...scalar])
  }

  /// Reads what follows a backslash.
  mutating func escape(inClass: Bool) throws(PatternError) -> ScalarSet {
    let scalar = try next()
    guard let letter = Unicode.Scalar(scalar), letter.isASCII else { return ScalarSet([scalar...scalar]) }
    switch letter {
    case "d": return .digits
    case "D": return ScalarSet.digits.complement
    case "w": return .word
    case "W": return ScalarSet.word.complement
    case "s": return .space
    case "S": return ScalarSet.space.complement
    case "p", "P": return try property(isNegated: letter == "P")
    case "t": return .one(0x09)
    case "n": return .one(0x0A)
    case "v": return .one(0x0B)
    case "f": return .one(0x0C)
    case "r": return .one(0x0D)
    case "b" where inClass: return .one(0x08)
    case "c": return .one(try control())
    case "x": return .one(try hexadecimal(2))
    case "u": return .one(try unicode())
    case "0" where !(cursor < scalars.count && ScalarSet.digits.contains(scalars[cursor])): return .one(0)
    case "0"..."9", "k": throw .unsupported
    case "a"..."z", "A"..."Z": throw .invalid
    default: return .one(scalar)
    }
  }

  private mutating func control() throws(PatternError) -> UInt32 {
    let letter = try next()
    guard (0x41...0x5A).contains(letter & ~0x20) else { throw .invalid }
    return letter % 32
  }

  private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = Unicode.Scalar(try next()), let number = Character(digit).hexDigitValue else {
        throw .invalid
      }
      value = value << 4 | UInt32(number)
    }
    return value
  }

  private mutating func unicode() throws(PatternError) -> UInt32 {
    if take("{") {
      var value: UInt32 = 0
      while !take("}") {
        value = value << 4 | (try hexadecimal(1))
        guard value <= 0x10FFFF else { throw .invalid }
      }
      return value
    }
    let high = try hexadecimal(4)
    guard (0xD800..<0xDC00).contains(high), take("\\u") else { return high }
    let low = try hexadecimal(4)
    guard (0xDC00..<0xE000).contains(low) else { throw .invalid }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func property(isNegated: Bool) throws(PatternError) -> ScalarSet {
    guard take("{") else { throw .invalid }
    var name = String.UnicodeScalarView()
    while !take("}") {
      if let scalar = Unicode.Scalar(try next()) { name.append(scalar) }
    }
    guard let property = ScalarProperty(name: String(name)) else { throw .unsupported }
    return ScalarSet(property, isNegated: isNegated)
  }
}

extension ScalarSet {
  fileprivate static func one(_ value: UInt32) -> ScalarSet { ScalarSet([value...value]) }

  /// The only character of the set, nil when it is made of anything else.
  fileprivate var single: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.lowerBound == range.upperBound else {
      return nil
    }
    return range.lowerBound
  }
}
