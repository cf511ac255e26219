import ConnectorModel
import JSONText

/// What operations may refer to: shared parameters and responses, and the root's `consumes`.
///
/// References are followed within their own section only, so that a check of an operation depends on nothing
/// but the operation and these sections.
struct SharedParts {
  let definition: APIDefinition
  let consumes: [String]
  private let parameters: JSONValue?
  private let responses: JSONValue?

  init(_ definition: APIDefinition) {
    self.definition = definition
    consumes = definition.consumes
    parameters = definition.root["parameters"]
    responses = definition.root["responses"]
  }

  /// The values that checks of operations depend on.
  var dependencies: [JSONValue?] { [parameters, responses, definition.root["consumes"]] }

  /// The parameter of an entry; nil when its reference leads nowhere within `parameters`.
  func parameter(_ entry: JSONValue) -> Parameter? {
    leadsSomewhere(entry, .parameters) ? Parameter(entry: entry, in: definition) : nil
  }

  /// The response of an entry; nil when its reference leads nowhere within `responses`.
  func response(_ entry: JSONValue, code: String) -> Response? {
    leadsSomewhere(entry, .responses) ? Response(code: code, entry: entry, in: definition) : nil
  }

  private func leadsSomewhere(_ entry: JSONValue, _ section: ReferenceSection) -> Bool {
    var current = entry
    for _ in 0..<32 {
      guard let reference = current["$ref"]?.string else { return current.isObject }
      guard reference.hasPrefix("#/\(section.rawValue)/"), let next = definition.target(of: reference) else {
        return false
      }
      current = next
    }
    return false
  }
}
