/// A number by its decimal digits, so that comparison and division are exact whatever its size.
///
/// The value is `digits × 10^exponent`; zero has no digits, and the last digit is never 0, so equal numbers are
/// equal structures.
package struct JSONNumber: Hashable, Sendable {
  /// Whether the number is below zero; negative zero is zero.
  package let isNegative: Bool
  private let digits: [UInt8]
  private let exponent: Int

  /// Reads the spelling of a number of RFC 8259 section 6, to which leading zeros are added at will; nil when it is not
  /// one.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    let hasMinus = rest.first == UInt8(ascii: "-")
    if hasMinus { rest = rest.dropFirst() }
    let whole = JSONNumber.takeDigits(&rest)
    guard !whole.isEmpty else { return nil }
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = JSONNumber.takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
    }
    var power = 0
    if let marker = rest.first, marker | 0x20 == UInt8(ascii: "e") {
      guard let written = JSONNumber.power(rest.dropFirst()) else { return nil }
      power = written
      rest = []
    }
    guard rest.isEmpty else { return nil }
    let all = Array(whole + fraction)
    let end = (all.lastIndex { $0 != UInt8(ascii: "0") } ?? -1) + 1
    let significant = all[..<end].drop { $0 == UInt8(ascii: "0") }
    digits = significant.map { $0 - UInt8(ascii: "0") }
    exponent = digits.isEmpty ? 0 : power - fraction.count + (all.count - end)
    isNegative = hasMinus && !digits.isEmpty
  }

  /// Whether the value has no fraction; `1.0` and `1e2` are integers in this sense.
  package var isInteger: Bool { exponent >= 0 }

  /// Whether the value is zero.
  package var isZero: Bool { digits.isEmpty }

  /// Whether the value is a whole number of times another, exactly.
  ///
  /// Nothing is a multiple of zero; a divisor of more than 37 digits is not computed and counts as dividing.
  package func isMultiple(of other: JSONNumber) -> Bool {
    guard !other.isZero else { return false }
    guard !isZero else { return true }
    // The last digit is never 0, so a divisor with a higher power of ten cannot divide.
    guard exponent >= other.exponent else { return false }
    guard other.digits.count <= 37 else { return true }
    let divisor = other.digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
    let remainder = digits.reduce(UInt128(0)) { ($0 * 10 + UInt128($1)) % divisor }
    guard remainder != 0 else { return true }
    // Powers of ten only bring factors 2 and 5, and a divisor has fewer than 128 of each.
    var left = remainder
    for _ in 0..<min(exponent - other.exponent, 128) { left = left * 10 % divisor }
    return left == 0
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// The written power of ten, held within a range in which sums cannot overflow.
  private static func power(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    let sign = rest.first
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    let size = rest.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1_000_000_000_000) }
    return sign == UInt8(ascii: "-") ? -size : size
  }
}

extension JSONNumber: Comparable {
  /// Whether one value is below another, exactly.
  package static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  /// Compares the sizes without their signs.
  private func isSmaller(than other: JSONNumber) -> Bool {
    guard !isZero, !other.isZero else { return isZero && !other.isZero }
    let magnitude = digits.count + exponent
    let otherMagnitude = other.digits.count + other.exponent
    guard magnitude == otherMagnitude else { return magnitude < otherMagnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
