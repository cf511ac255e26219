import ConnectorModel
import JSONText
import Runner
import Testing
import Transport

struct ResponseCheckTests {
  static let item = #"{"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}"#

  static func findings(
    _ responses: String, _ response: HTTPResponse, verb: String = "get", operation: String = "",
    isStrict: Bool = false
  ) throws -> [ResultFinding] {
    let text = ConnectorFixture.definition(verb: verb, operation: operation, responses: responses)
    let definition = try #require(ConnectorFixture.connector(text).definition)
    let found = try #require(definition.operations.first)
    return ResponseCheck(definition, isStrict: isStrict).findings(for: response, of: found)
  }

  /// What is said of members that a schema does not name.
  static func extra(_ schema: String, _ body: String) throws -> [String] {
    let text = ConnectorFixture.definition(
      responses: #""200": {"description": "OK", "schema": \#(schema)}"#)
    let definition = try #require(ConnectorFixture.connector(text).definition)
    let operation = try #require(definition.operations.first)
    let findings = ResponseCheck(definition, tellsExtra: true).findings(for: json(body), of: operation)
    #expect(findings.allSatisfy { $0.severity == .warning })
    #expect(ResponseCheck(definition).findings(for: json(body), of: operation).isEmpty)
    return findings.map(\.message)
  }

  @Test(arguments: [
    (#"{"type": "object", "properties": {"id": {}}}"#, #"{"id": 1, "b": 2, "c": [3]}"#, "2 members", "b, c"),
    (
      #"{"type": "array", "items": {"properties": {"a": {"properties": {"x": {}}}}}}"#,
      #"[{"a": {"x": 1}}, {"a": {"y": 2}}, {"a": {"y": 3}}]"#, "1 member", "[].a.y"
    ),
    (
      #"{"allOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]}"#, #"{"a": 1, "b": 2, "c": 3}"#,
      "1 member", "c"
    ),
    (
      #"{"properties": {"map": {"type": "object", "additionalProperties": {"properties": {"n": {}}}}}}"#,
      #"{"map": {"k": {"n": 1, "m": 2}}}"#, "1 member", "map.k.m"
    ),
    (
      #"{"properties": {"a": {}}}"#, #"{"b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1}"#, "6 members",
      "b, c, d, e, f and 1 more"
    ),
  ])
  func membersThatTheSchemaDoesNotNameAreTold(
    _ schema: String, _ body: String, _ count: String, _ names: String
  )
    throws
  {
    #expect(
      try ResponseCheckTests.extra(schema, body) == [
        "the schema does not name \(count) of the body, which flows do not offer: \(names)"
      ])
  }

  @Test func namesOfMembersBeginNoLineOfTheirOwn() throws {
    let told = try ResponseCheckTests.extra(
      #"{"properties": {"a": {}}}"#, #"{"\n::error::x\u001b[31m": 1, "": 2}"#)
    #expect(told.count == 1)
    #expect(told.allSatisfy { !$0.contains("\n") && !$0.contains("\u{1B}") && $0.contains("the empty name") })
  }

  @Test(arguments: [
    (#"{"type": "object"}"#, #"{"b": 2}"#),
    (#"{"properties": {"a": {}}, "additionalProperties": true}"#, #"{"b": 2}"#),
    (#"{"properties": {"a": {}}, "additionalProperties": {}}"#, #"{"b": 2}"#),
    (#"{"properties": {"a": {}}, "x-ms-dynamic-schema": {"operationId": "S"}}"#, #"{"b": 2}"#),
    (#"{"properties": {"kind": {}}, "oneOf": [{}]}"#, #"{"b": 2}"#),
    (#"{"properties": {"a": {"type": "object"}}}"#, #"{"a": {"b": 2}}"#),
  ])
  func membersOfOpenObjectsAreNotMissed(_ schema: String, _ body: String) throws {
    #expect(try ResponseCheckTests.extra(schema, body).isEmpty)
  }

  static func json(_ body: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
      body: Array(body.utf8))
  }

  static let ok = #""200": {"description": "OK", "schema": \#(item)}"#

  @Test func aResponseAsDocumentedHasNoFindings() throws {
    #expect(
      try ResponseCheckTests.findings(ResponseCheckTests.ok, ResponseCheckTests.json(#"{"id": 1}"#)).isEmpty)
  }

  @Test func aWrongTypeIsFoundWithPointersAndLine() throws {
    let findings = try ResponseCheckTests.findings(
      ResponseCheckTests.ok, ResponseCheckTests.json(#"{"id": "x"}"#))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.kind == .schema)
    #expect(finding.severity == .error)
    #expect(finding.pointer?.description == "/id")
    #expect(
      finding.definition?.description.hasPrefix("/paths/~1items/get/responses/200/schema/properties/id")
        == true)
    #expect(finding.line == 4)
  }

  @Test(arguments: [401, 404, 500])
  func anErrorBodyIsNeverHeldAgainstTheSuccessSchema(_ status: Int) throws {
    for responses in [
      ResponseCheckTests.ok, #""default": {"description": "", "schema": \#(ResponseCheckTests.item)}"#,
    ] {
      let findings = try ResponseCheckTests.findings(
        responses, ResponseCheckTests.json(#""denied""#, status: status))
      #expect(!findings.contains { $0.kind == .schema })
      #expect(findings.contains { $0.kind == .status && $0.severity == .error })
    }
  }

  @Test func anErrorBodyIsHeldAgainstItsOwnSchema() throws {
    let responses =
      ResponseCheckTests.ok + #", "default": {"description": "", "schema": \#(ResponseCheckTests.item)}"#
    let findings = try ResponseCheckTests.findings(
      responses, ResponseCheckTests.json(#""denied""#, status: 500))
    #expect(findings.contains { $0.kind == .schema })
  }

  @Test func anUndocumentedSuccessFails() throws {
    let findings = try ResponseCheckTests.findings(ResponseCheckTests.ok, HTTPResponse(status: 204))
    #expect(findings.map(\.kind) == [.status])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func anUndocumentedErrorStatusIsAWarningBesides() throws {
    let findings = try ResponseCheckTests.findings(ResponseCheckTests.ok, HTTPResponse(status: 418))
    #expect(findings.map(\.severity) == [.error, .warning])
  }

  @Test func aRedirectIsReportedWithItsTarget() throws {
    let response = HTTPResponse(
      status: 302, headers: [HTTPHeader(name: "Location", value: "https://elsewhere.example/")])
    let findings = try ResponseCheckTests.findings(ResponseCheckTests.ok, response)
    #expect(findings.first?.message.contains("https://elsewhere.example/") == true)
  }

  @Test func anEmptyBodyIsAnErrorOnlyWhereTheSchemaNeedsAnObject() throws {
    let needs = try ResponseCheckTests.findings(ResponseCheckTests.ok, HTTPResponse(status: 200))
    #expect(needs.map(\.severity) == [.error])
    let loose = try ResponseCheckTests.findings(
      #""200": {"description": "", "schema": {"type": "array", "items": {}}}"#, HTTPResponse(status: 200))
    #expect(loose.map(\.severity) == [.warning])
    let strict = try ResponseCheckTests.findings(
      #""200": {"description": "", "schema": {"type": "array", "items": {}}}"#, HTTPResponse(status: 200),
      isStrict: true)
    #expect(strict.map(\.severity) == [.error])
  }

  @Test func textThatClaimsToBeJSONIsFound() throws {
    let findings = try ResponseCheckTests.findings(ResponseCheckTests.ok, ResponseCheckTests.json("<html>"))
    #expect(findings.first?.message.contains("the body is not JSON") == true)
  }

  @Test func binaryAndTextBodiesAreNotParsed() throws {
    let bytes = HTTPResponse(
      status: 200, headers: [HTTPHeader(name: "Content-Type", value: "image/png")], body: [0x89, 0x50, 0])
    for schema in [#"{"type": "file"}"#, #"{"type": "string", "format": "binary"}"#] {
      #expect(
        try ResponseCheckTests.findings(#""200": {"description": "", "schema": \#(schema)}"#, bytes).isEmpty)
    }
    let text = HTTPResponse(
      status: 200, headers: [HTTPHeader(name: "Content-Type", value: "text/plain")], body: Array("hi".utf8))
    #expect(
      try ResponseCheckTests.findings(#""200": {"description": "", "schema": {"type": "string"}}"#, text)
        .isEmpty)
  }

  @Test func anotherContentTypeIsAWarning() throws {
    let findings = try ResponseCheckTests.findings(
      ResponseCheckTests.ok, ResponseCheckTests.json(#"{"id": 1}"#),
      operation: #", "produces": ["application/xml"]"#)
    #expect(findings.map(\.kind) == [.contentType])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      try ResponseCheckTests.findings(
        ResponseCheckTests.ok, ResponseCheckTests.json(#"{"id": 1}"#),
        operation: #", "produces": ["application/*"]"#
      ).isEmpty)
  }

  @Test(arguments: [("7", 0), ("x", 1)])
  func headersAreHeldAgainstTheirType(_ value: String, _ count: Int) throws {
    let responses =
      #""200": {"description": "", "headers": {"X-Count": {"type": "integer"}, "X-None": {"type": "integer"}}}"#
    let response = HTTPResponse(status: 200, headers: [HTTPHeader(name: "x-count", value: value)])
    let findings = try ResponseCheckTests.findings(responses, response)
    #expect(findings.filter { $0.kind == .header }.count == count)
  }

  @Test func otherCharacterSetsAreDecoded() throws {
    let schema =
      #""200": {"description": "", "schema": {"type": "object", "properties": {"a": {"enum": ["ü€"]}}}}"#
    func response(_ charset: String, _ body: [UInt8]) -> HTTPResponse {
      HTTPResponse(
        status: 200,
        headers: [HTTPHeader(name: "Content-Type", value: "application/json; charset=\"\(charset)\"")],
        body: body)
    }
    let windows = Array(#"{"a": ""#.utf8) + [0xFC, 0x80] + Array(#""}"#.utf8)
    #expect(try ResponseCheckTests.findings(schema, response("Windows-1252", windows)).isEmpty)
    let wide = #"{"a": "ü€"}"#.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try ResponseCheckTests.findings(schema, response("utf-16le", wide)).isEmpty)
    #expect(try ResponseCheckTests.findings(schema, response("utf-16", [0xFF, 0xFE] + wide)).isEmpty)
    #expect(try ResponseCheckTests.findings(schema, response("ebcdic", wide)).count == 1)
  }

  @Test func headHasNoBodyToCheck() throws {
    #expect(
      try ResponseCheckTests.findings(ResponseCheckTests.ok, HTTPResponse(status: 200), verb: "head").isEmpty)
  }

  @Test func theSameFaultOfManyItemsIsOneFinding() throws {
    let responses =
      #""200": {"description": "", "schema": {"type": "array", "items": \#(ResponseCheckTests.item)}}"#
    let body = #"[{"id": 1}, {"id": "x"}, {"id": "y"}]"#
    let findings = try ResponseCheckTests.findings(responses, ResponseCheckTests.json(body))
    #expect(findings.count == 1)
    #expect(findings.first?.message.hasSuffix("(in 2 of 3 items)") == true)
  }

  @Test func aNullIsAWarningUnlessStrict() throws {
    let body = ResponseCheckTests.json(#"{"id": null}"#)
    #expect(try ResponseCheckTests.findings(ResponseCheckTests.ok, body).map(\.severity) == [.warning])
    #expect(
      try ResponseCheckTests.findings(ResponseCheckTests.ok, body, isStrict: true).map(\.severity) == [.error]
    )
  }

  @Test func aMemberThatStandsTwiceIsToldAndTheLastOneChecked() throws {
    let findings = try ResponseCheckTests.findings(
      ResponseCheckTests.ok, ResponseCheckTests.json(#"{"id": "x", "id": "y"}"#))
    #expect(findings.map(\.severity) == [.warning, .error])
    #expect(findings.first?.message.hasPrefix("the member 'id' stands more than once") == true)
    #expect(findings.first?.pointer?.description == "/id")
    #expect(findings.last?.message.contains("items") == false)
    let good = try ResponseCheckTests.findings(
      ResponseCheckTests.ok, ResponseCheckTests.json(#"{"id": "x", "id": 1}"#))
    #expect(good.map(\.severity) == [.warning])
  }
}
