import ConnectorModel
import JSONText
import TestSupport
import Testing
import Transport

@testable import Publishing

/// Refusals of the service, taken apart.
struct ServiceErrorTests {
  private func error(
    _ status: Int, _ body: String, headers: [HTTPHeader] = [], to call: ServiceCall = .update
  ) -> ServiceError {
    ServiceError(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)), to: call)
  }

  private func fragment(_ fragment: JSONFragment) -> JSONFragment { fragment }

  @Test func `a list in a message becomes complaints with their places`() throws {
    let text =
      "Specified swagger has the following errors: 'Definition is not valid.  Error: 'Error : "
      + "paths/~1orders~1{id}/get : The property 'operationId' is required.    ##   Error : info : "
      + "The property 'title' is required.'."
    let error = error(400, fragment(["error": ["code": "SwaggerNotValid", "message": .string(text)]]).text)
    #expect(
      error.complaints.map(\.text) == [
        "The property 'operationId' is required.", "The property 'title' is required.",
      ])
    #expect(error.complaints.map(\.pointer.tokens) == [["paths", "/orders/{id}", "get"], ["info"]])
    #expect(error.kind == .findings)
    let connector = Connector(
      definition: FileContent(Array(SampleConnector.definition.utf8)), properties: .missing)
    #expect(error.complaints[0].place(in: connector).pointer.description == "/paths/~1orders~1{id}/get")
    let deeper = DefinitionComplaint("x", at: JSONPointer(tokens: ["info", "contact", "name"]))
    #expect(deeper.place(in: connector).pointer.description == "/info")
  }

  @Test func `messages inside messages are found`() {
    let inner =
      #"{"Code":"ValidationError","Message":"{\"error\":{\"message\":\"Operation 'x' has no response.\"}}"}"#
    let fragment: JSONFragment = [
      "error": [
        "code": "ApiHubsRequestFailed",
        "message": .string(
          "The request failed with client error: '\(inner)'. The correlation Id is "
            + "'11111111-2222-3333-4444-555555555555'."),
        "details": [["code": "FullNonLocalizedError", "message": .string(inner)]],
      ]
    ]
    let error = error(400, fragment.text)
    #expect(error.text == "Operation 'x' has no response.")
    #expect(error.code == "ApiHubsRequestFailed")
    #expect(error.correlationID == "11111111-2222-3333-4444-555555555555")
    #expect(error.message.hasSuffix("(Correlation ID 11111111-2222-3333-4444-555555555555.)"))
  }

  @Test func `a refused member leads to the properties`() {
    let text =
      "Could not find member 'stackOwner' on object of type 'ApiPropertiesDefinition'. "
      + "Path 'properties.stackOwner', line 1, position 1161."
    let error = error(
      400, fragment(["error": ["code": "InvalidRequestContent", "message": .string(text)]]).text)
    #expect(error.complaints.map(\.file) == [.properties])
    #expect(error.complaints.first?.pointer.tokens == ["properties", "stackOwner"])
  }

  @Test(
    arguments: [
      (401, "ExpiredAuthenticationToken", "x", PublishingError.Kind.permission, "the token has ended"),
      (
        401, "InvalidAuthenticationToken", "obtained from wrong audience or resource.", .permission,
        "another service"
      ),
      (401, "MissingAuthorizationHeaderAndClientCertificate", "x", .permission, "without a token"),
      (403, "EnvironmentAccess", "no access to permission 'CreateCustomApi'", .permission, "maker role"),
      (404, "ApiResourceNotFound", "Could not find API 'x'.", .input, "conwiz list"),
      (404, "ServiceToServiceEnvironmentNotFound", "x", .input, "conwiz environments"),
      (
        400, "ApiEnvironmentPropertyImmutable", "Environment property cannot be changed.", .input,
        "cannot be changed"
      ),
      (429, "TooManyRequests", "x", .network, "asked too often"),
      (500, "ApiHubsRequestFailed", "x", .network, "conwiz diff"),
    ])
  func `each kind of refusal has a sentence and an exit`(
    _ status: Int, _ code: String, _ text: String, _ kind: PublishingError.Kind, _ words: String
  ) {
    let error = error(
      status, fragment(["error": ["code": .string(code), "message": .string(text)]]).text)
    #expect(error.kind == kind)
    #expect(error.message.contains(words), "\(error.message)")
    #expect(error.message.hasPrefix("Updating the connector failed: "))
  }

  @Test(
    arguments: [
      ("", "The answer was empty."), ("<!DOCTYPE html><p>x", "The answer was a web page."),
      ("{\"error\": {\"co", "The answer was cut off."), ("oops", "The answer gave no reason."),
      (#"{"message": "No HTTP resource was found."}"#, "The service says: No HTTP resource was found."),
      (#"{"error": "weird"}"#, "The service says: weird."), ("[]", "The answer gave no reason."),
      ("{\"error\": {\"message\": \"{{{{\"}}", "The service says: {{{{."),
      (
        "\u{FEFF}<?xml version=\"1.0\"?><Error><Code>AuthenticationFailed</Code><Message>Server failed.\nRequestId:1"
          + "</Message></Error>", "The service says: Server failed."
      ),
    ])
  func `bodies of any form are survived`(_ body: String, _ said: String) {
    #expect(error(502, body).said == said)
  }

  @Test func `the waiting time and the number of the exchange come from the headers`() {
    let error = error(
      429, "",
      headers: [
        HTTPHeader(name: "retry-after", value: "7"), HTTPHeader(name: "X-MS-Request-ID", value: "abcdefgh-1"),
      ])
    #expect(error.retryAfter == 7)
    #expect(error.correlationID == "abcdefgh-1")
    #expect(error.message.contains("Try again in 7 seconds."))
  }

  @Test func `the service's own check says nothing, or lines`() throws {
    func lines(_ body: String) throws -> [DefinitionComplaint] {
      try ValidationAnswer(HTTPResponse(status: 200, body: Array(body.utf8))).complaints
    }
    #expect(try lines("") == [])
    #expect(try lines("\"\"") == [])
    #expect(try lines("null") == [])
    let found = try lines(
      #""Warning : info : The property 'contact' is missing.\r\nError : paths/~1ä/get : Naïve.\r\n""#)
    #expect(found.map(\.isWarning) == [true, false])
    #expect(found.map(\.pointer.tokens) == [["info"], ["paths", "/ä", "get"]])
    #expect(found.last?.text == "Naïve.")
    let sentence = try lines(#""Error : The document is bad : no paths.""#)
    #expect(sentence.map(\.text) == ["The document is bad : no paths."])
    #expect(try lines("\"All of it is bad.\"").map(\.text) == ["All of it is bad."])
    #expect(throws: PublishingError.self) { try lines("<html>sign in</html>") }
    #expect(throws: PublishingError.self) { try lines("{not json") }
  }

  @Test(arguments: 1...200)
  func `whatever the service sends has a sentence`(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "\"", "\\", "error", ":", "message", "[", "Error : ", " : ", "##", "'", "é", " ", "1",
    ]
    let body = (0..<seed).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let found = error(400, body)
    #expect(!found.message.isEmpty)
    let wrapped: JSONFragment = ["error": ["message": .string(body)]]
    #expect(!error(400, wrapped.text).message.isEmpty)
  }
}
