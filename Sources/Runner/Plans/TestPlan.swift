package import JSONText

/// A test case or small flow: calls one after the other, each with what the ones before it brought.
///
/// The form is that of the command line's contract; unknown members are errors, since a misspelt `expect` would make a
/// test that cannot fail.
package struct TestPlan: Sendable {
  /// The server that is called instead of the definition's; nil for the definition's.
  package let baseURL: String?
  /// Where the connection's values come from, as `NAME=SOURCE`.
  package let connection: [String]
  /// The calls.
  package let steps: [PlanStep]

  /// Reads a plan.
  package init(_ root: JSONValue) throws(PlanError) {
    guard root.isObject else { throw PlanError("a plan is an object with `steps`", at: root) }
    try PlanReader.check(root, ["base-url", "connection", "steps"], in: "a plan")
    baseURL = try root["base-url"].map { value throws(PlanError) in
      guard let text = value.string else { throw PlanError("`base-url` is an address", at: value) }
      return text
    }
    connection = try TestPlan.connection(root["connection"])
    guard let list = root["steps"], list.isArray, list.count > 0 else {
      throw PlanError("a plan needs `steps`, a list with at least one call", at: root["steps"] ?? root)
    }
    var steps: [PlanStep] = []
    var names: Set<String> = []
    for value in list.elements {
      let step = try PlanReader.step(value)
      if let id = step.id, !names.insert(id).inserted {
        throw PlanError("the id '\(id)' is used twice", at: value["id"])
      }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func connection(_ value: JSONValue?) throws(PlanError) -> [String] {
    guard let value else { return [] }
    guard value.isObject else { throw PlanError("`connection` is an object of values by name", at: value) }
    var sources: [String] = []
    for member in value.members {
      if let text = member.value.string {
        sources.append(member.key + "=text:" + text)
        continue
      }
      let kinds = ["env", "file", "command", "credential", "text"]
      guard member.value.isObject, member.value.count == 1, let kind = member.value.keys.first,
        kinds.contains(kind), let text = member.value[kind]?.string
      else {
        throw PlanError(
          "the connection value '\(member.key)' needs one source: " + kinds.joined(separator: ", "),
          at: member.value)
      }
      sources.append(member.key + "=" + kind + ":" + text)
    }
    return sources
  }
}
