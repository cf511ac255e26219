import JSONText
import Validation

/// Checks a value, written as JSON, against `#/schema` of a document or against a schema that stands alone.
func check(
  _ value: String, against schema: String, _ options: SchemaCheckOptions = .standard
) throws -> [SchemaViolation] {
  let document = try JSONDocument(Array(schema.utf8))
  let instance = try JSONDocument(Array(value.utf8))
  return SchemaChecker(document: document, options: options)
    .check(instance.root, against: document.root["schema"] ?? document.root)
}

/// The violations in short: severity, place, keyword and message.
func summary(_ violations: [SchemaViolation]) -> [String] {
  violations.map { violation in
    let severity = violation.severity == .error ? "error" : "warning"
    return "\(severity) \(violation.instancePointer) \(violation.keyword): \(violation.message)"
  }
}
