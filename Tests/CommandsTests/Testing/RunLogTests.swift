import ConnectorModel
import TestSupport
import Testing

@testable import Commands

@Suite struct RunLogTests {
  private let folder = TemporaryFolder()
  private let definition = """
    {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "host": "127.0.0.1:9", "schemes": ["http"],
    "paths": {"/a": {"get": {"operationId": "A", "responses": {"200": {"description": "OK"}}}}}}
    """

  @Test func `runs are kept and listed with what changed`() async throws {
    folder.write("t/apiDefinition.swagger.json", definition)
    folder.write("plan.yaml", "steps:\n  - operation: A\n    always: true\n")
    let home = StateHome(path: folder.path + "/state")
    let empty = await Captured.run("test", "{}/t", "--history", in: folder, locks: home)
    #expect(empty.status == 0 && empty.output == "No run was made on this machine yet.\n")
    let arguments = ["test", "{}/t", "--allow-private", "--allow-http"]
    let first = await Captured.run(arguments, in: folder, locks: home)
    #expect(first.status == 5)
    #expect(!first.output.contains("since "))
    _ = await Captured.run(arguments + ["--no-history"], in: folder, locks: home)
    _ = await Captured.run(arguments + ["--plan", "{}/plan.yaml"], in: folder, locks: home)
    let list = await Captured.run("test", "{}/t", "--history", in: folder, locks: home)
    let lines = list.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("1 failed  plan.yaml") == true)
    #expect(lines.last?.hasSuffix("1 failed") == true)
  }
}
