import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FlowBuildingTests {
  @Test func `a flow is built by keys and kept as a plan`() throws {
    var flow = try FlowTab()
    #expect(flow.text.contains("[6 Flow]"))
    #expect(flow.text.contains(">Started by hand"))
    flow.add("CreateOrder")
    try flow.focus("input body/count")
    flow.type("2")
    try flow.focus("input body/item")
    flow.type("pen")
    flow.add("GetOrder")
    #expect(try flow.screen.form.focusedField?.id == "input id")
    flow.pick("an order > Number")
    #expect(flow.text.contains("${createOrder.body.id}"))
    #expect(flow.text.contains("2 Get an order"))
    #expect(flow.text.contains("[6 Flow *]"))

    flow.press(.function(2))
    #expect(flow.text.contains("│ flow.plan.yaml"))
    flow.press(.named(.enter))
    let bytes = try #require(
      flow.tab.effects.compactMap { effect -> [UInt8]? in
        guard case .writePlan(_, name: "flow.plan.yaml", let bytes, expecting: nil) = effect else {
          return nil
        }
        return bytes
      }.first)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        # Run it with: conwiz test . --plan flow.plan.yaml --connection NAME=env:VARIABLE
        steps:
          - id: createOrder
            operation: CreateOrder
            inputs:
              body/count: 2
              body/item: pen
          - id: getOrder
            operation: GetOrder
            inputs:
              id: "${createOrder.body.id}"

        """)
    let written = try flow.folder.writePlan("flow.plan.yaml", bytes, expecting: nil)
    flow.tab.take(.planWritten("flow.plan.yaml", bytes, .success(written)))
    #expect(flow.text.contains("─ flow.plan.yaml ─"))
    #expect(try !flow.screen.isModified)
  }

  @Test func `content of a list makes the step run for each of its items`() throws {
    var flow = try FlowTab()
    flow.add("ListOrders")
    flow.add("GetOrder")
    flow.pick("Number")
    let step = try flow.screen.flow.steps[1]
    #expect(step.forEach == "${listOrders.body.value}")
    #expect(step.inputs.first?.value == "${item.id}")
    #expect(flow.text.contains("for each of listOrders.body.value"))
    #expect(flow.text.contains("the step now runs for each item of ${listOrders.body.value}"))
    // More of the same list is of the same item; its names may need quotes.
    try flow.focus("input view")
    flow.pick("a b")
    #expect(try flow.screen.flow.steps[1].inputs.last?.value == "${item['a b']}")
    // Content of another list is that of its first item.
    flow.add("ListOrders")
    flow.add("GetOrder")
    try flow.focus("loop")
    flow.pick("List orders")
    try flow.focus("input id")
    flow.pick("Number")
    #expect(try flow.screen.flow.steps[3].forEach == "${listOrders2.body.value}")
    #expect(try flow.screen.flow.steps[3].inputs.first?.value == "${item.id}")
  }

  /// Two steps, the second one with a condition on the state that the first one answers.
  private func withCondition() throws -> FlowTab {
    var flow = try FlowTab()
    flow.add("GetOrder")
    flow.add("ListOrders")
    try flow.focus("add condition")
    flow.press(.named(.enter))
    flow.type("state")
    flow.press(.named(.enter))
    return flow
  }

  @Test func `a condition is picked, compared and taken away again`() throws {
    var flow = try withCondition()
    #expect(try flow.screen.form.focusedField?.id == "condition 0 value")
    flow.type("open")
    #expect(try flow.screen.flow.steps[1]["when"] == ["${getOrder.body.state}": "open"])
    #expect(flow.text.contains("when getOrder.body.state is \"ope…"))
    flow.press(.named(.up), .named(.right))
    #expect(try flow.screen.flow.steps[1]["when"] == ["${getOrder.body.state}": ["not": "open"]])
    try flow.focus("condition 0 value")
    flow.press(.control("u"))
    flow.type("7")
    #expect(try flow.screen.flow.steps[1]["when"] == ["${getOrder.body.state}": ["not": 7]])
    flow.press(.function(8))
    #expect(try flow.screen.flow.steps[1]["when"] == nil)
    flow.press(.alt("u"))
    #expect(try flow.screen.flow.steps[1]["when"] == ["${getOrder.body.state}": ["not": 7]])
  }

  @Test func `every comparison can be chosen, and the plan stays readable`() throws {
    var flow = try withCondition()
    flow.press(.named(.up))
    for _ in PlanComparison.allCases {
      _ = try flow.screen.flow.plan()
      flow.press(.named(.right))
    }
    _ = try flow.screen.flow.plan()
    #expect(try flow.screen.flow.steps[1].conditions.first?.comparison == PlanComparison.allCases.last)
  }

  @Test func `the values of an enum are offered with the dynamic content`() throws {
    var flow = try FlowTab()
    flow.add("GetOrder")
    try flow.focus("input view")
    flow.press(.altKey(.down))
    #expect(flow.text.contains("│>1 short") && flow.text.contains("│ 2 full"))
    flow.press("2")
    #expect(try flow.screen.flow.steps[0].inputs.first?.value == "full")
  }

  @Test func `steps move, double and go, and what refers to them is told`() throws {
    var flow = try FlowTab()
    flow.add("CreateOrder")
    flow.add("GetOrder")
    flow.pick("Number")
    flow.press(.named(.escape))
    flow.press(.altKey(.up))
    #expect(try flow.screen.flow.steps.map(\.operation) == ["GetOrder", "CreateOrder"])
    #expect(flow.text.contains("comes from the step createOrder, which runs later"))
    flow.press(.altKey(.down))
    #expect(try flow.screen.problem == nil)
    flow.press("D")
    #expect(try flow.screen.flow.steps.map(\.id) == ["createOrder", "getOrder", "getOrder2"])
    flow.press(.named(.home), .named(.down), .named(.delete))
    #expect(flow.text.contains("2 steps refer to it"))
    for _ in 0..<9 { flow.press(.alt("u")) }
    #expect(try flow.screen.flow.steps.isEmpty)
    #expect(flow.text.contains("nothing to undo in the flow"))
    for _ in 0..<9 { flow.press(.alt("r")) }
    #expect(try flow.screen.flow.steps.map(\.id) == ["getOrder", "getOrder2"])
  }

  @Test func `a step is renamed together with its references`() throws {
    var flow = try FlowTab()
    flow.add("CreateOrder")
    flow.add("GetOrder")
    flow.pick("Number")
    flow.press(.named(.escape), .named(.up), .named(.right))
    try flow.focus("name")
    flow.press(.control("u"))
    flow.type("made")
    #expect(try flow.screen.flow.steps[1].inputs.first?.value == "${made.body.id}")
    flow.type(" x")
    #expect(flow.text.contains("may only have letters, digits, - and _"))
    #expect(try flow.screen.flow.steps[0].id == "made")
  }

  @Test(arguments: [30, 40, 60, 80, 100, 200]) func `it fits every width`(columns: Int) throws {
    var flow = try FlowTab()
    flow.add("CreateOrder")
    flow.tab.take(.key(.resized(Size(columns: columns, rows: 14))))
    for key in [Key.named(.down), .named(.end), .named(.escape), .named(.up), .named(.enter), .alt("v")] {
      flow.press(key)
      for line in flow.text.split(separator: "\n") { #expect(line.count <= columns) }
    }
  }
}
