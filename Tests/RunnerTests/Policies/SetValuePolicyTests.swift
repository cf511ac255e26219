import ConnectorModel
import Synchronization
import Testing
import Transport

@testable import Runner

@Suite struct SetValuePolicyTests {
  private static let definition = """
    {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "basePath": "/v1", "schemes": ["https"],
    "securityDefinitions": {"key": {"type": "apiKey", "in": "query", "name": "sig"}},
    "paths": {"/tasks/{id}": {"patch": {"operationId": "Op", "parameters": [
    {"name": "id", "in": "path", "required": true, "type": "string"}],
    "responses": {"200": {"description": "OK"}}}}}}
    """

  private func prepared(_ policies: [[String: String]]) throws -> PreparedRequest {
    let list = policies.map { values in
      let members = values.sorted { $0.key < $1.key }.map {
        "\"x-ms-apimTemplateParameter.\($0.key)\": \"\($0.value)\""
      }
      return #"{"templateId": "SetValueFromUrl", "title": "T", "parameters": {"#
        + members.joined(separator: ", ") + "}}"
    }
    return try ConnectorFixture.prepare(
      SetValuePolicyTests.definition,
      properties: #"{"properties": {"connectionParameters": {"key": {"type": "securestring"}}, "#
        + #""policyTemplateInstances": ["# + list.joined(separator: ", ") + "]}}",
      inputs: InputValues(["id": .text("a b")]),
      connection: ConnectionValues(["key": .secret(Secret("canary-51c"))]))
  }

  private let etag = [
    "parameterTemplate": "@headers('If-Match')", "parameterValueUrl": "/tasks/{id}?fields=etag",
    "parameterValuePathTemplate": "@body()['@odata.etag']",
  ]

  @Test func `a value is fetched from the same server with the same credentials, and sent`() async throws {
    let calls = Mutex<[HTTPRequest]>([])
    let prepared = try prepared([etag])
    #expect(prepared.needsCallsFirst)
    #expect(
      prepared.policies.map(\.line) == [
        "T (setvaluefromurl): GET https://api.test/v1/tasks/a%20b?fields=etag&sig=•••••••• comes first "
          + "and brings the header If-Match"
      ])
    #expect(prepared.limits == nil)
    let completed = try await prepared.completed { request in
      calls.withLock { $0.append(request) }
      return HTTPResponse(status: 200, body: Array(#"{"@odata.etag": "W/7"}"#.utf8))
    }
    #expect(
      calls.withLock { $0.map(\.url) } == [
        "https://api.test/v1/tasks/a%20b?fields=etag&sig=canary-51c"
      ])
    #expect(completed.header("If-Match") == "W/7")
    #expect(!completed.needsCallsFirst)
  }

  @Test func `each policy makes its own call, in the order of the file`() async throws {
    let token = [
      "parameterTemplate": "@queryParameters('access_token')", "parameterValueUrl": "/token",
      "parameterValuePathTemplate": "@body().access_token", "httpMethod": "POST",
    ]
    let completed = try await prepared([etag, token]).completed { request in
      let isToken = request.url.contains("/token")
      return HTTPResponse(
        status: 200,
        body: Array((isToken ? #"{"access_token": "canary-9"}"# : #"{"@odata.etag": "W/7"}"#).utf8))
    }
    #expect(completed.header("If-Match") == "W/7")
    #expect(completed.request.url == "https://api.test/v1/tasks/a%20b?sig=canary-51c&access_token=canary-9")
    #expect(!completed.curlCommand.contains("canary"))
  }

  @Test(arguments: [
    ("parameterTemplate", "X-A", "neither @headers"),
    ("parameterValueUrl", "https://evil.test/x", "own server"),
    ("parameterValueUrl", "/x/{nope}", "no parameter {nope}"),
    ("httpMethod", "DELETE", "none of its methods"),
  ]) func `what cannot be meant is said before anything is called`(name: String, value: String, part: String)
  {
    var policy = etag
    policy[name] = value
    do {
      _ = try prepared([policy])
      Issue.record("it was prepared")
    } catch let error as RequestError {
      #expect(error.message.contains(part), "\(error.message)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(arguments: [
    (404, "{}", "answered with 404"), (200, "{}", "nothing at its path"),
    (200, "no JSON", "nothing at its path"),
    (200, #"{"@odata.etag": "a\r\nX-B: c"}"#, "If-Match"),
  ]) func `an answer without the value ends in a sentence`(
    status: Int, body: String, part: String
  ) async throws {
    let prepared = try prepared([etag])
    await #expect {
      _ = try await prepared.completed { _ in HTTPResponse(status: status, body: Array(body.utf8)) }
    } throws: { error in
      (error as? RequestError)?.message.contains(part) == true
    }
  }

  @Test func `a server that is not there ends in a sentence`() async throws {
    let prepared = try prepared([etag])
    let send: TestRun.Sender = { request throws(TransportError) in
      throw TransportError(.connectionRefused, target: request.url)
    }
    do {
      _ = try await prepared.completed(sending: send)
      Issue.record("it was completed")
    } catch {
      #expect(error.message.contains("fetches its value failed"))
      #expect(!error.message.contains("canary"), "\(error.message)")
    }
  }
}
