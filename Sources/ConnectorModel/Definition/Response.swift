package import JSONText

/// The window on one response of an operation, its reference resolved.
package struct Response: Sendable {
  /// The status code as written, or `default`.
  package let code: String
  /// The entry under `responses`, a `$ref` perhaps.
  package let entry: JSONValue
  /// The Response Object itself.
  package let value: JSONValue

  /// Looks at an entry; nil when its reference leads nowhere or it is not an object.
  package init?(code: String, entry: JSONValue, in definition: APIDefinition) {
    guard let value = definition.resolve(entry), value.isObject else { return nil }
    self.code = code
    self.entry = entry
    self.value = value
  }

  /// Whether the code is a 2xx.
  package var isSuccess: Bool { code.count == 3 && code.hasPrefix("2") }

  /// `description`.
  package var description: String? { value["description"]?.string }

  /// `schema`.
  package var schema: JSONValue? { value["schema"] }

  /// `headers`, in the order of the file.
  package var headers: [JSONMember] { value["headers"].members }
}
