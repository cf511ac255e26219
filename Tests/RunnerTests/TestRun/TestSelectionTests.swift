import ConnectorModel
import Runner
import Testing

struct TestSelectionTests {
  static let definition = """
    {"paths": {
      "/a": {"get": {"operationId": "List", "tags": ["orders"]}, "post": {"operationId": "Create", "tags": ["orders"]},
             "head": {"operationId": "Probe"}, "options": {"operationId": "Options"}},
      "/b": {"get": {"operationId": "Heavy", "x-ms-no-generic-test": true}},
      "/c": {"x-ms-notification-content": {}, "post": {"operationId": "Hook", "x-ms-trigger": "single"}}}}
    """

  static func steps(_ selection: TestSelection) throws -> [String] {
    let definition = try #require(ConnectorFixture.connector(definition).definition)
    return try selection.steps(in: definition).map {
      ($0.skipReason == nil ? "+" : "-") + $0.operation.name
    }
  }

  @Test func onlyOperationsThatChangeNothingAreCalledUnasked() throws {
    #expect(
      try TestSelectionTests.steps(TestSelection())
        == ["+List", "-Create", "+Probe", "-Options", "-Heavy", "-Hook"])
  }

  @Test func writesAreCalledWhenAllowedButNoWebhook() throws {
    #expect(
      try TestSelectionTests.steps(TestSelection(allowsWrites: true))
        == ["+List", "+Create", "+Probe", "-Options", "-Heavy", "-Hook"])
  }

  @Test func namedOperationsAndTags() throws {
    #expect(
      try TestSelectionTests.steps(TestSelection(operations: ["Heavy", "Create", "Options"]))
        == ["-Create", "+Options", "+Heavy"])
    #expect(try TestSelectionTests.steps(TestSelection(tags: ["orders"])) == ["+List", "-Create"])
    #expect(throws: RequestError.self) { try TestSelectionTests.steps(TestSelection(operations: ["Nope"])) }
    #expect(throws: RequestError.unknownTag("nope", known: ["orders"])) {
      try TestSelectionTests.steps(TestSelection(tags: ["orders", "nope"]))
    }
  }

  @Test func whatIsKnownIsListedWholeOrByItsNearest() {
    let few = (1...9).map { "Get\($0)" }
    #expect(RequestError.unknownInput("z", operation: "Op", known: few).message.hasSuffix("Get8, Get9"))
    let many = (1...40).map { "Get\($0)" } + ["ListOrders"]
    let message = RequestError.unknownOperation("ListOrder", known: many).message
    #expect(message.contains("the nearest of 41 are ListOrders, "), "\(message)")
  }
}
