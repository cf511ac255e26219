import ConnectorModel
import Testing
import Transport

@testable import Runner

@Suite struct EnvironmentVariableTests {
  private static let definition = """
    {"swagger": "2.0", "info": {"title": "T"}, "host": "@environmentVariables('cr_Host')",
    "basePath": "/@environmentVariables(\\"cr_Base\\")", "schemes": ["https"],
    "paths": {"/a": {"get": {"operationId": "Op", "responses": {"200": {"description": "OK"}}}}}}
    """
  private static let properties = """
    {"properties": {"policyTemplateInstances": [{"templateId": "setheader", "title": "T", "parameters": {
    "x-ms-apimTemplateParameter.name": "X-A",
    "x-ms-apimTemplateParameter.value": "@{environmentVariables('cr_Key','none')}"}}]}}
    """

  private func prepare(_ values: [String: ConnectionValue]) throws -> PreparedRequest {
    try ConnectorFixture.prepare(
      EnvironmentVariableTests.definition, properties: EnvironmentVariableTests.properties,
      connection: ConnectionValues(values))
  }

  @Test func `a connection asks for the variables that the files refer to`() throws {
    let connector = ConnectorFixture.connector(
      EnvironmentVariableTests.definition, properties: EnvironmentVariableTests.properties)
    let definition = try ConnectionDefinition(connector)
    #expect(definition.fields.map(\.name) == ["@cr_Host", "@cr_Base", "@cr_Key"])
    #expect(definition.fields.allSatisfy { !$0.isRequired && $0.role == .environmentVariable })
  }

  @Test func `their values make the host, the base path and what policies send`() throws {
    let prepared = try prepare(["@cr_Host": .text("x.test"), "@cr_Base": .text("v2")])
    #expect(prepared.request.url == "https://x.test/v2/a")
    #expect(prepared.header("X-A") == "none")
    let secret = try prepare([
      "@cr_Host": .text("x.test"), "@cr_Base": .text("v2"), "@cr_Key": .secret(Secret("canary-3")),
    ])
    #expect(secret.header("X-A") == "canary-3")
    #expect(!secret.curlCommand.contains("canary"))
  }

  @Test func `a missing one is named`() {
    #expect(throws: RequestError.environmentVariable("cr_Base", place: "base path")) {
      try prepare(["@cr_Host": .text("x.test")])
    }
    #expect(throws: RequestError.environmentVariable("cr_Host", place: "host")) {
      try prepare(["@cr_Base": .text("v2")])
    }
  }

  @Test func `a value that is no host is refused`() {
    #expect(throws: RequestError.self) {
      try prepare(["@cr_Host": .text("evil.test/x@y"), "@cr_Base": .text("v2")])
    }
  }
}
