import ConnectorModel
import JSONText

/// Rules on `connectionParameterSets`: several ways to sign in.
enum ParameterSetRules {
  static let all = [setsAreComplete, namesAreUnique, onlyOneListIsUsed]

  static let setsAreComplete = Rule(
    "parameter-sets-shape", .error, .security,
    statement:
      "`connectionParameterSets` has a `uiDefinition` and `values` with name, uiDefinition and parameters.",
    reason: "Whoever makes a connection chooses between the sets by these labels.",
    example: RuleExample(
      #""connectionParameterSets": {"values": [{"name": "key", "parameters": {}}]}"#,
      becomes: #"""
        "connectionParameterSets": {"uiDefinition": {"displayName": "How to sign in"}, "values":
          [{"name": "key", "uiDefinition": {"displayName": "With a key"}, "parameters": {}}]}
        """#),
    source: "documentation of several sign-ins",
    .properties { properties, _, report in
      guard let sets = properties.root?["connectionParameterSets"] else { return }
      guard report.expect(.object, sets, called: "'connectionParameterSets'") else { return }
      let missing = ["uiDefinition", "values"].filter { sets[$0] == nil }
      if !missing.isEmpty { report.add(sets, "The sets lack \(list(missing)).") }
      guard let values = sets["values"] else { return }
      guard values.isArray else {
        report.add(values, "'values' must be a list of sets, not \(values.kind.phrase).")
        return
      }
      for set in values.elements { check(set, &report) }
    })

  static let namesAreUnique = Rule(
    "parameter-sets-duplicate-name", .error, .security,
    statement: "Each set of connection parameters has a name of its own.",
    reason: "A connection remembers its set by the name.",
    example: RuleExample(
      #""connectionParameterSets": {"values": [{"name": "key"}, {"name": "key"}]}"#,
      becomes: #""connectionParameterSets": {"values": [{"name": "key"}, {"name": "oauth"}]}"#),
    source: "documentation of several sign-ins",
    .properties { properties, _, report in
      var known: Set<String> = []
      for set in properties.connectionParameterSets {
        guard let value = set.value["name"], let name = value.string else { continue }
        if !known.insert(name.lowercased()).inserted {
          report.add(value, "Another set has the name '\(name)'.")
        }
      }
    })

  static let onlyOneListIsUsed = Rule(
    "parameter-sets-and-parameters", .info, .security,
    statement: "A connector with sets has no further connection parameters.",
    reason: "The platform asks for those of the chosen set; tools that know no sets take the others.",
    example: RuleExample(
      #"""
      "connectionParameters": {"api_key": {"type": "securestring"}},
      "connectionParameterSets": {"values": [{"name": "key"}]}
      """#,
      becomes: #""connectionParameters": {}, "connectionParameterSets": {"values": [{"name": "key"}]}"#),
    source: "documentation of several sign-ins",
    .properties { properties, _, report in
      guard let list = properties.root?["connectionParameters"], list.count > 0,
        !properties.connectionParameterSets.isEmpty
      else { return }
      report.add(list, "Connection parameters stand beside the sets; a connection asks for those of one set.")
    })

  private static func check(_ set: JSONValue, _ report: inout Report) {
    guard report.expect(.object, set, called: "A set") else { return }
    let missing = ["name", "uiDefinition", "parameters"].filter { set[$0] == nil }
    guard !missing.isEmpty else { return }
    let name = set["name"]?.string.map { "The set '\($0)'" } ?? "The set"
    report.add(set, "\(name) lacks \(list(missing)).")
  }

  private static func list(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}
