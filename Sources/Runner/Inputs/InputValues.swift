/// The values given to the fields of an operation, by field name.
///
/// `body` holds a whole body, `body/customer` a part of one; both are JSON unless the operation takes text or
/// bytes.
package struct InputValues: Hashable, Sendable {
  private var values: [String: InputValue]

  /// Starts with the given values.
  package init(_ values: [String: InputValue] = [:]) { self.values = values }

  /// The value of a field; nil leaves the test value or default in force.
  package subscript(name: String) -> InputValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The names that have a value, sorted.
  package var names: [String] { values.keys.sorted() }
}

extension InputValues: ExpressibleByDictionaryLiteral {
  /// Text values by field name.
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements.map { ($0, InputValue.text($1)) }) { $1 })
  }
}
