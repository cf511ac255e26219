import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// The question for a client secret, whose answer does not appear on the terminal.
  @Suite struct HiddenQuestionTests {
    private static let properties = #"""
      {"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {
        "identityProvider": "oauth2", "clientId": "c", "scopes": ["a"], "customParameters": {
        "authorizationUrl": {"value": "https://id.contoso.test/a"},
        "tokenUrl": {"value": "https://id.contoso.test/t"},
        "refreshUrl": {"value": "https://id.contoso.test/t"}}}}}, "capabilities": []}}
      """#

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a signal gives the terminal its echo back, and ends the command`(signal: Int32) throws {
      let bench = Bench(properties: Self.properties)
      let shell = try bench.shell(
        "trap : INT TERM HUP; \(Self.create(bench)); echo ended $?; read line", ["CONWIZ_TOKEN": "t"])
      try shell.expect("Client secret for token")
      let isHidden = shell.waitUntil { $0.modes?.echoes == false }
      #expect(isHidden)
      shell.signalForeground(signal)
      try shell.expect("ended \(128 + signal)")
      #expect(shell.modes?.echoes == true, "\(shell.text)")
      shell.type("\n")
    }

    @Test func `what was typed before the question is not taken for the secret`() throws {
      let bench = Bench(properties: Self.properties)
      let shell = try bench.shell(
        "echo ready; sleep 1; \(Self.create(bench)); echo ended $?; read line; echo \"left [$line]\"; read line",
        ["CONWIZ_TOKEN": "t"])
      try shell.expect("ready")
      shell.type("typed ahead\n")
      try shell.expect("Client secret for token")
      let isHidden = shell.waitUntil { $0.modes?.echoes == false }
      #expect(isHidden)
      shell.type("s3cret\n")
      try shell.expect("ended ")
      shell.type("after\n")
      try shell.expect("left [after]")
      #expect(!shell.text.contains("s3cret"), "\(shell.text)")
      shell.type("\n")
    }

    private static func create(_ bench: Bench) -> String {
      "\(Terminal.product("conwiz")) create \(bench.path) --dry-run"
        + " --environment 00000000-0000-0000-0000-000000000001"
    }
  }
}
