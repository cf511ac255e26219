import ConnectorModel
import Testing
import Transport

@testable import Runner

/// A policy may send a reading operation with a method that changes data.
@Suite struct RoutedMethodTests {
  private func report(
    _ method: String, _ selection: TestSelection, status: Int = 200, retries: Int = 0
  ) async throws -> (TestReport, calls: Int) {
    let policy = """
      {"templateId": "routerequesttoendpoint", "title": "R", "parameters": {
      "x-ms-apimTemplateParameter.newPath": "/other", "x-ms-apimTemplateParameter.httpMethod": "\(method)"}}
      """
    let connector = ConnectorFixture.connector(
      ConnectorFixture.definition(),
      properties: #"{"properties": {"policyTemplateInstances": [\#(policy)]}}"#)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let calls = CallCounter()
    let options = TestRunOptions(retries: retries)
    let run = try TestRun(builder, selection: selection, options: options)
    let report = await run.run { _ throws(TransportError) in
      _ = calls.next()
      return HTTPResponse(status: status, headers: [HTTPHeader(name: "Retry-After", value: "0")])
    }
    return (report, calls.count)
  }

  @Test(arguments: ["DELETE", "POST"]) func itIsNotCalledUnasked(_ method: String) async throws {
    let (report, calls) = try await report(method, TestSelection())
    #expect(calls == 0)
    #expect(report.results.map(\.status) == [.skipped])
    #expect(report.results.first?.reason?.contains("a policy sends \(method)") == true)
  }

  @Test func `a policy that changes data first is no reading either`() throws {
    let first = """
      {"templateId": "setvaluefromurl", "title": "F", "parameters": {
      "x-ms-apimTemplateParameter.parameterTemplate": "@headers('X-Key')",
      "x-ms-apimTemplateParameter.parameterValueUrl": "/%@",
      "x-ms-apimTemplateParameter.parameterValuePathTemplate": "@body().key"METHOD}}
      """
    func method(_ methods: String...) throws -> String? {
      let policies = methods.map {
        first.replacing("METHOD", with: ", \"x-ms-apimTemplateParameter.httpMethod\": \"\($0)\"")
      }
      return try ConnectorFixture.prepare(
        ConnectorFixture.definition(),
        properties: #"{"properties": {"policyTemplateInstances": [\#(policies.joined(separator: ", "))]}}"#
      ).changingMethod
    }
    #expect(try method("GET") == nil)
    #expect(try method("POST") == "POST")
    #expect(try method("GET", "PUT") == "PUT")
  }

  @Test func `what a policy makes a write is not repeated`() async throws {
    let writes = TestSelection(allowsWrites: true)
    #expect(try await report("POST", writes, status: 429, retries: 2).calls == 1)
    #expect(try await report("GET", writes, status: 429, retries: 2).calls == 3)
  }

  @Test func itIsCalledWhereWritesAreAllowed() async throws {
    #expect(try await report("DELETE", TestSelection(allowsWrites: true)).calls == 1)
    #expect(try await report("GET", TestSelection()).calls == 1)
  }
}
