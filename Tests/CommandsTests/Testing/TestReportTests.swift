import ConnectorModel
import JSONText
import LoopbackService
import Runner
import TestSupport
import Testing
import Transport

@testable import Commands

/// The reports of `conwiz test` over a service that answers with what reports stumble over.
@Suite struct TestReportTests {
  private let folder = Sample.folder()

  @Test func `JUnit has a case for each operation, and no character that XML forbids`() async throws {
    let text = try await report("junit")
    #expect(
      text.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"conwiz test\" tests=\"3\""))
    #expect(text.contains("<skipped message=\"POST may change data; --allow-writes calls it\"/>"))
    #expect(text.contains("<error type=\"blocked\""))
    #expect(text.contains("<failure type=\"schema\""))
    #expect(!text.contains("]]>") && !text.contains("\u{1B}") && !text.contains("\u{0}"))
    let escaped = text.split(separator: "<").allSatisfy { $0.contains(">") || $0.isEmpty }
    #expect(escaped)
  }

  @Test func `the page shows what the service sent as text, never as markup`() async throws {
    let text = try await report("html")
    #expect(text.hasPrefix("<!doctype html>"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!text.contains("<script"))
    #expect(text.contains("<h3>As curl</h3>"))
    #expect(text.contains("canary") == false)
  }

  @Test func `the archive has an entry for each call`() async throws {
    let root = try JSONDocument(Array(try await report("har").utf8)).root
    #expect(root["log"]?["version"]?.string == "1.2")
    let entry = try #require(root["log"]?["entries"]?[0])
    #expect(root["log"]?["entries"]?.count == 1)
    #expect(entry["request"]?["url"]?.string?.contains("top=5") == true)
    #expect(entry["request"]?["queryString"]?[0]?["name"]?.string == "top")
    #expect(entry["response"]?["status"]?.integer == 200)
    #expect(entry["response"]?["content"]?["text"]?.string?.contains("alert") == true)
    for name in ["blocked", "dns", "connect", "ssl", "send", "wait", "receive"] {
      #expect(entry["timings"]?[name]?.double != nil, "\(name)")
    }
  }

  @Test func `the archive tells the sizes that were sent, and what it leaves out`() async throws {
    let definition = """
      {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"], "paths": {
      "/up": {"post": {"operationId": "Up", "consumes": ["multipart/form-data"], "parameters": [
      {"name": "note", "in": "formData", "type": "string"}], "responses": {"200": {"description": "OK"}}}}}}
      """
    let connector = Connector(definition: FileContent(Array(definition.utf8)), properties: .missing)
    let run = try TestRun(
      try RequestBuilder(connector, connection: try ConnectionDefinition(connector)),
      selection: TestSelection(allowsWrites: true), inputs: ["Up": ["note": "hello"]])
    let report = await run.run(sending: { _ in
      var response = HTTPResponse(
        status: 200, headers: [HTTPHeader(name: "Content-Type", value: "application/pdf")],
        body: [0xFF, 0x00, 0xFE])
      response.httpVersion = "2"
      response.sentHead = ["POST /up HTTP/2", "Content-Type: multipart/form-data; boundary=x"]
      response.sentBytes = 321
      response.wireBytes = 2
      return response
    })
    let entry = try #require(try JSONDocument(Array(report.har.text.utf8)).root["log"]?["entries"]?[0])
    let request = try #require(entry["request"])
    #expect(request["httpVersion"]?.string == "HTTP/2")
    #expect(request["bodySize"]?.integer == 321)
    #expect(request["postData"]?["mimeType"]?.string == "multipart/form-data; boundary=x")
    #expect(request["postData"]?["params"]?[0]?["name"]?.string == "note")
    #expect(request["postData"]?["params"]?[0]?["value"]?.string == "hello")
    let response = try #require(entry["response"])
    #expect(response["httpVersion"]?.string == "HTTP/2")
    #expect(response["bodySize"]?.integer == 2)
    #expect(response["content"]?["size"]?.integer == 3)
    #expect(response["content"]?["text"] == nil)
    #expect(response["content"]?["comment"]?.string?.contains("3 bytes are no text") == true)
  }

  /// A report of all three operations, the key of the connection in what is sent and in what comes back.
  private func report(_ format: String) async throws -> String {
    let body = #"["canary-5e1d ]]> <script>alert(1)</script> \u0000 \u001b[2J"]"#
    let service = try LoopbackServer { _ in [.json(body, headers: "X-Echo: canary-5e1d\r\n")] }
    folder.write("key", "canary-5e1d")
    folder.write(
      "orders/apiProperties.json",
      #"{"properties": {"connectionParameters": {"api_key": {"type": "securestring"}}, "capabilities": []}}"#)
    _ = await Captured.run(
      "set", "{}/orders", "/securityDefinitions",
      #"{"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}"#, in: folder)
    let result = await Captured.run(
      "test", "{}/orders", "--base-url", service.address, "--connection",
      "api_key=file:\(folder.path)/key", "--report", format, in: folder)
    #expect(result.status == 1, "\(result.errors)")
    for text in [result.output, result.errors] { #expect(!text.contains("canary")) }
    return result.output
  }
}
