import ConnectorModel
import JSONText
import Validation

/// What a finding is about, in a few words: the operation or the schema by its name, then the part of it.
enum FindingSubject {
  /// The words for a finding; the name of the file where it is about all of it.
  static func text(of finding: Finding, in connector: Connector) -> String {
    let place = finding.place
    var tokens = place.pointer.tokens
    guard !tokens.isEmpty else { return place.file.standardName }
    guard place.file == .definition else {
      if tokens.first == "properties" { tokens.removeFirst() }
      return joined(["apiProperties"] + tokens)
    }
    switch tokens.first {
    case "paths" where tokens.count > 2: return operation(tokens, connector)
    case "paths", "definitions", "parameters", "responses", "securityDefinitions":
      return tokens.count > 1 ? joined(tokens.dropFirst()) : joined(tokens)
    default: return joined(tokens)
    }
  }

  private static func operation(_ tokens: [String], _ connector: Connector) -> String {
    let place = Place(.definition, JSONPointer(tokens: Array(tokens.prefix(3))))
    let value = connector.value(at: place)
    var rest = Array(tokens.dropFirst(3))
    // Those of a whole path have no operation to name.
    if tokens[2] == "parameters" { rest = Array(tokens.dropFirst(2)) }
    let head =
      value?["operationId"]?.string ?? (tokens[2] == "parameters" ? tokens[1] : tokens[2] + " " + tokens[1])
    if rest.count > 1, rest[0] == "parameters" {
      let parameter = JSONPointer(tokens: Array(tokens.prefix(tokens.count - rest.count + 2)))
      if let name = connector.value(at: Place(.definition, parameter))?["name"]?.string {
        rest.replaceSubrange(0..<2, with: [name])
      }
    }
    return rest.isEmpty ? head : head + " " + joined(rest)
  }

  private static func joined(_ tokens: some Collection<String>) -> String { tokens.joined(separator: "/") }
}
