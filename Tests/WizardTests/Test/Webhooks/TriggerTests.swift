import JSONText
import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

/// Triggers and what follows an answer, on the Test tab.
@Suite struct TriggerTests {
  @Test func `a webhook trigger is subscribed only after it is said that nobody can call back`() throws {
    var tab = TriggerTests.tab("OnTool")
    tab.press(.function(5))
    #expect(tab.text.contains("Nobody can call back"))
    #expect(TriggerTests.work(tab.effects) == nil)
    tab.press(.named(.left), .named(.enter))
    let work = try #require(TriggerTests.work(tab.effects))
    #expect(work.work.reception == WebhookReception())
    #expect(tab.text.contains("Answer   subscribing"))
  }

  @Test func `with a callback URL it is subscribed, and what comes is shown`() throws {
    var tab = TriggerTests.tab("OnTool")
    try tab.focus("callback url")
    tab.type("https://hooks.test/me")
    try tab.focus("wait")
    for _ in 0..<2 { tab.press(.named(.backspace)) }
    tab.type("90")
    tab.press(.function(5))
    let (number, work) = try #require(TriggerTests.work(tab.effects))
    #expect(work.reception.callbackURL == "https://hooks.test/me")
    #expect(work.reception.seconds == 90)
    let waiting = WebhookStation.Waiting(
      operation: "OnTool", callback: "https://hooks.test/me/x1", seconds: 90)
    tab.take(.webhook(number, .waiting(waiting)))
    #expect(tab.text.contains("Waiting for a notification   0 of 90 s"))
    #expect(tab.text.contains("https://hooks.test/me/x1"))
    tab.press(.named(.escape))
    #expect(tab.effects.contains { if case .cancelCall(number) = $0 { true } else { false } })
    #expect(tab.text.contains("ending the subscription"))
    let result = OperationResult(step: 1, operation: "OnTool", status: .blocked, reason: "nobody is there")
    tab.take(.webhook(number, .ended(.success(result))))
    #expect(tab.text.contains("nobody is there"))
  }

  @Test(arguments: [("callback url", "ftp://x"), ("listen", "x"), ("wait", "x")])
  func `what cannot be used is said at its field, and nothing is called`(id: String, text: String) throws {
    var tab = TriggerTests.tab("OnTool")
    try tab.focus(id)
    tab.type(text)
    #expect(try tab.screen.form.focusedField?.problem != nil)
    tab.press(.function(5))
    #expect(TriggerTests.work(tab.effects) == nil)
    #expect(try tab.screen.form.focusedField?.id == id)
  }

  @Test func `a saved notification is checked without a call`() throws {
    var tab = TriggerTests.tab("OnTool")
    try tab.focus("saved notification")
    tab.press(.named(.enter))
    tab.type(#"{"id": "seven"}"#)
    tab.press(.named(.escape))
    #expect(tab.text.contains("expected integer, got string"), "\(tab.text)")
    #expect(TriggerTests.work(tab.effects) == nil)
  }

  @Test func `what may change something elsewhere is asked for once`() throws {
    var tab = TriggerTests.tab("MakeTool")
    tab.press(.function(5))
    #expect(tab.text.contains("Send POST?"))
    #expect(tab.number == nil)
    tab.press(.named(.left), .named(.enter))
    let number = try #require(tab.number)
    tab.take(.callEnded(number, .success(HTTPResponse(status: 200))))
    tab.press(.function(5))
    #expect(tab.number != nil && tab.number != number)
  }

  @Test func `an answer is followed as a flow does before it is judged`() throws {
    var tab = TriggerTests.tab("ListTools")
    tab.press(.function(5))
    let number = try #require(tab.number)
    let json = [HTTPHeader(name: "Content-Type", value: "application/json")]
    let body = Array(#"{"value": [], "nextLink": "https://api.test/tools?page=2"}"#.utf8)
    tab.take(.callEnded(number, .success(HTTPResponse(status: 200, headers: json, body: body))))
    #expect(tab.effects.contains { if case .followUp(number, _) = $0 { true } else { false } })
    #expect(tab.text.contains("200, reading what follows"))
    let refused = HTTPResponse(status: 403, headers: json, body: Array("{}".utf8))
    tab.press(.named(.escape))
    #expect(tab.effects.contains { if case .cancelCall(number) = $0 { true } else { false } })
    let result = OperationResult(step: 1, operation: "ListTools", status: .passed, notes: ["page 2: 200"])
    // Without an answer in it there is nothing to show; what is there stays.
    tab.take(.followedUp(number, result, body: refused.body))
    #expect(tab.text.contains("reading what follows"))
  }

  /// The Test tab with an operation chosen as a person does.
  private static func tab(_ operation: String) -> TestTab {
    var tab = TestTab(TriggerTests.definition, properties: TriggerTests.properties)
    tab.press(.named(.enter))
    tab.type(operation)
    tab.press(.named(.enter))
    return tab
  }

  private static func work(_ effects: [Effect]) -> (number: Int, work: WebhookWork)? {
    for effect in effects {
      if case .awaitNotification(let number, let work) = effect { return (number, work) }
    }
    return nil
  }

  private static let properties = #"{"properties": {"connectionParameters": {}, "capabilities": []}}"#

  private static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Tools", "version": "1"},
      "host": "api.test",
      "schemes": ["https"],
      "paths": {
        "/hooks": {
          "x-ms-notification-content": {
            "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}
          },
          "post": {
            "operationId": "OnTool",
            "x-ms-trigger": "single",
            "parameters": [{"name": "body", "in": "body", "schema": {"type": "object", "properties": {
              "url": {"type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal"}}}}],
            "responses": {"201": {"description": "Made"}}
          }
        },
        "/tools": {
          "post": {"operationId": "MakeTool", "responses": {"200": {"description": "OK"}}},
          "get": {
            "operationId": "ListTools",
            "x-ms-pageable": {"nextLinkName": "nextLink"},
            "responses": {"200": {"description": "OK", "schema": {"type": "object"}}}
          }
        }
      }
    }

    """
}
