import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import Testing

@testable import Wizard

/// Passwords are typed for one session: no screen shows them, and neither plan nor draft gets them.
@Suite struct FlowPasswordTests {
  private static let definition = FlowTab.definition.replacing(
    #"{"name": "view", "in": "query", "type": "string", "enum": ["short", "full"]}]"#,
    with: #"{"name": "view", "in": "query", "type": "string", "format": "password"}]"#)

  private func filled() throws -> FlowTab {
    var flow = try FlowTab(FlowPasswordTests.definition)
    flow.add("GetOrder")
    try flow.focus("input id")
    flow.type("7")
    try flow.focus("input view")
    flow.type("canary-4711")
    return flow
  }

  @Test func `the field hides what is typed`() throws {
    let flow = try filled()
    #expect(!flow.text.contains("canary"))
    #expect(flow.tab.state.isTypingSecret)
  }

  @Test func `the plan and the draft are written without them`() throws {
    var flow = try filled()
    let drafts = flow.tab.effects.compactMap { effect -> FlowDraft? in
      guard case .keepFlow(_, let draft?) = effect else { return nil }
      return draft
    }
    #expect(drafts.allSatisfy { !$0.steps.map(\.text).joined().contains("canary") })
    flow.press(.function(2), .named(.enter))
    let bytes = try #require(
      flow.tab.effects.compactMap { effect -> [UInt8]? in
        guard case .writePlan(_, name: _, let bytes, expecting: _) = effect else { return nil }
        return bytes
      }.first)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("canary") && text.contains("id: 7"), "\(text)")
    let fingerprint = try flow.folder.writePlan("flow.plan.yaml", bytes, expecting: nil)
    flow.tab.take(.planWritten("flow.plan.yaml", bytes, .success(fingerprint)))
    #expect(flow.text.contains("without the secret view"), "\(flow.text)")
    #expect(try !flow.screen.isModified)
    #expect(try flow.screen.flow.steps[0]["inputs"]?["view"] == "canary-4711")
  }

  @Test func `a reference is no password`() throws {
    var flow = try FlowTab(FlowPasswordTests.definition)
    flow.add("CreateOrder")
    flow.add("GetOrder")
    try flow.focus("input view")
    flow.pick("Create an order > Number")
    let reference = "${createOrder.body.id}"
    #expect(try flow.screen.flow.steps[1]["inputs"]?["view"] == .string(reference))
    let kept = try flow.screen.withoutPasswords(flow.tab.state.workspace?.connector.definition)
    #expect(kept.leftOut.isEmpty)
  }
}
