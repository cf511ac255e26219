import ConnectorModel
import JSONText

/// One path with its Path Item Object.
struct PathSubject {
  let path: String
  let value: JSONValue

  /// The names in braces, in order, as written.
  var variables: [String] {
    var names: [String] = []
    var name: String?
    for character in path {
      switch character {
      case "{": name = ""
      case "}":
        if let name { names.append(name) }
        name = nil
      default: name?.append(character)
      }
    }
    return names
  }

  /// Whether the item has an operation.
  var hasOperation: Bool { HTTPVerb.allCases.contains { value[$0.rawValue] != nil } }
}
