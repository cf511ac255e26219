import JSONText
import Runner

extension SchemaForm {
  /// One value of the form.
  struct Leaf: Sendable {
    let path: [String]
    let label: String
    let schema: JSONFragment
    let isRequired: Bool

    /// The name of its field.
    var id: String { "at /" + path.joined(separator: "/") }

    /// The values of its `enum`.
    var choices: [JSONFragment] {
      if case .array(let values)? = schema["enum"] { values } else { [] }
    }

    /// What a choice offers; nil leaves the value out.
    var offered: [JSONFragment?] {
      choices.isEmpty ? [] : (isRequired ? [] : [nil]) + choices
    }

    /// What is typed into it.
    var kind: InputKind {
      switch schema["type"] {
      case .string("integer"): .integer
      case .string("number"): .number
      case .string("boolean"): .boolean
      case .string("array"), .string("object"): .json
      default: (schema["properties"] ?? schema["items"]) == nil ? .text : .json
      }
    }

    /// `type` as written.
    var type: String { if case .string(let type)? = schema["type"] { type } else { "" } }

    /// Whether it is a secret of whoever types it.
    var isPassword: Bool { schema["format"] == .string("password") }

    /// What is said beside the field while nobody touched it.
    var trailing: String {
      guard let preset = schema["default"] else { return type }
      return "else " + FieldValue.text(preset)
    }

    /// Whether a value is of the kind.
    func accepts(_ value: JSONFragment?) -> Bool {
      switch (kind, value) {
      case (_, nil), (.text, _), (.boolean, _): true
      case (.integer, .number(let digits)?): !digits.contains(".")
      case (.number, .number?): true
      case (.json, .string?): false
      case (.json, _): true
      default: false
      }
    }
  }
}
