/// A sequence of `ESC [` with its parameters, as ECMA-48 section 5.4 spells it.
struct ControlSequence: Hashable, Sendable {
  /// What a look at bytes finds.
  enum Reading: Hashable, Sendable {
    /// A whole sequence, which takes some bytes.
    case whole(ControlSequence, length: Int)
    /// The beginning of one.
    case partial
    /// Something else after some bytes.
    case broken(length: Int)
  }

  /// The private mark, one of `<=>?`, if there is one.
  var mark: UInt8?
  /// The numbers; those left out are zero.
  var parameters: [Int] = []
  /// The byte that ends the sequence and tells its meaning.
  var final: UInt8 = 0

  /// Longer sequences are noise: no terminal sends a key with more bytes.
  private static let limit = 64

  /// Reads the sequence whose `ESC [` is at the start.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    var sequence = ControlSequence()
    var number: Int?
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      if offset > limit { return .broken(length: offset) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = min(65535, (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        sequence.parameters.append(number ?? 0)
        number = nil
      case UInt8(ascii: "<")...UInt8(ascii: "?"): sequence.mark = byte
      // rxvt ends keys with Shift by a dollar sign, which is no final byte by the standard.
      case UInt8(ascii: "$"), 0x40...0x7E:
        if let number { sequence.parameters.append(number) }
        sequence.final = byte
        return .whole(sequence, length: offset + 1)
      case 0x20...0x2F: continue
      default: return .broken(length: offset)
      }
    }
    return .partial
  }
}
