import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// A secret that was typed into the Test step is in nothing that stays behind, however the program ends.
  @Suite struct SecretTests {
    private static let secret = "canary-Secret-91"

    private static let properties = """
      {"properties": {"iconBrandColor": "#112233", "capabilities": [],
        "connectionParameters": {"api_key": {"type": "securestring", "uiDefinition": {"displayName": "Key"}}}}}
      """

    @Test(arguments: [SIGKILL, SIGSEGV, SIGHUP]) func nothingThatStaysBehindHasIt(signal: Int32) throws {
      let bench = Bench(properties: Self.properties)
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!!!")
      try terminal.go(to: "4", seeing: "Key")
      terminal.press(.down)
      terminal.type(Self.secret)
      try terminal.expect("set, 16 characters")
      // A flow is kept for the next session, too.
      terminal.press(.alt("6"))
      terminal.type("a1")
      try terminal.expect("6 Flow *")
      _ = terminal.waitUntil(seconds: 1) { _ in false }
      terminal.signal(signal)
      _ = terminal.waitForEnd()
      let state = bench.folder.path + "/state"
      let files = Directory.files(below: state)
      // What is looked at is what there is to look at: the draft of the title, and the flow.
      #expect(files.contains { $0.hasPrefix(state + "/conwiz/drafts/") })
      #expect(files.contains { $0.hasPrefix(state + "/conwiz/flows/") })
      for file in files {
        let text = String(decoding: Corpus.bytes(of: file), as: UTF8.self)
        for form in [Self.secret, "Y2FuYXJ5LVNlY3JldC05MQ", "63616e6172792d5365637265742d3931"] {
          #expect(!text.contains(form), "\(file)")
        }
      }
      #expect(!terminal.transcriptText.contains(Self.secret))
    }
  }
}
