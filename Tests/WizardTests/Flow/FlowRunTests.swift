import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import TestSupport
import Testing

@testable import Wizard

@Suite struct FlowRunTests {
  private static func built() throws -> FlowTab {
    var flow = try FlowTab()
    flow.add("ListOrders")
    flow.add("GetOrder")
    flow.pick("Number")
    return flow
  }

  @Sendable private static func service(_ method: String, _ path: String) -> (Int, String) {
    switch path {
    case "/orders": (200, #"{"value": [{"id": 4, "a b": "x"}, {"id": 5}]}"#)
    case "/orders/4": (200, #"{"state": "open"}"#)
    case "/changes": (202, "")
    default: (404, #"{"error": "none"}"#)
    }
  }

  @Test func `the whole flow runs, and what failed is told at its step`() async throws {
    var flow = try FlowRunTests.built()
    flow.press(.function(5))
    #expect(flow.text.contains("…"))
    let requests = try await flow.serve(FlowRunTests.service)
    #expect(requests == ["GET /orders", "GET /orders/4", "GET /orders/5"])
    #expect(flow.text.contains("passed 200"))
    #expect(flow.text.contains("1 of 2 failed 404"))
    #expect(flow.text.contains("getOrder failed: "))
    flow.press(.function(6))
    #expect(flow.text.contains("call 2 of 2  failed  404"))
    flow.press(.named(.left), "b")
    #expect(flow.text.contains("call 1 of 2  passed  200") && flow.text.contains("\"state\": \"open\""))
    flow.press("r")
    #expect(flow.text.contains("GET https://api.test/orders/4"))
    flow.press(.named(.escape))
    #expect(flow.tab.state.layers.isEmpty)
  }

  @Test func `step by step, a step uses what the ones before it brought`() async throws {
    var flow = try FlowRunTests.built()
    flow.press(.named(.escape), .named(.end), .named(.up), .alt("n"))
    // The first one has to run before.
    #expect(try await flow.serve(FlowRunTests.service) == ["GET /orders"])
    flow.press(.named(.end), .named(.up), .alt("n"))
    #expect(try await flow.serve(FlowRunTests.service) == ["GET /orders/4", "GET /orders/5"])
    // What was seen is offered with its value.
    flow.press(.named(.right))
    try flow.focus("input view")
    flow.press(.alt("v"))
    #expect(flow.text.contains("Number   integer  for each   = 4"))
    flow.press(.named(.escape))
    // A changed step has to run again, the one before it has not.
    flow.type("full")
    #expect(try flow.screen.results[1] == nil && flow.screen.results[0] != nil)
    flow.press(.alt("n"))
    #expect(try await flow.serve(FlowRunTests.service).first == "GET /orders/4?view=full")
  }

  @Test func `a polling trigger without an event lets nothing else run`() async throws {
    var flow = try FlowTab()
    flow.press(.named(.enter))
    flow.type("OnChange")
    flow.press(.named(.enter))
    flow.add("GetOrder")
    flow.press(.alt("v"))
    #expect(flow.text.contains("When something changes > id   integer  for each"))
    flow.press(.named(.enter))
    flow.press(.named(.escape), .function(5))
    #expect(try await flow.serve(FlowRunTests.service) == ["GET /changes"])
    let skipped = try #require(try flow.screen.results[1]?.first)
    #expect(skipped.status == .skipped && skipped.reason == "the trigger has no event now")
  }

  @Test func `a webhook trigger gets an event of its schema`() async throws {
    var flow = try FlowTab()
    flow.press(.named(.enter))
    flow.type("OnHook")
    flow.press(.named(.enter))
    #expect(try flow.screen.flow.steps[0].event == ["id": 1, "at": "2026-01-31T12:00:00Z"])
    flow.add("GetOrder")
    flow.pick("Order came > id")
    flow.press(.function(5))
    #expect(try await flow.serve(FlowRunTests.service) == ["GET /orders/1"])
    #expect(flow.text.contains("When: Order came"))
    #expect(flow.text.contains("getOrder failed"))
  }

  @Test func `what can never run is told before anything is called`() throws {
    var flow = try FlowTab()
    flow.add("GetOrder")
    flow.type("${nobody.body.id}")
    #expect(flow.text.contains("nothing is called 'nobody'"))
    flow.press(.function(5))
    #expect(!flow.tab.effects.contains { if case .runFlow = $0 { true } else { false } })
    #expect(flow.text.contains("nothing is called 'nobody'"))
  }

  private static func other() throws -> ShelvedPlan {
    let text = "steps:\n  - {id: all, operation: ListOrders}\n  - {id: one, operation: GetOrder}\n"
    let folder = TemporaryFolder()
    folder.write("apiDefinition.swagger.json", "{}")
    let bytes = Array(text.utf8)
    let print = try ConnectorFolder.locate(folder.path).writePlan("x.plan.yaml", bytes, expecting: nil)
    return ShelvedPlan(file: try PlanFile(bytes), fingerprint: print)
  }

  @Test func `a flow whose steps are others has nothing of a run`() async throws {
    var flow = try FlowRunTests.built()
    flow.press(.named(.escape), .function(5))
    let number = try #require(try flow.screen.running?.number)
    // What comes behind the steps of the run does not matter, another step in their place does.
    flow.press(.named(.end), "a")
    flow.type("   ListOrders")
    flow.press(.named(.enter))
    flow.tab.take(.flow(number, .stepEnded(step: 0, PlanProgress())))
    #expect(try flow.screen.progress.count == 1)
    flow.tab.take(.planRead("x.plan.yaml", .success(try FlowRunTests.other())))
    #expect(try flow.screen.progress.isEmpty)
    flow.tab.take(.flow(number, .stepEnded(step: 0, PlanProgress())))
    #expect(try flow.screen.progress.isEmpty)
    flow.tab.take(.flow(number, .ended(problem: nil)))
    #expect(flow.text.contains("is another one by now"))
    #expect(try flow.screen.running == nil)
  }

  @Test func `a new flow stops the run of the one before`() async throws {
    var flow = try FlowRunTests.built()
    flow.press(.named(.escape), .function(5), "n", .named(.left), .named(.enter))
    #expect(flow.tab.effects.contains { if case .cancelFlow = $0 { true } else { false } }, "\(flow.text)")
  }

  @Test func `a run is stopped, and its late news change nothing`() async throws {
    var flow = try FlowRunTests.built()
    flow.press(.function(5), .named(.escape))
    #expect(flow.tab.effects.contains { if case .cancelFlow = $0 { true } else { false } })
    flow.tab.take(.flow(1, .ended(problem: nil)))
    #expect(try flow.screen.running != nil)
    let number = try #require(try flow.screen.running?.number)
    flow.tab.take(.flow(number, .ended(problem: "the environment has no KEY")))
    #expect(try flow.screen.running == nil)
    #expect(flow.text.contains("the environment has no KEY"))
  }
}
