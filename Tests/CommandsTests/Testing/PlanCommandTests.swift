import LoopbackService
import TestSupport
import Testing

/// `conwiz test --plan`.
@Suite struct PlanCommandTests {
  private let folder = Sample.folder()

  @Test func `a plan in YAML calls its steps and judges the answers`() async throws {
    let service = try LoopbackServer { _ in [.json(#"{"count": "x"}"#)] }
    folder.write(
      "orders.plan.yaml",
      """
      # The address of the test system.
      base-url: \(service.address)
      steps:
        - id: list
          operation: ListOrders
          inputs: {top: 2}
          expect:
            status: 200
            $.count: {not: y}
        - operation: CreateOrder
          always: true
          expect: {status: {one-of: [200, 201]}, "$.count": x}
      """)
    let piped = await Captured.run(
      "test", "{}/orders", "--plan", "-", in: folder,
      input: "base-url: \(service.address)\nsteps:\n  - operation: ListOrders\n")
    #expect(piped.output.contains("/orders"), "\(piped.output)\(piped.errors)")
    let good = await Captured.run("test", "{}/orders", "--plan", "{}/orders.plan.yaml", in: folder)
    #expect(good.status == 0, "\(good.output)\(good.errors)")
    #expect(good.output.contains("/orders?top=2  200"))
    folder.write(
      "orders.plan.json",
      #"{"base-url": "\#(service.address)", "steps": [{"operation": "ListOrders", "expect": {"$.count": 1}}]}"#
    )
    let bad = await Captured.run("test", "{}/orders", "--plan", "{}/orders.plan.json", in: folder)
    #expect(bad.status == 1)
    #expect(bad.output.contains(#"$.count is "x", expected 1"#))
  }

  @Test(arguments: [
    ("steps:\n  - operation: Nope\n", 3, "plan.yaml:2: the connector has no operation 'Nope'; there are "),
    ("steps:\n  - operation: ListOrders\n    expekt: 1\n", 3, "plan.yaml:3: a step has no member 'expekt'"),
    ("steps: [a\n", 3, "plan.yaml:2: "), ("", 3, "plan.yaml"), ("{\"steps\": 1}", 3, "plan.yaml:1: "),
  ]) func `what is wrong with a plan is told with its line`(text: String, status: Int32, part: String) async {
    folder.write("plan.yaml", text)
    let result = await Captured.run("test", "{}/orders", "--plan", "{}/plan.yaml", in: folder)
    #expect(result.status == status)
    #expect(result.errors.contains(part), "\(result.errors)")
  }

  @Test func `a plan says itself what is called`() async {
    folder.write("plan.yaml", "steps: [{operation: ListOrders}]")
    let result = await Captured.run(
      "test", "{}/orders", "--plan", "{}/plan.yaml", "--operation", "ListOrders", in: folder)
    #expect(result.status == 2)
    let noticed = await Captured.run(
      "test", "{}/orders", "--plan", "{}/plan.yaml", "--notification", "{}/event.json", in: folder)
    #expect(noticed.status == 2)
    let missing = await Captured.run("test", "{}/orders", "--plan", "{}/nothing.yaml", in: folder)
    #expect(missing.status == 3)
    #expect(missing.errors.contains("nothing.yaml"))
  }
}
