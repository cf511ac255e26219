import ConnectorModel
import Runner
import Testing

struct InputAssignmentTests {
  static let definition = """
    {"paths": {
      "/a": {"get": {"operationId": "list", "parameters": [{"name": "x.y", "in": "query", "type": "string"}]}},
      "/b": {"get": {"operationId": "list.actions", "parameters": [{"name": "x", "in": "query", "type": "string"}]}},
      "/c": {"post": {"operationId": "Create", "parameters": [{"name": "order", "in": "body", "schema": {
        "type": "object", "properties": {"customer": {"type": "object", "properties": {
          "name": {"type": "string"}, "a/b": {"type": "string"}}}}}}]}}}}
    """

  @Test(arguments: [
    ("list.x.y=1=2", "list", "x.y", "1=2"), ("list.actions.x=", "list.actions", "x", ""),
    ("Create.body={\"a\":1}", "Create", "body", "{\"a\":1}"),
    ("Create.body/customer/name=n", "Create", "body/customer/name", "n"),
    ("Create.order/customer/name=n", "Create", "body/customer/name", "n"),
    ("Create.body/customer=1", "Create", "body/customer", "1"),
    ("Create.body/customer/a~1b=n", "Create", "body/customer/a~1b", "n"),
  ])
  func assignments(_ text: String, _ operation: String, _ name: String, _ value: String) throws {
    let definition = try #require(ConnectorFixture.connector(InputAssignmentTests.definition).definition)
    let assignment = try InputAssignment(text, in: definition)
    #expect(assignment.operation == operation)
    #expect(assignment.name == name)
    #expect(assignment.value == value)
  }

  @Test(arguments: [
    ("list", "write OPERATION.NAME=VALUE"), ("list=1", "write OPERATION.NAME=VALUE"),
    ("nope.x=1", "there is no operation nope"), ("list.z=1", "list has no input z; known are x.y"),
    ("Create.body/customer/zip=1", "Create has no input"),
  ])
  func badAssignmentsAreExplained(_ text: String, _ part: String) throws {
    let definition = try #require(ConnectorFixture.connector(InputAssignmentTests.definition).definition)
    #expect {
      try InputAssignment(text, in: definition)
    } throws: { ($0 as? RequestError)?.message.contains(part) == true }
  }

  @Test func aLaterAssignmentWins() throws {
    let definition = try #require(ConnectorFixture.connector(InputAssignmentTests.definition).definition)
    let values = try InputAssignment.values(["list.x.y=1", "list.x.y=2"], in: definition)
    #expect(values["list"] == ["x.y": "2"])
  }
}
