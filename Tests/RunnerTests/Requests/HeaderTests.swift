import Runner
import Testing

struct HeaderTests {
  static func definition(_ name: String, _ more: String = #""type": "string""#) -> String {
    ConnectorFixture.definition(parameters: #"{"name": "\#(name)", "in": "header", \#(more)}"#)
  }

  @Test func aHeaderIsSentAsTyped() throws {
    let prepared = try ConnectorFixture.prepare(HeaderTests.definition("X-A"), inputs: ["X-A": "a b/ü"])
    #expect(prepared.header("x-a") == "a b/ü")
  }

  @Test(arguments: ["1\r\nX-Injected: yes", "a\nb", "a\u{0}b", "a\u{1B}b"])
  func lineBreaksAndControlCharactersAreRefused(_ value: String) {
    #expect(throws: RequestError.invalidHeaderValue("X-A")) {
      try ConnectorFixture.prepare(HeaderTests.definition("X-A"), inputs: ["X-A": value])
    }
  }

  @Test(arguments: ["X A", "X:A", "X\\r\\nA"])
  func namesThatAreNoTokensAreRefused(_ name: String) {
    #expect(throws: RequestError.self) {
      try ConnectorFixture.prepare(
        HeaderTests.definition(name, #""type": "string", "default": "x", "required": true"#))
    }
  }

  @Test(arguments: ["Host", "Content-Length", "Transfer-Encoding"])
  func headersOfTheTransferAreNotTaken(_ name: String) throws {
    let prepared = try ConnectorFixture.prepare(HeaderTests.definition(name), inputs: [name: "1"])
    #expect(prepared.header(name) == nil)
    #expect(prepared.notes.count == 1)
  }

  @Test func acceptComesFromProducesUnlessAParameterSetsIt() throws {
    let produces = #", "produces": ["application/json", "text/json"]"#
    #expect(
      try ConnectorFixture.prepare(ConnectorFixture.definition(operation: produces)).header("Accept")
        == "application/json, text/json")
    #expect(
      try ConnectorFixture.prepare(ConnectorFixture.definition(root: produces)).header("Accept")
        == "application/json, text/json")
    #expect(
      try ConnectorFixture.prepare(ConnectorFixture.definition()).header("Accept") == "application/json")
    let own = ConnectorFixture.definition(
      parameters: #"{"name": "accept", "in": "header", "type": "string", "default": "text/csv"}"#,
      operation: produces)
    #expect(try ConnectorFixture.prepare(own).header("Accept") == "text/csv")
  }

  @Test func anArrayOfAHeader() throws {
    let definition = HeaderTests.definition(
      "X-A", #""type": "array", "items": {"type": "string"}, "collectionFormat": "pipes""#)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["X-A": "a,b"]).header("X-A") == "a|b")
  }
}
