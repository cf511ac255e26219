import JSONText

/// The members of an order that its author writes, checked against what the definition says of them.
struct OrderFields: Hashable, Sendable {
  /// The names, in the order in which they are answered.
  static let names = ["customer", "item", "count", "price", "due", "tags", "shipping"]
  private static let required = ["customer", "item", "count", "price"]

  private var values: [String: JSONFragment]

  /// Makes the fields of values that are known to be right.
  init(_ values: [String: JSONFragment]) { self.values = values }

  /// Reads the fields off a body; members that are not fields of an order are passed over.
  init(_ body: JSONValue) throws(ServiceError) {
    guard body.isObject else { throw .badRequest("The body must be an object.") }
    values = [:]
    for name in OrderFields.names {
      guard let value = body.child(name) else { continue }
      if let expected = OrderFields.mistake(in: value, of: name) {
        throw .badRequest("\(name) must be \(expected).")
      }
      values[name] = JSONFragment(value)
    }
  }

  /// The value of a field.
  subscript(name: String) -> JSONFragment? { values[name] }

  /// The first required field that is not there.
  var missing: String? { OrderFields.required.first { values[$0] == nil } }

  /// The fields that are there, in the order of ``names``.
  var members: [JSONFragment.Member] {
    OrderFields.names.compactMap { name in values[name].map { JSONFragment.Member(name, $0) } }
  }

  /// These fields with those of a change put over them.
  func merging(_ changes: OrderFields) -> OrderFields {
    OrderFields(values.merging(changes.values) { _, new in new })
  }

  /// What a value should have been, nil when it is right.
  private static func mistake(in value: JSONValue, of name: String) -> String? {
    switch name {
    case "count": value.integer.map { $0 > 0 } == true ? nil : "a whole number above 0"
    case "price": value.double == nil ? "a number" : nil
    case "tags": value.isArray && value.elements.allSatisfy { $0.string != nil } ? nil : "a list of texts"
    case "shipping": value.isObject ? nil : "an object"
    default: value.string?.isEmpty == false ? nil : "a text that is not empty"
    }
  }
}
