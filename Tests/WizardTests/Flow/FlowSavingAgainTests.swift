import ConnectorModel
import Planning
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FlowSavingAgainTests {
  private static let text =
    "steps:\n  - {id: all, operation: ListOrders}   # keep\n  - {id: one, operation: GetOrder}\n"

  private func opened() throws -> FlowTab {
    var flow = try FlowTab()
    let bytes = Array(Self.text.utf8)
    let print = try flow.folder.writePlan("night.plan.yaml", bytes, expecting: nil)
    let plan = ShelvedPlan(file: try PlanFile(bytes), fingerprint: print)
    flow.tab.take(.planRead("night.plan.yaml", .success(plan)))
    flow.press(.named(.home), .named(.down))
    return flow
  }

  /// The bytes that are to be written, as the last key asked for.
  private func wanted(_ flow: FlowTab) -> [UInt8]? {
    for case .writePlan(_, _, let bytes, _) in flow.tab.effects { return bytes }
    return nil
  }

  /// Writes as the world does.
  private func write(_ flow: inout FlowTab) throws -> String {
    for case .writePlan(let folder, let name, let bytes, let print) in flow.tab.effects {
      let written = try folder.writePlan(name, bytes, expecting: print)
      flow.tab.take(.planWritten(name, bytes, .success(written)))
      return String(decoding: bytes, as: UTF8.self)
    }
    Issue.record("nothing is written")
    return ""
  }

  @Test func `who saves while leaving leaves, and who saves later stays`() throws {
    var flow = try opened()
    flow.press(.function(8), .function(10), .named(.enter))
    #expect(!flow.tab.state.isEnding)
    _ = try write(&flow)
    #expect(flow.tab.state.isEnding)
    var other = try opened()
    other.press(.function(8), .function(10), .named(.enter))
    other.tab.take(.planWritten("night.plan.yaml", [], .failure(.changedOnDisk("night.plan.yaml"))))
    other.press(.function(2))
    _ = try write(&other)
    #expect(!other.tab.state.isEnding)
  }

  @Test func `undo after saving, and saving again`() throws {
    var flow = try opened()
    flow.press(.function(8), .function(2))
    #expect(try write(&flow) == "steps:\n  - {id: one, operation: GetOrder}\n")
    flow.press(.control("_"), .function(2))
    #expect(
      try write(&flow)
        == "steps:\n  - id: all\n    operation: ListOrders\n  - {id: one, operation: GetOrder}\n")
    #expect(try !flow.screen.isModified)
  }

  @Test func `saving twice in a row is no conflict, and nothing that was changed meanwhile is lost`() throws {
    var flow = try opened()
    flow.press(.function(8), .function(2))
    let first = try #require(flow.tab.effects.first { if case .writePlan = $0 { true } else { false } })
    flow.press(.control("_"), .function(2))
    #expect(wanted(flow) == nil)
    guard case .writePlan(let folder, let name, let bytes, let print) = first else { return }
    let written = try folder.writePlan(name, bytes, expecting: print)
    flow.tab.take(.planWritten(name, bytes, .success(written)))
    #expect(try flow.screen.flow.steps.count == 2)
    #expect(try write(&flow).contains("id: all"))
    #expect(try !flow.screen.isModified)
  }
}
