/// The form in which the results of a run are written, as they come in.
protocol ValidationReport {
  /// Writes what stands before the first result.
  mutating func begin()
  /// Takes the results of the next connector.
  mutating func add(_ checked: CheckedConnector)
  /// Writes what stands behind the last result.
  mutating func end(_ summary: ValidationSummary)
}
