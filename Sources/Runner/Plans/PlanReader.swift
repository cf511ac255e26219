import JSONText

/// Reads the steps of a plan.
enum PlanReader {
  private static let members = [
    "id", "operation", "inputs", "expect", "capture", "always", "for-each", "event",
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
      guard let text = value.string, !text.isEmpty,
        text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
      else { throw PlanError("an `id` is made of letters, digits, - and _", at: value) }
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
      inputs: (value["inputs"].map { Array($0.members) } ?? []).map { ($0.key, JSONFragment($0.value)) },
      expectations: try expectations(value["expect"]), captures: try captures(value["capture"]),
      always: always ?? false, forEach: try reference(value["for-each"]),
      event: value["event"].map { JSONFragment($0) }, source: value)
  }

  private static func reference(_ value: JSONValue?) throws(PlanError) -> String? {
    guard let value else { return nil }
    guard let text = value.string, text.hasPrefix("${"), text.hasSuffix("}") else {
      throw PlanError("`for-each` is a reference to a list, such as ${list.body.value}", at: value)
    }
    return text
  }

  private static func captures(_ value: JSONValue?) throws(PlanError) -> [PlanCapture] {
    guard let value else { return [] }
    guard value.isObject else { throw PlanError("`capture` is an object of paths by name", at: value) }
    var captures: [PlanCapture] = []
    for member in value.members {
      let path = member.value.string ?? member.value["path"]?.string
      if member.value.isObject { try check(member.value, ["path", "secret"], in: "a capture") }
      guard let path, PlanOutputs.isPlace(path) else {
        throw PlanError(
          "the capture '\(member.key)' needs a path such as $.id, headers.location or status",
          at: member.value)
      }
      captures.append(
        PlanCapture(name: member.key, place: path, isSecret: member.value["secret"]?.boolean ?? false))
    }
    return captures
  }

  private static func expectations(_ value: JSONValue?) throws(PlanError) -> [PlanExpectation] {
    guard let value else { return [] }
    guard value.isObject else { throw PlanError("`expect` is an object of values by place", at: value) }
    var expectations: [PlanExpectation] = []
    for member in value.members {
      guard PlanOutputs.isPlace(member.key) else {
        throw PlanError(
          "'\(member.key)' is no place of an answer; use status, headers.name, or a path such as $.id",
          at: member.value)
      }
      for test in try tests(member.value) {
        expectations.append(PlanExpectation(place: member.key, test: test))
      }
    }
    return expectations
  }

  /// A value alone is compared; an object whose members are all comparisons is those.
  private static func tests(_ value: JSONValue) throws(PlanError) -> [PlanExpectation.Test] {
    guard value.isObject, value.count > 0, value.keys.allSatisfy(PlanExpectation.operators.contains) else {
      if value.isObject, value.keys.contains(where: PlanExpectation.operators.contains) {
        throw PlanError(
          "a comparison has one of the members " + PlanExpectation.operators.joined(separator: ", "),
          at: value)
      }
      return [.equals(JSONFragment(value))]
    }
    var tests: [PlanExpectation.Test] = []
    for member in value.members { tests.append(try test(member.key, member.value)) }
    return tests
  }

  private static func test(_ name: String, _ value: JSONValue) throws(PlanError) -> PlanExpectation.Test {
    switch name {
    case "equals": return .equals(JSONFragment(value))
    case "not": return .not(JSONFragment(value))
    case "contains": return .contains(JSONFragment(value))
    case "one-of":
      if value.isArray { return .oneOf(value.elements.map { JSONFragment($0) }) }
    case "exists":
      if let flag = value.boolean { return .exists(flag) }
    case "count":
      if let count = value.integer { return .count(count) }
    case "starts-with":
      if let text = value.string { return .startsWith(text) }
    case "less-than":
      if let number = value.double { return .lessThan(number) }
    case "greater-than":
      if let number = value.double { return .greaterThan(number) }
    default: break
    }
    throw PlanError("'\(name)' does not take \(JSONFragment(value).text)", at: value)
  }
}
