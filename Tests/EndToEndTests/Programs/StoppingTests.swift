import Glibc
import LoopbackService
import TerminalTestSupport
import Testing

extension EndToEnd {
  /// What a test made elsewhere is taken away, however the program is asked to end.
  @Suite struct StoppingTests {
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func theSubscriptionIsEnded(signal: Int32) throws {
      let server = try LoopbackServer { _ in StoppingTests.subscribed }
      let bench = Bench(definition: StoppingTests.definition(host: server.host))
      let terminal = try bench.start(
        [
          "test", bench.path, "--operation", "OnLantern", "--allow-webhooks", "--allow-private", "--wait",
          "600",
        ], columns: 200)
      try terminal.expect("waiting 600 s")
      terminal.signal(signal)
      #expect(terminal.waitForEnd() == .exited(128 + signal))
      #expect(server.requests.contains { $0.line.hasPrefix("DELETE /hooks/1") }, "\(server.requests)")
    }

    @Test func quittingTheWizardEndsTheSubscription() throws {
      let server = try LoopbackServer { _ in StoppingTests.subscribed }
      let bench = Bench(definition: StoppingTests.definition(host: server.host))
      let terminal = try bench.open()
      try terminal.go(to: "4", seeing: "Subscribe and wait")
      terminal.press(.function(5))
      try terminal.expect("Waiting for a notification")
      try terminal.quit()
      #expect(server.requests.contains { $0.line.hasPrefix("DELETE /hooks/1") }, "\(server.requests)")
    }

    private static let subscribed: [LoopbackStep] = [
      .json("{}", status: "201 Created", headers: "Location: /hooks/1\r\n")
    ]

    private static func definition(host: String) -> String {
      """
      {
        "swagger": "2.0",
        "info": {"title": "Lantern hooks", "description": "Lights.", "version": "1.0"},
        "host": "\(host)",
        "schemes": ["http"],
        "paths": {
          "/hooks": {
            "x-ms-notification-content": {"schema": {"type": "object"}},
            "post": {
              "operationId": "OnLantern",
              "x-ms-trigger": "single",
              "parameters": [{"name": "body", "in": "body", "schema": {"type": "object", "properties": {
                "url": {"type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal"}}}}],
              "responses": {"201": {"description": "Made"}}
            }
          }
        }
      }

      """
    }
  }
}
