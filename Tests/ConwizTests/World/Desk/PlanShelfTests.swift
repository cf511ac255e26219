import ConnectorModel
import JSONText
import Planning
import Runner
import TestSupport
import Testing
import Wizard

@testable import conwiz

@Suite struct PlanShelfTests {
  private let place = TemporaryFolder()
  private var shelf = PlanShelf()
  private let folder: ConnectorFolder

  init() throws {
    place.write("apiDefinition.swagger.json", "{\"swagger\": \"2.0\"}")
    folder = try ConnectorFolder.locate(place.path)
  }

  private func call(_ operation: String, _ inputs: [(name: String, value: JSONFragment)] = []) -> MadeCall {
    MadeCall(operation: operation, inputs: inputs, status: 200, answer: ["id": "lamp-4711-harbour"])
  }

  @Test mutating func `calls become steps that refer to each other, and a comment of the user stays`() throws
  {
    let first = try shelf.keep(call("AddLamp"), in: "night.plan.yaml", of: folder)
    #expect(first.number == 1 && first.plan == "night.plan.yaml")
    place.write("night.plan.yaml", "# mine\n" + place.text("night.plan.yaml"))
    let id: [(name: String, value: JSONFragment)] = [("id", "lamp-4711-harbour")]
    let second = try shelf.keep(call("GetLamp", id), in: "night.plan.yaml", of: folder)
    #expect(second.number == 2)
    let text = place.text("night.plan.yaml")
    #expect(text.hasPrefix("# mine\n"))
    #expect(text.contains("${addLamp.body.id}"))
    #expect(try shelf.read("night.plan.yaml", of: folder).file.plan.steps.count == 2)
  }

  @Test mutating func `the comment of a new plan names the server that was called`() throws {
    let call = MadeCall(
      operation: "GetLamp", inputs: [], status: 200, answer: nil, baseURL: "https://test.example/v1")
    _ = try shelf.keep(call, in: "night.plan.yaml", of: folder)
    #expect(place.text("night.plan.yaml").contains("--base-url 'https://test.example/v1'\n"))
  }

  @Test mutating func `a plan that is broken is left as it is`() {
    place.write("night.plan.yaml", "steps: [")
    #expect(throws: PlanFileError.self) { try shelf.keep(call("AddLamp"), in: "night.plan.yaml", of: folder) }
    #expect(place.text("night.plan.yaml") == "steps: [")
    #expect(throws: PlanFileError(problem: "the file is gone")) {
      try shelf.read("other.plan.yaml", of: folder)
    }
  }
}
