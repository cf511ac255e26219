import JSONText

/// The formats of numbers that Swagger 2.0 names ("Data Types").
enum NumberFormat: String {
  case int32
  case int64
  case float
  case double

  /// Whether a number, given by its text, fits the format.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .int32: fits(text, Int64(Int32.min)...Int64(Int32.max))
    case .int64: fits(text, Int64.min...Int64.max)
    case .float: Float(text)?.isFinite ?? false
    case .double: Double(text)?.isFinite ?? false
    }
  }

  private func fits(_ text: String, _ range: ClosedRange<Int64>) -> Bool {
    if let integer = Int64(text) { return range.contains(integer) }
    guard let number = JSONNumber(text), let low = JSONNumber("\(range.lowerBound)"),
      let high = JSONNumber("\(range.upperBound)")
    else { return false }
    return number.isInteger && low <= number && number <= high
  }
}
