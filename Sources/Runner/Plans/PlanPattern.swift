import JSONText
import Validation

/// A regular expression of a plan, in the dialect and within the bounds of a schema's `pattern`.
enum PlanPattern: Hashable {
  case fits, differs
  case unusable(String)

  /// Searches a text.
  init(_ pattern: String, in text: String) {
    let schema: JSONFragment = ["pattern": .string(pattern)]
    guard let schema = try? JSONDocument(schema.written(in: .compact)),
      let text = try? JSONDocument(JSONFragment.literal(text)),
      let violation = SchemaChecker(document: schema).check(text.root, against: schema.root).first
    else {
      self = .fits
      return
    }
    self = violation.severity == .error ? .differs : .unusable(violation.message)
  }
}
