/// The characters one step of a pattern accepts.
struct ScalarSet {
  private(set) var ranges: [ClosedRange<UInt32>]
  private var properties: [(property: ScalarProperty, isNegated: Bool)] = []
  private var isInverted = false

  init(_ ranges: [ClosedRange<UInt32>]) { self.ranges = ranges }

  init(_ property: ScalarProperty, isNegated: Bool) {
    ranges = []
    properties = [(property, isNegated)]
  }

  static let digits = ScalarSet([0x30...0x39])
  static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// WhiteSpace and LineTerminator of ECMA-262 sections 12.2 and 12.3.
  static let space = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// What `.` accepts: everything but line ends.
  static let any = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).complement

  /// Everything else; for sets of ranges only.
  var complement: ScalarSet {
    var rest: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { rest.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { rest.append(next...0x10FFFF) }
    return ScalarSet(rest)
  }

  /// The same set turned around, whatever it is made of.
  var inverted: ScalarSet {
    var copy = self
    copy.isInverted.toggle()
    return copy
  }

  /// Adds all that another set, not an inverted one, accepts.
  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
    properties += other.properties
  }

  /// What a look-up costs beyond the usual, for classes with very many ranges.
  var weight: Int { ranges.count / 16 }

  func contains(_ value: UInt32) -> Bool {
    for range in ranges where range.contains(value) { return !isInverted }
    guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return isInverted }
    for entry in properties where entry.property.holds(for: scalar) != entry.isNegated { return !isInverted }
    return isInverted
  }
}
