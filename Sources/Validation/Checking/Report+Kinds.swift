import JSONText

extension Report {
  /// Whether a value is of a kind; where it is of another one, that is reported.
  @discardableResult
  mutating func expect(_ kind: JSONKind, _ value: JSONValue, called name: String) -> Bool {
    guard value.kind != kind else { return true }
    add(value, "\(name) must be \(kind.phrase), not \(value.kind.phrase).")
    return false
  }
}
