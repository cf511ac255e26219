import JSONText

/// Holds a SARIF log against `SARIFShape` and against what the schema cannot say.
struct SARIFCheck {
  /// What is wrong, with its place; empty for a log that is right.
  private(set) var problems: [String] = []

  init(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument(bytes).root else {
      problems = ["no JSON"]
      return
    }
    check(root, .object("sarifLog"))
    for run in root["runs"]?.elements.map({ $0 }) ?? [] { checkResults(of: run) }
  }

  private mutating func check(_ value: JSONValue, _ shape: SARIFShape) {
    switch shape {
    case .text: expect(value, value.string != nil, "is no text")
    case .number(let least): expect(value, value.integer.map { $0 >= least } ?? false, "is too small")
    case .boolean: expect(value, value.boolean != nil, "is no truth value")
    case .word(let words): expect(value, value.string.map(words.contains) ?? false, "is another word")
    case .list(let element, let least):
      expect(value, value.isArray && value.count >= least, "is no such list")
      for child in value.elements { check(child, element) }
    case .map(let element):
      expect(value, value.isObject, "is no object")
      for member in value.members { check(member.value, element) }
    case .bag:
      expect(value, value.isObject, "is no object")
      let tags = value["tags"]?.elements.compactMap(\.string) ?? []
      expect(value, tags.count == value["tags"]?.count && Set(tags).count == tags.count, "has other tags")
    case .object(let name):
      guard value.isObject, let form = SARIFShape.forms[name] else {
        return expect(value, false, "is no \(name)")
      }
      let keys = value.keys
      expect(value, Set(keys).count == keys.count, "has a member twice")
      for key in form.required where !keys.contains(key) { expect(value, false, "has no \(key)") }
      for member in value.members {
        if let shape = form.members[member.key] {
          check(member.value, shape)
        } else {
          expect(member.value, false, "is not known to \(name)")
        }
      }
    }
  }

  private mutating func checkResults(of run: JSONValue) {
    let rules = run["tool"]?["driver"]?["rules"]?.elements.map { $0["id"]?.string } ?? []
    expect(run, Set(rules).count == rules.count, "has a rule twice")
    for result in run["results"]?.elements.map({ $0 }) ?? [] {
      let index = result["ruleIndex"]?.integer ?? -1
      expect(
        result, rules.indices.contains(index) && rules[index] == result["ruleId"]?.string, "has another rule")
      expect(result, result["message"]?["text"]?.string?.isEmpty == false, "says nothing")
      for location in result["locations"]?.elements.map({ $0 }) ?? [] {
        let physical = location["physicalLocation"]
        let uri = physical?["artifactLocation"]?["uri"]?.string ?? " "
        expect(result, uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "has a URI with other characters")
        if let start = physical?["region"]?["startColumn"]?.integer,
          let end = physical?["region"]?["endColumn"]?.integer
        {
          expect(result, start < end, "ends before it starts")
        }
      }
    }
  }

  private mutating func expect(_ value: JSONValue, _ isRight: Bool, _ problem: String) {
    if !isRight { problems.append("\(value.pointer): \(problem)") }
  }
}
