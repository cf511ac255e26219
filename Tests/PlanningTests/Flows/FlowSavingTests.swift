import JSONText
import Runner
import Testing

@testable import Planning

/// A flow goes on after it was saved: its undo history fits the file that was written.
@Suite struct FlowSavingTests {
  private static let a = "  # first\n  - {id: a, operation: A}   # one\n"
  private static let b = "  # second\n  - {id: b, operation: B}   # two\n"
  private static let c = "  # third\n  - {id: c, operation: C}   # three\n"
  private static let anew = "  - id: a\n    operation: A\n"

  private func flow() throws -> Flow {
    Flow(try PlanFile(Array(("steps:\n" + Self.a + Self.b + Self.c).utf8)))
  }

  /// Writes a flow; what it was before may have been changed since.
  private func save(_ flow: inout Flow, after written: Flow? = nil) throws -> String {
    let written = written ?? flow
    let bytes = try written.written(comment: "new").bytes
    flow = flow.saved(as: try PlanFile(bytes), written: written.steps)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a deleted step comes back after saving`() throws {
    var flow = try flow()
    flow.change("Delete") { $0.remove(at: 0) }
    #expect(try save(&flow) == "steps:\n" + Self.b + Self.c)
    #expect(!flow.isModified)
    #expect(flow.undo() == "Delete")
    #expect(flow.isModified)
    #expect(try save(&flow) == "steps:\n" + Self.anew + Self.b + Self.c)
    #expect(flow.redo() == "Delete")
    #expect(try save(&flow) == "steps:\n" + Self.b + Self.c)
    #expect(!flow.isModified)
  }

  @Test(arguments: 0...3) func `an inserted step goes away after saving`(_ place: Int) throws {
    var flow = try flow()
    flow.change("Insert") { $0.insert(FlowStep(id: "x", operation: "X"), at: place) }
    var expected = [Self.a, Self.b, Self.c]
    expected.insert("  - id: x\n    operation: X\n", at: place)
    #expect(try save(&flow) == "steps:\n" + expected.joined())
    #expect(flow.undo() == "Insert")
    #expect(try save(&flow) == "steps:\n" + Self.a + Self.b + Self.c)
    #expect(flow.redo() == "Insert")
    #expect(try save(&flow) == "steps:\n" + expected.joined())
    #expect(!flow.isModified)
  }

  @Test func `steps that were moved find their places again`() throws {
    var flow = try flow()
    flow.change("Move") { $0.swapAt(0, 2) }
    flow.change("Change") { $0[1]["always"] = true }
    let changed = "  # second\n  - id: b\n    operation: B\n    always: true\n"
    #expect(try save(&flow) == "steps:\n" + Self.c + changed + Self.a)
    _ = flow.undo()
    _ = flow.undo()
    let back = "  # second\n  - id: b\n    operation: B\n"
    #expect(try save(&flow) == "steps:\n" + Self.a + back + Self.c)
  }

  @Test func `what is changed while the file is written stays changed`() throws {
    var flow = try flow()
    flow.change("Delete") { $0.remove(at: 1) }
    let written = flow
    flow.change("Change") { $0[0]["always"] = true }
    _ = try save(&flow, after: written)
    #expect(flow.isModified && flow.steps[0].always)
    let changed = "  # first\n  - id: a\n    operation: A\n    always: true\n"
    #expect(try save(&flow) == "steps:\n" + changed + Self.c)
    #expect(!flow.isModified)
  }

  @Test func `a new flow finds its steps in its first file`() throws {
    var flow = Flow()
    for id in ["a", "b"] { flow.change("Add") { $0.append(FlowStep(id: id, operation: "Get")) } }
    let text = try save(&flow)
    _ = flow.undo()
    _ = flow.redo()
    #expect(!flow.isModified)
    #expect(try save(&flow) == text)
  }

  @Test func `steps of another version of the file are refused`() throws {
    let file = try #require(try flow().file)
    #expect(throws: PlanFileError.self) { try file.writing([.kept(3)]) }
  }
}
