import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FlowFileTests {
  private static let text = """
    # nightly
    steps:
      # all of them
      - {id: all, operation: ListOrders}   # keep
      - id: one
        operation: GetOrder
        inputs: {id: 7}

    """

  private static func opened() throws -> FlowTab {
    var flow = try FlowTab()
    let bytes = Array(text.utf8)
    let print = try flow.folder.writePlan("night.plan.yaml", bytes, expecting: nil)
    flow.tab.take(.plans(.success(["night.plan.yaml"])))
    #expect(flow.text.contains("Open night.plan.yaml"))
    flow.press(.named(.end), .named(.enter))
    #expect(
      flow.tab.effects.contains { if case .readPlan(_, name: "night.plan.yaml") = $0 { true } else { false } }
    )
    flow.tab.take(
      .planRead(
        "night.plan.yaml", .success(ShelvedPlan(file: try PlanFile(bytes), fingerprint: print))))
    return flow
  }

  @Test func `an opened plan keeps the text of the steps that are not touched`() throws {
    var flow = try FlowFileTests.opened()
    #expect(flow.text.contains("night.plan.yaml: 2 steps"))
    flow.press(.named(.down), .named(.down), .named(.right))
    try flow.focus("input id")
    flow.press(.control("u"))
    flow.type("8")
    flow.press(.function(2))
    let written = flow.tab.effects.compactMap { effect -> String? in
      guard case .writePlan(_, name: "night.plan.yaml", let bytes, expecting: let print?) = effect,
        (try? flow.folder.readPlan("night.plan.yaml")?.fingerprint) == print
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      written == [
        FlowFileTests.text.replacing("    inputs: {id: 7}", with: "    inputs:\n      id: 8")
      ])
  }

  @Test func `what is wrong with a plan, or with writing it, is said`() throws {
    var flow = try FlowFileTests.opened()
    flow.tab.take(.planRead("x.plan.yaml", .failure(PlanFileError(line: 3, problem: "no step"))))
    #expect(flow.text.contains("x.plan.yaml:3: no step."))
    flow.press(.named(.end), .named(.up), "D", .function(2))
    flow.tab.take(.planWritten("night.plan.yaml", [], .failure(.changedOnDisk("night.plan.yaml"))))
    #expect(flow.text.contains("not saved: "))
    #expect(try flow.screen.isModified)
  }

  @Test func `leaving asks for the flow that is not saved`() throws {
    var flow = try FlowTab()
    flow.add("ListOrders")
    flow.press(.alt("1"), .function(10))
    #expect(flow.text.contains("Unsaved flow"))
    flow.press(.named(.escape))
    #expect(!flow.tab.state.isEnding)
    flow.press(.function(10), .named(.right), .named(.enter))
    #expect(flow.tab.state.isEnding)
  }

  @Test func `a flow that was to be dropped stays where the next question is cancelled`() throws {
    var flow = try FlowTab()
    flow.add("ListOrders")
    flow.press(.alt("1"), "!", .function(10), .named(.right), .named(.enter))
    #expect(flow.text.contains("The connector has changes that are not saved."), "\(flow.text)")
    flow.press(.named(.escape))
    #expect(try flow.screen.isModified && !flow.tab.state.isEnding)
    flow.press(.function(10), .named(.right), .named(.enter), "d")
    #expect(flow.tab.state.isEnding)
  }

  @Test func `another flow is opened only after asking`() throws {
    var flow = try FlowFileTests.opened()
    flow.press(.named(.end), .named(.up), "D", "n")
    #expect(flow.text.contains("drops the changes of this one"))
    flow.press(.named(.escape), "o", .named(.enter))
    #expect(flow.text.contains("Opening night.plan.yaml drops the changes"))
    flow.press(.named(.left), .named(.enter))
    #expect(flow.tab.effects.contains { if case .readPlan = $0 { true } else { false } })
  }

  @Test func `a name outside the folder is refused`() throws {
    var flow = try FlowTab()
    flow.add("ListOrders")
    flow.press(.function(2), .control("u"))
    flow.type("../x")
    flow.press(.named(.enter))
    #expect(flow.text.contains("give a name without a folder"))
    #expect(!flow.tab.effects.contains { if case .writePlan = $0 { true } else { false } })
  }
}

@Suite struct FlowDraftKeepingTests {
  private func drafts(_ flow: FlowTab) -> [FlowDraft?] {
    flow.tab.effects.compactMap { effect in
      guard case .keepFlow(_, let draft) = effect else { return nil }
      return .some(draft)
    }
  }

  @Test func `a flow that is not saved is kept for the next session, and comes back`() throws {
    var flow = try FlowTab()
    flow.add("GetOrder")
    flow.type("7")
    let kept = try #require(drafts(flow).last)
    let draft = try #require(kept)
    #expect(draft.name == nil && draft.steps.count == 1)
    var next = try FlowTab()
    next.tab.take(.flowDraft(draft, nil))
    #expect(next.text.contains("a flow that was not saved is back"))
    #expect(try next.screen.flow.steps == flow.screen.flow.steps)
    #expect(try next.screen.isModified)
    // Saved, it is forgotten.
    let bytes = try next.screen.flow.written(comment: "x").bytes
    let print = try next.folder.writePlan("a.plan.yaml", bytes, expecting: nil)
    next.tab.take(.planWritten("a.plan.yaml", bytes, .success(print)))
    #expect(drafts(next) == [nil])
  }

  @Test func `a flow that is dropped is forgotten`() throws {
    var flow = try FlowTab()
    flow.add("GetOrder")
    flow.press(.function(10), .named(.right), .named(.enter))
    #expect(drafts(flow).contains(nil))
  }
}
