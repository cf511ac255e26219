/// What the scalars before one say about it: the same joiner is part of an emoji here and hides something there.
struct ScalarNeighbours {
  /// How a scalar may be shown.
  enum Reading: Equatable {
    /// As it is.
    case plain
    /// As it is, above the character before it or, when lone, above a placeholder.
    case mark(isLone: Bool)
    /// Not at all: it is one of too many.
    case dropped
    /// Only as something visible in its stead.
    case replaced
  }

  /// How many marks, joined emoji or syllable parts one character may carry.
  ///
  /// Vietnamese needs two, Hebrew with cantillation five; hundreds make one cell cost what a screen should.
  private static let mostMarks = 8

  private var base: Unicode.Scalar?
  private var marks = 0
  private var isJoined = false

  /// Forgets the neighbours, at a line end.
  mutating func reset() { self = ScalarNeighbours() }

  /// How the next scalar may be shown.
  mutating func reading(of scalar: Unicode.Scalar) -> Reading {
    if scalar.plainColumns != nil { return begin(scalar) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint && !isVariation(scalar) ? replace() : readMark()
    case .spacingMark: return readMark()
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return replace()
    case .format:
      guard scalar.value == 0x200D, let base, base.properties.isEmoji, base.value > 0xFF,
        marks < Self.mostMarks
      else { return replace() }
      marks += 1
      isJoined = true
      return .plain
    default:
      if properties.isDefaultIgnorableCodePoint { return replace() }
      if isSyllablePart(scalar), let base, isSyllablePart(base) { return readMark() }
      return begin(scalar)
    }
  }

  private mutating func begin(_ scalar: Unicode.Scalar) -> Reading {
    if !(isJoined && scalar.properties.isEmoji) { marks = 0 }
    base = scalar
    isJoined = false
    return .plain
  }

  private mutating func replace() -> Reading {
    base = nil
    marks = 0
    isJoined = false
    return .replaced
  }

  private mutating func readMark() -> Reading {
    guard base != nil else {
      base = "\u{25CC}"
      marks = 1
      return .mark(isLone: true)
    }
    marks += 1
    return marks <= Self.mostMarks ? .mark(isLone: false) : .dropped
  }

  /// Whether the scalar chooses between the shapes of the character before it, which it may.
  private func isVariation(_ scalar: Unicode.Scalar) -> Bool {
    guard let base else { return false }
    switch scalar.value {
    case 0xFE0E, 0xFE0F: return base.properties.isEmoji
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return base.properties.isIdeographic
    case 0x180B...0x180D, 0x180F: return (0x1800...0x18AF).contains(base.value)
    default: return false
    }
  }

  /// Whether the scalar is a conjoining jamo, any number of which make one character.
  private func isSyllablePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
    default: false
    }
  }
}
