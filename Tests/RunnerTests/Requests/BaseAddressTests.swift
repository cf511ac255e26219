import Runner
import Testing
import Transport

struct BaseAddressTests {
  static func definition(host: String, schemes: String) -> String {
    #"{"swagger": "2.0", "host": "\#(host)", "basePath": "/v1", "schemes": \#(schemes), "paths": {"/a": {"get": {}}}}"#
  }

  @Test(arguments: [
    (#"["http", "https"]"#, "https"), (#"["http"]"#, "http"), ("[]", "https"), (#"["HTTPS"]"#, "https"),
  ])
  func schemeChoice(_ schemes: String, _ expected: String) throws {
    let definition = BaseAddressTests.definition(host: "h.example", schemes: schemes)
    #expect(try ConnectorFixture.prepare(definition).request.url == expected + "://h.example/v1/a")
  }

  @Test func otherSchemesAreRefused() {
    #expect(throws: RequestError.unsupportedScheme("ws")) {
      try ConnectorFixture.prepare(BaseAddressTests.definition(host: "h", schemes: #"["ws"]"#))
    }
  }

  @Test(arguments: [
    "user@host", "host/path", "https://host", "host:99999", "host:x", "a b", ".host",
    "host\\u000d\\u000aX: y", "[::1",
  ])
  func hostsThatAreNoHostsAreRefused(_ host: String) {
    #expect(throws: RequestError.self) {
      try ConnectorFixture.prepare(BaseAddressTests.definition(host: host, schemes: "[]"))
    }
  }

  @Test func aHostWithPort() throws {
    let definition = BaseAddressTests.definition(host: "localhost:8080", schemes: #"["http"]"#)
    #expect(try ConnectorFixture.prepare(definition).request.url == "http://localhost:8080/v1/a")
  }

  @Test func aHostTemplateIsFilledFromTheConnection() throws {
    let definition = BaseAddressTests.definition(host: "{site}.example.com", schemes: "[]")
    let filled = try ConnectorFixture.prepare(
      definition, connection: ConnectionValues(["site": .text("contoso")]))
    #expect(filled.request.url == "https://contoso.example.com/v1/a")
    #expect(throws: RequestError.hostTemplate("site", host: "{site}.example.com")) {
      try ConnectorFixture.prepare(definition)
    }
    #expect(throws: RequestError.self) {
      try ConnectorFixture.prepare(definition, connection: ConnectionValues(["site": .text("evil.com/")]))
    }
  }

  @Test(arguments: [
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/a"),
    ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/v1/a"),
    ("https://h/other", "https://h/other/a"), ("HTTP://[::1]:80", "http://[::1]:80/v1/a"),
  ])
  func anOverrideReplacesSchemeAndHost(_ base: String, _ expected: String) throws {
    let definition = BaseAddressTests.definition(host: "h.example", schemes: "[]")
    #expect(try ConnectorFixture.prepare(definition, baseURL: base).request.url == expected)
  }

  @Test(arguments: [
    "127.0.0.1", "ftp://h", "http://", "http://u:p@h", "http://h?x=1", "http://h/#f", "http://h:0",
  ])
  func overridesThatAreNoBaseAreRefused(_ base: String) {
    #expect(throws: RequestError.self) {
      try ConnectorFixture.prepare(BaseAddressTests.definition(host: "h", schemes: "[]"), baseURL: base)
    }
  }

  @Test(arguments: [
    ("http://localhost:8080", true), ("http://127.0.0.1", true), ("https://localhost.evil.com", false),
    ("https://127.0.0.1.nip.io", false),
  ])
  func onlyThisMachineIsThisMachine(_ address: String, _ isThis: Bool) throws {
    let connector = ConnectorFixture.connector(ConnectorFixture.definition())
    let builder = try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), baseURL: address)
    #expect(builder.callsThisMachine == isThis)
  }
}
