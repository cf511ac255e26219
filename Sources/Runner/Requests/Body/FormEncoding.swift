import JSONText
import Transport

/// `application/x-www-form-urlencoded` with `%20` for spaces.
enum FormEncoding {
  /// The pairs of form fields.
  static func text(_ pairs: [(name: String, value: String)]) -> String {
    pairs.map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value) }
      .joined(separator: "&")
  }

  /// The pairs of a JSON body: members of nested objects as `a.b`, items of arrays repeating the name.
  static func pairs(_ value: JSONFragment, name: String = "") -> [(name: String, value: String)] {
    switch value {
    case .object(let members):
      members.flatMap { pairs($0.value, name: name.isEmpty ? $0.key : name + "." + $0.key) }
    case .array(let elements): elements.flatMap { pairs($0, name: name) }
    case .null: []
    default: [(name, value.wireText)]
    }
  }
}
