extension Character {
  /// How many terminal columns the character takes: 0 for a lone mark or control, 2 for wide characters, mostly 1.
  ///
  /// East Asian Wide and Fullwidth (Unicode Annex 11) and emoji presentation count two; ambiguous width counts
  /// one, and so does a sign that only a variation selector makes an emoji: the C library and ncurses say so too.
  /// An emoji sequence takes what its first part takes; a syllable of several letters takes a column for each.
  package var columns: Int {
    let bytes = utf8
    if bytes.count == 1, let ascii = bytes.first { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    guard let first = unicodeScalars.first else { return 0 }
    if let columns = first.plainColumns, bytes.count == UTF8.width(first) { return columns }
    if first.isJoinable { return first.columns }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// Whether the character is a syllable of several letters for each of which terminals advance.
  package var takesSeveralCells: Bool {
    guard let first = unicodeScalars.first, !unicodeScalars.dropFirst().isEmpty else { return false }
    return !first.isJoinable && columns > first.columns
  }

  /// The parts of the character that terminals advance for one by one: mostly one, the character itself.
  package var terminalCells: [Character] {
    guard takesSeveralCells else { return [self] }
    var cells: [Character] = []
    var cell = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.columns > 0, !cell.isEmpty {
        cells += String(cell)
        cell = String.UnicodeScalarView()
      }
      cell.append(scalar)
    }
    return cells + String(cell)
  }
}

extension Unicode.Scalar {
  /// Whether what follows within the character is joined into one picture.
  fileprivate var isJoinable: Bool { value > 0xFF && properties.isEmoji }

  /// The columns of letters and line drawing that texts are full of, found without asking for properties.
  var plainColumns: Int? {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x2010...0x2027, 0x2500...0x259F: 1
    case 0x30A1...0x30FE, 0x3400...0x4DBF, 0x4E00...0xA48C, 0xAC00...0xD7A3: 2
    default: nil
    }
  }

  /// The columns of the scalar by itself.
  fileprivate var columns: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return isSyllableEnd ? 0 : isWide ? 2 : 1
    }
  }

  /// Whether the scalar is a vowel or final consonant of a Hangul syllable spelt out.
  private var isSyllableEnd: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      return true
    default: return properties.isEmojiPresentation
    }
  }
}
