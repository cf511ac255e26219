import ConnectorModel
import TestSupport
import Testing

@Suite struct ConnectionsCommandTests {
  @Test func `connections are listed without their values, and forgotten`() async {
    let folder = Sample.folder()
    let state = StateHome(path: folder.path + "/state")
    folder.write(
      "orders/apiProperties.json",
      #"{"properties": {"connectionParameters": {"api_key": {"type": "securestring"}}, "capabilities": []}}"#)
    folder.write("key", "canary-77d1\n")
    let made = await Captured.run(
      [
        "test", "{}/orders", "--connection", "api_key=file:\(folder.path)/key", "--remember", "home",
        "--list",
      ], in: folder, locks: state)
    #expect(made.status == 0, "\(made.errors)")
    let list = await Captured.run(["connections", "{}/orders"], in: folder, locks: state)
    #expect(list.output == "home  api_key\n")
    let json = await Captured.run(["connections", "{}/orders", "--format", "json"], in: folder, locks: state)
    #expect(json.output.contains(#""name": "home""#) && !json.output.contains("canary"))
    let gone = await Captured.run(["connections", "{}/orders", "--forget", "HOME"], in: folder, locks: state)
    #expect(gone.status == 0)
    let again = await Captured.run(
      ["connections", "{}/orders", "--forget", "home"], in: folder, locks: state)
    #expect(again.status == 1)
    #expect(again.errors == "conwiz: No connection named 'home' is remembered.\n")
  }
  @Test func `a server that was named is remembered with its connection, and called again`() async {
    let folder = Sample.folder()
    let state = StateHome(path: folder.path + "/state")
    func run(_ words: String...) async -> Captured {
      await Captured.run(["test", "{}/orders"] + words, in: folder, locks: state)
    }
    let made = await run("--base-url", "https://staging.example/v9", "--remember", "staging", "--list")
    #expect(made.status == 0, "\(made.errors)")
    let list = await Captured.run(["connections", "{}/orders"], in: folder, locks: state)
    #expect(list.output.hasPrefix("staging  at https://staging.example/v9"))
    let used = await run("--use", "staging", "--dry-run")
    #expect(used.output.contains("https://staging.example/v9/"), "\(used.output)")
    let other = await run("--use", "staging", "--base-url", "https://other.example", "--dry-run")
    #expect(other.output.contains("https://other.example/"))
    #expect(!other.output.contains("staging.example"))
  }
}
