import ConnectorModel
import JSONText
import Runner
import Testing

@testable import Planning

@Suite struct FlowTests {
  private static let text = """
    # Orders of one customer
    base-url: http://127.0.0.1:8080
    steps:
      # makes one
      - id: create
        operation: CreateOrder
        inputs: {body: {item: pen, count: 2}}   # two pens
      - operation: GetOrder
        inputs:
          id: "${create.body.id}"
        when: {"${create.status}": 201, "${create.body.count}": {greater-than: 1, not: 9}}
      - id: last   # goes on
        operation: DeleteOrder
        inputs: {id: "${create.body.id} $${create.body}"}

    """

  private func flow() throws -> Flow { Flow(try PlanFile(Array(FlowTests.text.utf8))) }

  private func text(_ flow: Flow) throws -> String {
    String(decoding: try flow.written(comment: "new").bytes, as: UTF8.self)
  }

  @Test func `nothing changed is nothing written anew`() throws {
    let flow = try flow()
    #expect(!flow.isModified)
    #expect(try text(flow) == FlowTests.text)
  }

  @Test func `a step that is changed leaves the text of the others`() throws {
    var flow = try flow()
    flow.change("Always") { $0[2]["always"] = true }
    let expected = FlowTests.text.replacing(
      """
        - id: last   # goes on
          operation: DeleteOrder
          inputs: {id: "${create.body.id} $${create.body}"}
      """,
      with: """
          - id: last
            operation: DeleteOrder
            always: true
            inputs:
              id: "${create.body.id} $${create.body}"
        """)
    #expect(try text(flow) == expected)
    #expect(flow.isModified && flow.undoTitle == "Always")
    #expect(flow.undo() == "Always")
    #expect(try text(flow) == FlowTests.text && !flow.isModified)
    #expect(flow.redo() == "Always")
    #expect(try text(flow) == expected)
  }

  @Test func `steps can be added, moved and removed`() throws {
    var flow = try flow()
    let id = flow.freshID(for: "GetOrder")
    #expect(id == "getOrder")
    #expect(flow.freshID(for: "Create") == "create2")
    flow.change("Add") { $0.insert(FlowStep(id: id, operation: "GetOrder"), at: 1) }
    flow.change("Move") { $0.swapAt(2, 3) }
    flow.change("Remove") { $0.remove(at: 3) }
    #expect(
      try text(flow) == """
        # Orders of one customer
        base-url: http://127.0.0.1:8080
        steps:
          # makes one
          - id: create
            operation: CreateOrder
            inputs: {body: {item: pen, count: 2}}   # two pens
          - id: getOrder
            operation: GetOrder
          - id: last   # goes on
            operation: DeleteOrder
            inputs: {id: "${create.body.id} $${create.body}"}

        """)
    for _ in 0..<3 { _ = flow.undo() }
    #expect(try text(flow) == FlowTests.text)
  }

  @Test func `typing in one field is one step of undo`() throws {
    var flow = try flow()
    for name in ["n", "ne", "new"] { flow.rename(stepAt: 0, to: name) }
    #expect(flow.steps[1].inputs.first?.value == "${new.body.id}")
    #expect(
      flow.steps[1].conditions.map(\.reference) == [
        "${new.status}", "${new.body.count}", "${new.body.count}",
      ])
    // A text that only looks like a reference stays.
    #expect(flow.steps[2].inputs.first?.value == "${new.body.id} $${create.body}")
    #expect(flow.stepsReferring(to: 0) == [1, 2])
    _ = flow.undo()
    #expect(try text(flow) == FlowTests.text)
  }

  @Test func `conditions are read and written in both forms`() throws {
    var step = try flow().steps[1]
    let before = step
    #expect(step.conditions.map(\.comparison) == [.equals, .greaterThan, .not])
    step.conditions = step.conditions
    #expect(step == before)
    step.conditions[0].comparison = .oneOf
    step.conditions[0].wanted = [200, 201]
    step.conditions.remove(at: 2)
    #expect(
      step["when"] == [
        "${create.status}": ["one-of": [200, 201]], "${create.body.count}": ["greater-than": 1],
      ])
    step.conditions = []
    #expect(step["when"] == nil)
  }

  @Test func `a new flow is written with a comment, and an empty one is refused`() throws {
    var flow = Flow()
    #expect(throws: PlanFileError.self) { try flow.written(comment: "x") }
    flow.change("Add") { $0.append(FlowStep(id: "get", operation: "Get Order")) }
    #expect(try text(flow) == "# new\nsteps:\n  - id: get\n    operation: Get Order\n")
    let saved = flow.saved(as: try PlanFile(Array(try text(flow).utf8)), written: flow.steps)
    #expect(!saved.isModified && saved.undoTitle == "Add")
  }

  @Test func `what is wrong is told with its step and field`() throws {
    var flow = try flow()
    _ = try flow.plan()
    flow.change("Break") { $0[1]["for-each"] = "list" }
    #expect {
      try flow.plan()
    } throws: { error in
      let problem = error as? FlowProblem
      return problem?.step == 1 && problem?.path == ["for-each"]
    }
  }
}

@Suite struct FlowDraftTests {
  @Test func `a draft brings the changes back, and what was not touched keeps its text`() throws {
    let text = "steps:\n  - {id: a, operation: A}   # first\n  - {id: b, operation: B}   # second\n"
    let file = try PlanFile(Array(text.utf8))
    var flow = Flow(file)
    flow.change("Change") { steps in
      steps[1]["always"] = true
      steps.append(FlowStep(id: "c", operation: "C"))
    }
    let draft = FlowDraft(name: "x.plan.yaml", steps: flow.steps.map(\.fragment))
    let read = try #require(FlowDraft(draft.bytes))
    #expect(read == draft)
    var restored = Flow(file)
    restored.restore(read)
    #expect(restored.steps == flow.steps)
    #expect(try restored.written(comment: "").bytes == flow.written(comment: "").bytes)
    #expect(restored.isModified && restored.undo() == "Restore the flow" && !restored.isModified)
    #expect(FlowDraft(Array("{}".utf8)) == nil && FlowDraft([0xFF]) == nil)
  }
}
