import ConnectorModel
import Planning
import Runner
import TerminalUI
import TestSupport
import Testing
import Transport

@testable import Wizard

/// The Flow step of a small connector, driven by keys; runs go to a service made of closures.
struct FlowTab {
  var tab: TestTab
  let folder: ConnectorFolder
  let place: TemporaryFolder

  init(_ definition: String = FlowTab.definition) throws {
    place = TemporaryFolder()
    place.write("apiDefinition.swagger.json", definition)
    folder = try ConnectorFolder.locate(place.path)
    tab = TestTab(
      definition, properties: "{\"properties\": {\"connectionParameters\": {}}}", in: folder)
    tab.press(.alt("6"))
  }

  var text: String { tab.text }

  mutating func press(_ keys: Key...) { for key in keys { tab.take(.key(key)) } }

  mutating func type(_ text: String) { tab.type(text) }

  var screen: FlowScreen {
    get throws { try #require(tab.state.screens[WizardTab.flow.rawValue] as? FlowScreen) }
  }

  /// Adds an action by its operationId, and stays in its first field.
  mutating func add(_ operation: String) {
    press(.named(.escape), .named(.end), "a")
    type("   \(operation)")
    press(.named(.enter))
  }

  /// Goes to a field of the selected step.
  mutating func focus(_ id: String) throws {
    for _ in 0..<80 where try screen.form.focusedField?.id != id { press(.named(.up)) }
    for _ in 0..<80 where try screen.form.focusedField?.id != id { press(.named(.down)) }
    #expect(try screen.form.focusedField?.id == id)
  }

  /// Picks dynamic content for the focused field.
  mutating func pick(_ text: String) {
    press(.alt("v"))
    type(text)
    press(.named(.enter))
  }

  /// Carries out the run that was asked for; gives the requests.
  mutating func serve(
    _ answer: @escaping @Sendable (String, String) -> (Int, String)
  ) async throws -> [String] {
    let work = tab.effects.compactMap { effect -> FlowWork? in
      guard case .runFlow(let work) = effect else { return nil }
      return work
    }.first
    let run = try #require(work)
    let requests = EventLog<String>()
    let events = EventLog<AppEvent>()
    var progress = run.progress
    for step in run.steps {
      progress = await run.run.connected(with: run.typed).step(
        step, after: progress,
        sending: { request throws(TransportError) in
          let path = String(request.url.dropFirst("https://api.test".count))
          requests.add(request.method + " " + path)
          let (status, body) = answer(request.method, path)
          return HTTPResponse(
            status: status, headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
            body: Array(body.utf8))
        }, onResult: { events.add(.flow(run.number, .result(step: step, $0))) })
      events.add(.flow(run.number, .stepEnded(step: step, progress)))
    }
    events.add(.flow(run.number, .ended(problem: nil)))
    for event in events.all { tab.take(event) }
    return requests.all
  }

  static let definition = """
    {"swagger": "2.0", "info": {"title": "Orders", "version": "1"}, "host": "api.test", "schemes": ["https"],
    "paths": {
      "/orders": {
        "get": {"operationId": "ListOrders", "summary": "List orders", "responses": {"200": {"description": "ok",
          "schema": {"type": "object", "properties": {"value": {"type": "array", "items": {"type": "object",
            "properties": {"id": {"type": "integer", "x-ms-summary": "Number"}, "a b": {"type": "string"}}}}}}}}},
        "post": {"operationId": "CreateOrder", "summary": "Create an order",
          "parameters": [{"name": "body", "in": "body", "required": true, "schema": {"type": "object",
            "required": ["count"], "properties": {"item": {"type": "string", "x-ms-summary": "Item"},
            "count": {"type": "integer"}, "lines": {"type": "array", "items": {"type": "object",
            "properties": {"x": {"type": "string"}}}}}}}],
          "responses": {"201": {"description": "made", "schema": {"type": "object", "properties": {
            "id": {"type": "integer", "x-ms-summary": "Number"}}}}}}
      },
      "/orders/{id}": {"get": {"operationId": "GetOrder", "summary": "Get an order", "parameters": [
          {"name": "id", "in": "path", "required": true, "type": "integer", "x-ms-summary": "Number"},
          {"name": "view", "in": "query", "type": "string", "enum": ["short", "full"]}],
        "responses": {"200": {"description": "ok", "schema": {"type": "object", "properties": {
          "state": {"type": "string"}}}}}}},
      "/changes": {"get": {"operationId": "OnChange", "summary": "When something changes", "x-ms-trigger": "batch",
        "responses": {"200": {"description": "ok", "schema": {"type": "array", "items": {"type": "object",
          "properties": {"id": {"type": "integer"}}}}}, "202": {"description": "nothing"}}}},
      "/hooks": {"x-ms-notification-content": {"schema": {"type": "object", "properties": {
          "id": {"type": "integer"}, "at": {"type": "string", "format": "date-time"}}}},
        "post": {"operationId": "OnHook", "summary": "Order came", "x-ms-trigger": "single", "parameters": [
          {"name": "b", "in": "body", "schema": {"type": "object", "properties": {
            "url": {"type": "string", "x-ms-notification-url": true}}}}],
          "responses": {"201": {"description": "ok"}}}}
    }}
    """
}
