/// A JSON value that is about to be written into a document.
///
/// Numbers keep their spelling; members keep their order.
package indirect enum JSONFragment: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONFragment])
  case object([Member])

  /// One member of an object to be written.
  package struct Member: Hashable, Sendable {
    /// The name, not escaped.
    package let key: String
    /// The value.
    package let value: JSONFragment

    /// Makes a member.
    package init(_ key: String, _ value: JSONFragment) {
      self.key = key
      self.value = value
    }
  }

  /// Copies a value out of a document.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .boolean(value.boolean ?? false)
    case .number: self = .number(value.numberText ?? "0")
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements.map { JSONFragment($0) })
    case .object: self = .object(value.members.map { Member($0.key, JSONFragment($0.value)) })
    }
  }

  /// Reads a fragment from JSON text; throws the first syntax error.
  package init(parsing text: String) throws(JSONSyntaxError) {
    self.init(try JSONDocument(Array(text.utf8)).root)
  }

  /// The value of a member of an object fragment.
  package subscript(key: String) -> JSONFragment? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// Whether it is an object or array with something in it.
  var hasChildren: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }
}

extension JSONFragment: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  /// A string value.
  package init(stringLiteral value: String) { self = .string(value) }

  /// A truth value.
  package init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// A number.
  package init(integerLiteral value: Int) { self = .number(String(value)) }
}

extension JSONFragment: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// An array value.
  package init(arrayLiteral elements: JSONFragment...) { self = .array(elements) }

  /// An object value, its members in the order written.
  package init(dictionaryLiteral elements: (String, JSONFragment)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}
