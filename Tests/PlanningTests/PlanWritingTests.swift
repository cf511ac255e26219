import JSONText
import Planning
import Runner
import Testing

@Suite struct PlanWritingTests {
  private static let yaml = """
    # What the orders can do.
    base-url: http://127.0.0.1:8080   # the sample
    steps:
      # First one is made,
      # then it is read.
      - id: create
        operation: CreateOrder   # a POST
        inputs: {body: {item: "pen", count: 2}}

      - operation: GetOrder
        inputs:
          id: "${create.body.id}"
      # It goes away again.
      - operation: DeleteOrder
        always: true
        inputs: {id: "${create.body.id}"}
    connection:
      key: {env: ORDERS_KEY}

    """

  private func written(_ text: String, _ entries: [PlanEntry]) throws -> (text: String, keeps: Bool) {
    let (bytes, keeps) = try PlanFile(Array(text.utf8)).writing(entries)
    return (String(decoding: bytes, as: UTF8.self), keeps)
  }

  @Test func `keys that are too long for one line are written and read again`() throws {
    let key = String(repeating: "k", count: 1100)
    let text = "steps: [{operation: Op, inputs: {? \(key) : 1, ? \(key)x : {a: [2]}}}]\n"
    let file = try PlanFile(Array(text.utf8))
    let step = JSONFragment.object([
      .init("operation", "Op"), .init("inputs", .object([.init(key, 1), .init(key + "x", ["a": [2]])])),
    ])
    let written = try file.writing([.kept(0), .added(step)])
    #expect(try PlanFile(written.bytes).fragments == file.fragments + [step])
  }

  @Test func `what is kept keeps its bytes`() throws {
    let (text, keeps) = try written(PlanWritingTests.yaml, [.kept(0), .kept(1), .kept(2)])
    #expect(text == PlanWritingTests.yaml)
    #expect(keeps)
  }

  @Test func `a changed step leaves the others and the comments alone`() throws {
    let (text, keeps) = try written(
      PlanWritingTests.yaml,
      [.kept(0), .changed(1, ["operation": "GetOrder", "inputs": ["id": "7", "note": "a: b"]]), .kept(2)])
    let start = try #require(PlanWritingTests.yaml.firstRange(of: "  - operation: GetOrder"))
    let end = try #require(PlanWritingTests.yaml.firstRange(of: "  # It goes away"))
    let expected =
      PlanWritingTests.yaml[..<start.lowerBound]
      + "  - operation: GetOrder\n    inputs:\n      id: \"7\"\n      note: \"a: b\"\n"
      + PlanWritingTests.yaml[end.lowerBound...]
    #expect(text == String(expected))
    #expect(keeps)
  }

  @Test func `steps move and go with the comments above them`() throws {
    let (text, keeps) = try written(PlanWritingTests.yaml, [.kept(2), .added(["operation": "ListOrders"])])
    #expect(
      text == """
        # What the orders can do.
        base-url: http://127.0.0.1:8080   # the sample
        steps:
          # It goes away again.
          - operation: DeleteOrder
            always: true
            inputs: {id: "${create.body.id}"}
          - operation: ListOrders
        connection:
          key: {env: ORDERS_KEY}

        """)
    #expect(keeps)
  }

  @Test(arguments: [
    "steps: [{operation: A}]\n", "steps: [\n  {operation: A},\n]\n", "{steps: [{operation: A}]}\n",
    "one: &x {operation: A}\nsteps:\n- *x\n".replacing("one: &x {operation: A}\n", with: ""),
  ]) func `a layout without lines of its own is written anew, and that is said`(text: String) throws {
    guard let file = try? PlanFile(Array(text.utf8)) else { return }
    let (bytes, keeps) = try file.writing([.kept(0), .added(["operation": "B"])])
    #expect(String(decoding: bytes, as: UTF8.self) == "steps:\n  - operation: A\n  - operation: B\n")
    #expect(!keeps)
  }

  @Test func `steps without indentation and lines that end in CRLF stay so`() throws {
    let (text, keeps) = try written(
      "steps:\r\n- operation: A\r\n- operation: B\r\n", [.kept(1), .added(["operation": "C"])])
    #expect(text == "steps:\r\n- operation: B\r\n- operation: C\r\n")
    #expect(keeps)
  }

  @Test func `a plan in JSON keeps the text of its other steps`() throws {
    let json = """
      {
        "steps": [
          {"operation":   "A"},
          {"operation": "B", "inputs": {"x": 1.0}},
          {"operation": "C"}
        ]
      }
      """
    let (text, keeps) = try written(
      json, [.kept(2), .kept(0), .changed(1, ["operation": "B"]), .added(["operation": "D"])])
    #expect(keeps)
    #expect(text.contains("{\"operation\":   \"A\"}"))
    let file = try PlanFile(Array(text.utf8))
    #expect(file.plan.steps.map(\.operation) == ["C", "A", "B", "D"])
  }

  @Test func `what would be no plan is not written`() {
    #expect(throws: PlanFileError.self) { try written(PlanWritingTests.yaml, []) }
    #expect(throws: PlanFileError.self) { try written(PlanWritingTests.yaml, [.added(["operation": ""])]) }
  }

  @Test(arguments: 1...200) func `any value is read back as it was written`(seed: Int) throws {
    var random = PlanRandom(seed: seed)
    let inputs = JSONFragment.object([
      JSONFragment.Member("a", random.value(depth: 3)),
      JSONFragment.Member(random.text(), random.value(depth: 2)),
    ])
    let step: JSONFragment = ["operation": "A", "inputs": inputs]
    let fresh = PlanFile.text(of: [step])
    let read = try PlanFile(fresh).fragments
    #expect(read == [step], "\(String(decoding: fresh, as: UTF8.self)) \(read[0].text)")
    let (text, keeps) = try written(PlanWritingTests.yaml, [.kept(0), .changed(1, step), .kept(2)])
    #expect(keeps)
    #expect(try PlanFile(Array(text.utf8)).fragments[1] == step)
  }

  @Test func `a plan that is not UTF-8 is refused with its line, since it could not be written as it was`() {
    let bytes = Array("steps:\n  - operation: A\n    inputs: {x: ".utf8) + [0xE9] + Array("}\n".utf8)
    let error = #expect(throws: PlanFileError.self) { try PlanFile(bytes) }
    #expect(error?.message(of: "a.yaml").hasPrefix("a.yaml:3: the plan is not UTF-8") == true)
  }
}
