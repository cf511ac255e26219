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
    // Parameters of a whole path have no operation to name.
    let isOfPath = tokens[2] == "parameters"
    let owner = tokens.prefix(isOfPath ? 2 : 3)
    let id = connector.value(at: place(owner))?["operationId"]?.string
    let head = id ?? (isOfPath ? tokens[1] : tokens[2] + " " + tokens[1])
    var rest = Array(tokens.dropFirst(owner.count))
    if rest.count > 1, rest[0] == "parameters",
      let name = connector.value(at: place(tokens.prefix(owner.count + 2)))?["name"]?.string
    {
      rest.replaceSubrange(0..<2, with: [name])
    }
    return rest.isEmpty ? head : head + " " + joined(rest)
  }

  private static func place(_ tokens: ArraySlice<String>) -> Place {
    Place(.definition, JSONPointer(tokens: Array(tokens)))
  }

  private static func joined(_ tokens: some Collection<String>) -> String { tokens.joined(separator: "/") }
}
