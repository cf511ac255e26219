import ConnectorModel
import JSONText
import Testing
import Transport

@testable import Runner

@Suite struct MovePropertiesTests {
  private func moved(_ values: [String: String], _ body: String) throws -> (body: String, line: String?) {
    let members = values.sorted { $0.key < $1.key }.map {
      "\"x-ms-apimTemplateParameter.\($0.key)\": \"\($0.value)\""
    }
    let prepared = try ConnectorFixture.prepare(
      ConnectorFixture.definition(
        verb: "post", parameters: #"{"name": "body", "in": "body", "schema": {"type": "object"}}"#),
      properties:
        #"{"properties": {"policyTemplateInstances": [{"templateId": "moveProperties", "title": "T", "#
        + #""parameters": {"# + members.joined(separator: ", ") + "}}]}}",
      inputs: InputValues(["body": .text(body)]))
    return (prepared.bodyText ?? "", prepared.policies.first?.change)
  }

  @Test func `a property moves to another object`() throws {
    let (body, line) = try moved(
      [
        "srcParentPath": "@body()", "srcSubPath": "a.b", "dstParentPath": "@body().c", "dstSubPath": "d",
      ],
      #"{"a": {"b": 1, "x": 2}, "c": {}}"#)
    #expect(body == #"{"a": {"x": 2}, "c": {"d": 1}}"#)
    #expect(line == "moves b to d")
  }

  @Test func `what is inside moves up`() throws {
    let (body, _) = try moved(
      [
        "srcParentPath": "@body()", "srcSubPath": "['fields']", "dstParentPath": "@body()",
        "dstSubPath": "null",
        "copyOnlySubProperties": "true",
      ],
      #"{"fields": {"a": 1, "b": 2}, "c": 3}"#)
    #expect(body == #"{"c": 3, "a": 1, "b": 2}"#)
  }

  @Test func `what is not there is not moved`() throws {
    let (body, line) = try moved(
      ["srcParentPath": "@body()", "srcSubPath": "a", "dstParentPath": "@body()", "dstSubPath": "b"], "{}")
    #expect(body == "{}")
    #expect(line == "the body has no a to be moved")
  }

  @Test func `a destination that is missing loses nothing`() {
    #expect(throws: RequestError.self) {
      try moved(
        ["srcParentPath": "@body()", "srcSubPath": "a", "dstParentPath": "@body().no", "dstSubPath": "b"],
        #"{"a": 1}"#)
    }
  }
}
