package import ConnectorModel
package import JSONText

/// One value that an operation asks for: a parameter, or one leaf of its body.
package struct InputField: Sendable, Identifiable {
  /// The name by which values are given: the parameter's own, or `body/customer/name` for a leaf of the body.
  ///
  /// Where two parameters share a name, each is written `query/name`, `header/name` and so on.
  package let name: String
  /// What the designer shows: `x-ms-summary`, else `title`, else the name.
  package let label: String
  /// The name that is sent.
  package let wireName: String
  /// Where it is sent.
  package let location: ParameterLocation
  /// What it takes.
  package let kind: InputKind
  /// Whether the operation, or the object the leaf stands in when that is sent, needs it.
  package let isRequired: Bool
  /// Whether the designer hides the field, or an object around it.
  package let isInternal: Bool
  /// The values of its `enum`.
  package let choices: [InputChoice]
  /// The Parameter Object, or the Schema Object of a leaf.
  package let value: JSONValue

  /// The identity within a form.
  package var id: String { name }

  /// `type` as written.
  package var type: String? { value["type"]?.string }

  /// `format` as written.
  package var format: String? { value["format"]?.string }

  /// Whether what is given is a secret of whoever gives it (`format: password`), or a list of such.
  package var isPassword: Bool {
    value.isOfPassword || value["items"]?.isOfPassword == true
  }

  /// `default`.
  package var defaultValue: JSONValue? { value["default"] }

  /// `x-ms-test-value`.
  package var testValue: JSONValue? { value["x-ms-test-value"] }

  /// `x-example`, or `example` of a schema.
  package var example: JSONValue? { value["x-example"] ?? value["example"] }

  /// The value that stands in the field before anything is typed: the test value, else the default.
  package var preset: JSONValue? { [testValue, defaultValue].compactMap { $0 }.first { !$0.isNull } }

  /// How messages name the field, for example "query parameter `from`".
  package var place: String {
    switch location {
    case .path: "path parameter `\(wireName)`"
    case .query: "query parameter `\(wireName)`"
    case .header: "header `\(wireName)`"
    case .formData: "form field `\(wireName)`"
    case .body: name == "body" ? "the body" : "`\(name)`"
    }
  }
}

extension JSONValue {
  /// Whether a parameter or schema is of `format: password`.
  var isOfPassword: Bool { self["format"]?.string?.lowercased() == "password" }
}
