import ConnectorModel
import JSONText
import Testing
import Transport

@testable import Runner

/// Values of `format: password` are shown nowhere.
@Suite struct PasswordInputTests {
  private static let parameters = """
    {"name": "pin", "in": "query", "type": "string", "format": "password"},
    {"name": "X-Pass", "in": "header", "type": "string", "format": "password"},
    {"name": "codes", "in": "query", "type": "array", "items": {"type": "string", "format": "password"}},
    {"name": "body", "in": "body", "schema": {"type": "object", "properties": {
    "words": {"type": "array", "items": {"type": "object", "properties": {"w": {"type": "string", "format": "password"}}}},
    "map": {"type": "object", "additionalProperties": {"type": "string", "format": "password"}},
    "user": {"type": "object",
    "properties": {"name": {"type": "string"}, "word": {"type": "string", "format": "password"}}}}}}
    """

  private func told(_ inputs: InputValues) throws -> (request: String, told: String) {
    let connector = ConnectorFixture.connector(
      ConnectorFixture.definition(verb: "post", parameters: PasswordInputTests.parameters))
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first)
    let prepared = try builder.prepare(operation, inputs: inputs)
    let result = ResponseCheck(builder.definition).result(
      for: HTTPResponse(
        status: 200, headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
        body: Array(#"{"echo": "canary-4711"}"#.utf8)),
      to: prepared, of: operation)
    let report = TestReport(connector: "", started: "", results: [result], isInterrupted: false)
    let json = String(decoding: report.json.written(in: .compact), as: UTF8.self)
    var sent = prepared.request.url + prepared.request.headers.map(\.value).joined()
    if case .bytes(let bytes) = prepared.request.body { sent += String(decoding: bytes, as: UTF8.self) }
    return (sent, json + prepared.curlCommand)
  }

  @Test(arguments: ["pin", "X-Pass", "body/user/word"]) func `a field of its own`(_ name: String) throws {
    let (sent, told) = try told(InputValues([name: .text("canary-4711"), "body/user/name": .text("ann")]))
    #expect(sent.contains("canary-4711"))
    #expect(!told.contains("canary-4711"), "\(told)")
    #expect(told.contains("ann"))
  }

  @Test func `one that is called as a value of the connection hides beside it`() throws {
    let definition = ConnectorFixture.definition(
      parameters: #"{"name": "pass", "in": "query", "type": "string", "format": "password"}"#,
      root: #", "securityDefinitions": {"b": {"type": "basic"}}, "security": [{"b": []}]"#)
    let properties = """
      {"properties": {"connectionParameters": {"user": {"type": "securestring"}, "pass": {"type": "securestring"}}}}
      """
    let connector = ConnectorFixture.connector(definition, properties: properties)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first)
    let prepared = try builder.prepare(
      operation, inputs: InputValues(["pass": .text("canary-4711")]),
      connection: ConnectionValues([
        "user": .text("ann"), "pass": .secret(Secret("canary-own")),
      ]))
    #expect(prepared.request.url.contains("canary-4711"))
    #expect(!prepared.curlCommand.contains("canary"), "\(prepared.curlCommand)")
    #expect(Set(prepared.secrets.values.map { $0.reveal() }).isSuperset(of: ["canary-4711", "canary-own"]))
  }

  @Test func `a body in one piece`() throws {
    let (sent, told) = try told(
      InputValues(["body": .text(#"{"user": {"name": "ann", "word": "canary-4711"}}"#)]))
    #expect(sent.contains("canary-4711"))
    #expect(!told.contains("canary-4711"), "\(told)")
  }

  @Test(arguments: [
    #"{"user": {"name": "ann"}, "words": [{"w": "canary-4711"}]}"#,
    #"{"user": {"name": "ann"}, "map": {"k": "canary-4711"}}"#,
  ])
  func `within lists and maps`(_ body: String) throws {
    let (sent, told) = try told(InputValues(["body": .text(body)]))
    #expect(sent.contains("canary-4711"))
    #expect(!told.contains("canary-4711") && told.contains("ann"), "\(told)")
  }

  @Test(arguments: [
    ("body/words", #"[{"w": "canary-4711"}]"#), ("body/map", #"{"k": "canary-4711"}"#),
    ("codes", #"["canary-4711", "other-4711"]"#), ("codes", "canary-4711,other-4711"),
  ])
  func `parts that are given for themselves`(_ name: String, _ value: String) throws {
    let (sent, told) = try told(InputValues([name: .text(value), "body/user/name": .text("ann")]))
    #expect(sent.contains("canary-4711"), "\(sent)")
    #expect(!told.contains("canary-4711") && !told.contains("other-4711"), "\(told)")
  }

  @Test func `short ones are hidden by their place`() throws {
    let (sent, told) = try told(InputValues(["pin": .text("q9"), "X-Pass": .text("z7")]))
    #expect(sent.contains("pin=q9") && sent.contains("z7"))
    #expect(!told.contains("pin=q9"), "\(told)")
  }
}
