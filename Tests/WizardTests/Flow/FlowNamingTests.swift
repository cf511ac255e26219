import ConnectorModel
import Planning
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FlowNamingTests {
  private static func opened(_ text: String, as name: String = "night.plan.yaml") throws -> FlowTab {
    var flow = try FlowTab()
    let bytes = Array(text.utf8)
    let print = try flow.folder.writePlan(name, bytes, expecting: nil)
    flow.tab.take(
      .planRead(name, .success(ShelvedPlan(file: try PlanFile(bytes), fingerprint: print))))
    return flow
  }

  @Test func `a step without a name is named when its content is picked`() throws {
    var flow = try FlowNamingTests.opened("steps:\n  - operation: CreateOrder\n  - operation: GetOrder\n")
    flow.press(.named(.down), .named(.down), .named(.right))
    try flow.focus("input id")
    flow.press(.alt("v"))
    #expect(flow.text.contains("Create an order > Number"), "\(flow.text)")
    flow.type("order > Number")
    flow.press(.named(.enter))
    #expect(flow.text.contains("┌ Name the step"))
    flow.press(.control("u"))
    flow.type("made")
    flow.press(.named(.enter))
    #expect(try flow.screen.flow.steps.map(\.id) == ["made", nil])
    #expect(flow.text.contains("${made.body.id}"), "\(flow.text)")
    flow.press(.control("_"), .control("_"))
    #expect(try flow.screen.flow.steps[0].id == nil)
  }

  @Test func `a plan name with blanks is quoted where it is to be typed`() throws {
    #expect(FlowScreen.word("a.plan.yaml") == "a.plan.yaml")
    var flow = try FlowTab()
    flow.add("ListOrders")
    flow.press(.function(2), .control("u"))
    flow.type("my night.plan.yaml")
    flow.press(.named(.enter))
    let texts = flow.tab.effects.compactMap { effect -> String? in
      guard case .writePlan(_, name: "my night.plan.yaml", let bytes, expecting: nil) = effect else {
        return nil
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try #require(texts.first).contains("--plan 'my night.plan.yaml' "))
  }

  @Test func `help stays in sight while the flow is not saved`() throws {
    var flow = try FlowTab()
    flow.tab.take(.key(.resized(Size(columns: 80, rows: 24))))
    #expect(flow.text.contains("F1 Help"))
    flow.add("ListOrders")
    #expect(flow.text.contains("6 Flow *") && flow.text.contains("F1 Help"))
  }

  @Test func `undo works while the definition cannot be read`() throws {
    var flow = try FlowTab()
    flow.press(.named(.enter))
    flow.type("OnChange")
    flow.press(.named(.enter), .named(.escape))
    #expect(try flow.screen.rows.first == .trigger(0))
    flow.tab.state.breakDefinition()
    flow.press(.control("_"))
    #expect(try flow.screen.flow.steps.isEmpty)
    #expect(flow.text.contains("Started by hand"))
    for key in [Key.named(.enter), .named(.right), .function(5), .alt("n"), "a", .function(8), .alt("r")] {
      flow.press(key)
      #expect(!flow.text.isEmpty)
      flow.press(.named(.escape))
    }
  }
}

extension AppState {
  /// Takes the definition's text away, as an edit of the text may.
  fileprivate mutating func breakDefinition() {
    let edit = ConnectorEdit(title: "Break it", steps: [.text(.definition, Array("{".utf8))])
    _ = fulfil(.edit(edit))
    refreshVisible()
  }
}
