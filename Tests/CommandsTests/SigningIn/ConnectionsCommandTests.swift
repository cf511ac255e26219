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
  @Test(arguments: [
    (#"{"connections": [{"name": "prod", "values": {"key": {"secret": "canary"}}},]}"#, "line 1"),
    (#"{"connections": [{"name": "prod", "values": {"key": "canary"}}]}"#, "is no connection"),
    (#"{"connections": [{"name": "prod", "values": {}, "baseUrl": 5}]}"#, "is no connection"),
  ])
  func `a file that cannot be read is told with its place and left alone`(text: String, words: String) async {
    let folder = Sample.folder()
    let state = StateHome(path: folder.path + "/state")
    func run(_ words: String...) async -> Captured { await Captured.run(words, in: folder, locks: state) }
    let made = await run("test", "{}/orders", "--remember", "one", "--list")
    #expect(made.status == 0, "\(made.errors)")
    let path = Directory.files(below: state.path + "/connections").first { !$0.hasSuffix(".lock") } ?? ""
    let name = String(path.dropFirst(folder.path.count + 1))
    folder.write(name, text)
    for words in [["connections", "{}/orders"], ["test", "{}/orders", "--remember", "two", "--list"]] {
      let refused = await Captured.run(words, in: folder, locks: state)
      #expect(refused.status == 3)
      #expect(
        refused.errors.contains("/state/connections/") && !refused.errors.contains("canary"),
        "\(refused.errors)")
    }
    #expect(folder.read(name) == Array(text.utf8))
    let told = await run("connections", "{}/orders")
    #expect(told.errors.contains(words), "\(told.errors)")
  }
}
