import JSONText
import Planning
import Runner
import Testing

@Suite struct PlanRecorderTests {
  @Test func `calls become steps that refer to what came before`() throws {
    var recorder = PlanRecorder()
    recorder.know(["createOrder"])
    let create = recorder.step(
      of: MadeCall(
        operation: "CreateOrder", inputs: [("body", ["item": "pen", "count": 2, "note": "${x}"])],
        status: 201,
        answer: ["order": ["id": 71, "item": "pen"], "lines": [["line_id": "a-1"]]]))
    let read = recorder.step(
      of: MadeCall(
        operation: "GetOrder", inputs: [("id", "71"), ("lineId", "a-1"), ("count", "71"), ("item", "pen")],
        status: 200,
        answer: nil))
    let again = recorder.step(of: MadeCall(operation: "GetOrder", inputs: [], status: 404, answer: nil))
    #expect(
      create
        == [
          "id": "createOrder2", "operation": "CreateOrder",
          "inputs": ["body": ["item": "pen", "count": 2, "note": "$${x}"]], "expect": ["status": 201],
        ])
    #expect(
      read
        == [
          "id": "getOrder", "operation": "GetOrder",
          "inputs": [
            "id": "${createOrder2.body.order.id}", "lineId": "${createOrder2.body.lines[0].line_id}",
            "count": "71",
            "item": "pen",
          ], "expect": ["status": 200],
        ])
    #expect(again == ["id": "getOrder2", "operation": "GetOrder", "expect": ["status": 404]])
    let file = try PlanFile(PlanFile.text(of: [create, read, again]))
    #expect(file.plan.steps.map(\.operation) == ["CreateOrder", "GetOrder", "GetOrder"])
  }

  @Test(arguments: ["", "…", "item", "Item", "2", "Größe", "a b/c"])
  func `any operation gets an id that references can name`(operation: String) throws {
    var recorder = PlanRecorder()
    let call = MadeCall(
      operation: operation.isEmpty ? "x" : operation, inputs: [], status: 200, answer: ["id": "q1"])
    let first = recorder.step(of: call)
    let second = recorder.step(
      of: MadeCall(operation: "Next", inputs: [("id", "q1")], status: 200, answer: nil))
    let file = try PlanFile(PlanFile.text(of: [first, second]))
    #expect(file.plan.steps.count == 2)
    #expect(second["inputs"]?["id"] == .string("${\(file.plan.steps[0].id ?? "").body.id}"))
  }
}
