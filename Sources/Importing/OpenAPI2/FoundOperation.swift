import ConnectorModel
import JSONText

/// An operation of the source while it is being taken over.
struct FoundOperation {
  /// Where it stands in the source.
  let source: JSONPointer
  /// Its path in the connector.
  let path: String
  /// Its verb in the connector; nil when it does not get there.
  var verb: HTTPVerb?
  /// The operationId of the source; nil when it has none that can be used.
  let id: String?

  init(source: JSONPointer, path: String, verb: HTTPVerb?, member: JSONValue) {
    self.source = source
    self.path = path
    self.verb = verb
    let text = member["operationId"]?.string ?? ""
    id = text.allSatisfy(\.isWhitespace) ? nil : text
  }

  var isKept: Bool { verb != nil }

  /// Where it stands in the connector.
  var current: JSONPointer { JSONPointer(tokens: ["paths", path, verb?.rawValue ?? ""]) }

  /// Whether a member of a Path Item Object is meant as an operation, be its verb known or not.
  static func isOperation(_ member: JSONMember) -> Bool {
    if member.key.hasPrefix("x-") || member.key.hasPrefix("$") || member.key == "parameters" { return false }
    return HTTPVerb(rawValue: member.key.lowercased()) != nil || member.value.isObject
  }
}
