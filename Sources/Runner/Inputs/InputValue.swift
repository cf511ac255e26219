package import JSONText

/// A value that somebody gives to a field.
package enum InputValue: Hashable, Sendable {
  /// Text as typed; what it means depends on the field's kind. Empty text leaves the field out.
  case text(String)
  /// JSON, sent as it is.
  case json(JSONFragment)
  /// The bytes of a file, by its path.
  case file(String)

  /// Whether the value leaves its field out.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .json: false
    case .file(let path): path.isEmpty
    }
  }

  /// Whether the value is a list without items, which a body can hold and a URL or header cannot.
  var isEmptyList: Bool { self == .json(.array([])) }
}
