import LoopbackService
import TerminalTestSupport
import Testing

extension EndToEnd {
  /// Each subcommand once, as the executable runs it.
  @Suite struct CommandTests {
    @Test func validateTellsByItsStatus() throws {
      let bench = Bench()
      #expect(try run(bench, ["validate", "--fail-on", "error", bench.path]).ending == .exited(0))
      bench.write(definition: Array("{\"swagger\": \"2.0\"}".utf8))
      #expect(try run(bench, ["validate", bench.path]).ending == .exited(1))
      #expect(try run(bench, ["validate", bench.path + "/nowhere"]).ending == .exited(3))
      #expect(try run(bench, ["validate", "--no-such-option"]).ending == .exited(2))
    }

    @Test func getAndSet() throws {
      let bench = Bench()
      let got = try run(bench, ["get", bench.path, "/info/title"])
      #expect(got.ending == .exited(0))
      #expect(got.text.contains(Lanterns.title))
      #expect(try run(bench, ["set", bench.path, "/info/title", "Night Lights"]).ending == .exited(0))
      #expect(bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: "Night Lights"))
      #expect(try run(bench, ["get", bench.path, "/no/such/place"]).ending != .exited(0))
    }

    @Test func testCallsTheService() throws {
      let server = try LoopbackServer { _ in [.json(#"{"name": "Red"}"#)] }
      let bench = Bench(calling: server)
      let passed = try run(bench, ["test", "--allow-private", bench.path])
      #expect(passed.ending == .exited(0), "\(passed.text)")
      #expect(server.requests.first?.line.hasPrefix("GET /lanterns") == true)
    }

    @Test func theVersionAndTheHelp() throws {
      let bench = Bench()
      #expect(try run(bench, ["--version"]).text.hasPrefix("conwiz "))
      #expect(try run(bench, ["--help"]).ending == .exited(0))
    }

    private func run(_ bench: Bench, _ arguments: [String]) throws -> (ending: Ending?, text: String) {
      let terminal = try bench.start(arguments)
      let ending = terminal.waitForEnd()
      _ = terminal.waitUntil(seconds: 0.1) { _ in false }
      return (ending, terminal.text)
    }
  }
}
