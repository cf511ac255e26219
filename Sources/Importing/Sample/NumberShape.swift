/// What is known of the numbers of a place, by their spelling: `1` is an integer, `1.0` is not.
struct NumberShape: Hashable {
  private(set) var count = 0
  private(set) var hasFractions = false
  private var fitsInt32 = true
  private var fitsInt64 = true
  private var fitsFloat = true
  /// Whether an integer is beyond what a 64-bit floating-point number holds exactly.
  private(set) var hasHuge = false

  init() {}

  init(_ text: String) {
    count = 1
    let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let significant = digits.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    fitsFloat = significant.drop { $0 == UInt8(ascii: "0") }.count <= 7 && (Float(text)?.isFinite ?? false)
    guard let integer = Int64(text) else {
      fitsInt32 = false
      fitsInt64 = false
      hasFractions = text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == 0x45 }
      hasHuge = !hasFractions
      return
    }
    fitsInt32 = Int32(exactly: integer) != nil
    hasHuge = integer.magnitude > 1 << 53
  }

  /// The `type` and `format`: an integer unless one of the numbers is none, or too large for 64 bits.
  var type: (name: String, format: String) {
    if !hasFractions, fitsInt64 { return ("integer", fitsInt32 ? "int32" : "int64") }
    return ("number", fitsFloat ? "float" : "double")
  }

  func united(with other: NumberShape) -> NumberShape {
    var result = self
    result.count += other.count
    result.hasFractions = hasFractions || other.hasFractions
    result.fitsInt32 = fitsInt32 && other.fitsInt32
    result.fitsInt64 = fitsInt64 && other.fitsInt64
    result.fitsFloat = fitsFloat && other.fitsFloat
    result.hasHuge = hasHuge || other.hasHuge
    return result
  }
}
