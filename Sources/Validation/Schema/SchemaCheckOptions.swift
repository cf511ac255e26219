/// What a schema check takes seriously, and how much work it may cost.
package struct SchemaCheckOptions: Hashable, Sendable {
  /// The weight of a null where the schema neither documents null nor says `x-nullable`.
  ///
  /// Real services send many; flows fail only on actions that read them strictly.
  package var nulls: SchemaViolation.Severity
  /// The weight of a text that does not have its documented `format`.
  package var formats: SchemaViolation.Severity
  /// Whether properties that the schema does not name are reported; they are missing as dynamic content.
  package var reportsUndocumented: Bool
  /// Whether `1.0` counts as an integer, as all JSON readers of the platform have it.
  package var acceptsWholeFractions: Bool
  /// How many different violations are kept.
  package var maximumViolations: Int
  /// How many times a schema may be applied before the check gives up with a warning.
  package var maximumSteps: Int
  /// How many states of patterns may be visited before further patterns are left unchecked, with a warning.
  package var maximumPatternSteps: Int

  /// Nulls and formats are warnings, undocumented properties are allowed.
  package static let standard = SchemaCheckOptions(nulls: .warning, formats: .warning)

  /// Nulls and formats are errors.
  package static let strict = SchemaCheckOptions(nulls: .error, formats: .error)

  private init(nulls: SchemaViolation.Severity, formats: SchemaViolation.Severity) {
    self.nulls = nulls
    self.formats = formats
    reportsUndocumented = false
    acceptsWholeFractions = true
    maximumViolations = 200
    maximumSteps = 10_000_000
    maximumPatternSteps = 50_000_000
  }
}
