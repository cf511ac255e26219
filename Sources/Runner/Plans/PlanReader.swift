import JSONText

/// Reads the steps of a plan.
enum PlanReader {
  private static let members = [
    "id", "operation", "inputs", "expect", "capture", "always", "for-each", "when", "event",
  ]

  /// Refuses members that nobody knows.
  static func check(_ value: JSONValue, _ known: [String], in what: String) throws(PlanError) {
    for key in value.keys where !known.contains(key) {
      throw PlanError(
        "\(what) has no member '\(key)'; there are \(known.joined(separator: ", "))", at: value[key])
    }
  }

  static func step(_ value: JSONValue) throws(PlanError) -> PlanStep {
    guard value.isObject else { throw PlanError("a step is an object with an `operation`", at: value) }
    try check(value, members, in: "a step")
    guard let operation = value["operation"]?.string, !operation.isEmpty else {
      throw PlanError("a step needs its `operation`, by its operationId", at: value["operation"] ?? value)
    }
    let id = try value["id"].map { value throws(PlanError) in
      guard let text = value.string else { throw PlanError("an `id` is a text", at: value) }
      try check(name: text, at: value)
      return text
    }
    if let inputs = value["inputs"], !inputs.isObject {
      throw PlanError("`inputs` is an object of values by name", at: inputs)
    }
    let always = try value["always"].map { value throws(PlanError) in
      guard let flag = value.boolean else { throw PlanError("`always` is true or false", at: value) }
      return flag
    }
    return PlanStep(
      id: id, operation: operation,
      inputs: value["inputs"].members.map { ($0.key, JSONFragment($0.value)) },
      expectations: try expectations(value["expect"]), captures: try captures(value["capture"]),
      always: always ?? false, forEach: try reference(value["for-each"]),
      conditions: try conditions(value["when"]),
      event: value["event"].map { JSONFragment($0) }, source: value)
  }

  private static func conditions(_ value: JSONValue?) throws(PlanError) -> [PlanExpectation] {
    guard let value else { return [] }
    let said = "`when` is an object of values by reference, such as {\"${get.body.state}\": open}"
    guard value.isObject, value.count > 0 else { throw PlanError(said, at: value) }
    var conditions: [PlanExpectation] = []
    for member in value.members {
      guard case .reference? = PlanText.parts(member.key)?.first, PlanText.parts(member.key)?.count == 1
      else {
        throw PlanError(said, at: member.value)
      }
      conditions += try expectations(at: member.key, member.value)
    }
    return conditions
  }

  private static func reference(_ value: JSONValue?) throws(PlanError) -> String? {
    guard let value else { return nil }
    guard let text = value.string, text.hasPrefix("${"), text.hasSuffix("}") else {
      throw PlanError("`for-each` is a reference to a list, such as ${list.body.value}", at: value)
    }
    return text
  }

  /// Refuses names that no reference could take apart.
  private static func check(name: String, at value: JSONValue) throws(PlanError) {
    if let fault = PlanName.fault(in: name) { throw PlanError(fault, at: value) }
  }

  private static func captures(_ value: JSONValue?) throws(PlanError) -> [PlanCapture] {
    guard let value else { return [] }
    guard value.isObject else { throw PlanError("`capture` is an object of paths by name", at: value) }
    var captures: [PlanCapture] = []
    for member in value.members {
      try check(name: member.key, at: member.value)
      let path = member.value.string ?? member.value["path"]?.string
      if member.value.isObject { try check(member.value, ["path", "secret"], in: "a capture") }
      guard let path, PlanOutputs.isPlace(path) else {
        throw PlanError(
          "the capture '\(member.key)' needs a path such as $.id, headers.location or status",
          at: member.value)
      }
      if let secret = member.value["secret"], secret.boolean == nil {
        throw PlanError("`secret` is true or false", at: secret)
      }
      captures.append(
        PlanCapture(
          name: member.key, place: path,
          isSecret: member.value["secret"]?.boolean ?? PlanCapture.tellsSecret(member.key, path)))
    }
    return captures
  }

  private static func expectations(_ value: JSONValue?) throws(PlanError) -> [PlanExpectation] {
    guard let value else { return [] }
    guard value.isObject, value.count > 0 else {
      throw PlanError("`expect` is an object of values by place, such as {status: 200}", at: value)
    }
    var expectations: [PlanExpectation] = []
    for member in value.members {
      guard PlanOutputs.isPlace(member.key) else {
        throw PlanError(
          "'\(member.key)' is no place of an answer; use status, headers.name, or a path such as $.id",
          at: member.value)
      }
      expectations += try self.expectations(at: member.key, member.value)
    }
    return expectations
  }

  private static func expectations(
    at place: String, _ value: JSONValue
  ) throws(PlanError) -> [PlanExpectation] {
    var expectations: [PlanExpectation] = []
    for (comparison, wanted) in try comparisons(value) {
      let fragment = JSONFragment(wanted)
      if let refusal = comparison.refusal(of: fragment) { throw PlanError(refusal, at: wanted) }
      expectations.append(PlanExpectation(place: place, comparison: comparison, wanted: fragment))
    }
    return expectations
  }

  /// A value alone is compared; an object whose members are all comparisons is those.
  private static func comparisons(
    _ value: JSONValue
  ) throws(PlanError) -> [(comparison: PlanComparison, wanted: JSONValue)] {
    let found = Array(value.members).compactMap { member in
      PlanComparison(rawValue: member.key).map { ($0, member.value) }
    }
    guard value.isObject, !found.isEmpty else { return [(.equals, value)] }
    guard found.count == value.count else {
      throw PlanError(
        "a comparison has one of the members "
          + PlanComparison.allCases.map(\.rawValue).joined(separator: ", ")
          + "; an object that is meant itself stands under `equals`", at: value)
    }
    return found
  }
}
