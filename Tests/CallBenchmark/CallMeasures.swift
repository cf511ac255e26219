import ConnectorModel
import JSONText
import Runner
import Transport

/// What is measured: libcurl by itself, the transport alone, all that a test does with one call, and whole runs.
struct CallMeasures {
  let port: Int
  let calls: Int
  private let http = HTTPClient()

  init(port: Int, calls: Int) {
    self.port = port
    self.calls = calls
  }

  /// Measures three rounds; those whose name contains the text when one is given.
  ///
  /// It runs off the main actor, as the commands do: each change to it would be counted, too.
  @concurrent func run(only part: String?) async throws {
    let connector = BenchmarkConnector.connector(port: port)
    let builder = try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), usesExamples: true)
    let values = ConnectionValues(["api_key": .secret(Secret("a-key-of-some-length"))])
    for _ in 1...3 {
      await measured("libcurl by itself", part, calls) {
        if !BareCurl.call("http://127.0.0.1:\(port)/orders?top=5", calls) { print("calls failed") }
      }
      await measured("transport alone", part, calls) {
        await http.sequentially {
          let request = HTTPRequest(.get, "http://127.0.0.1:\(port)/orders?top=5")
          for _ in 0..<calls { _ = try? await http.send(request) }
        }
      }
      await measured("request and check alone", part, calls) { compute(builder, values) }
      for jobs in [1, 4, 16] {
        let run = try TestRun(
          builder, selection: TestSelection(), connection: values, options: TestRunOptions(jobs: jobs))
        let rounds = max(1, calls / run.steps.count)
        let name = jobs == 1 ? "a run, one after the other" : "a run with \(jobs) at once"
        await measured(name, part, rounds * run.steps.count) {
          for _ in 0..<rounds {
            guard await !run.run(with: http).hasFailures else { return print("calls failed") }
          }
        }
      }
    }
  }

  /// Everything of a call but the call.
  private func compute(_ builder: RequestBuilder, _ values: ConnectionValues) {
    let operations = builder.definition.operations
    let check = ResponseCheck(builder.definition)
    let answer = HTTPResponse(
      status: 200, reason: "OK", headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
      body: Array(PlainServer.body.utf8))
    for call in 0..<calls {
      let operation = operations[call % operations.count]
      guard let prepared = try? builder.prepare(operation, connection: values),
        check.result(for: answer, to: prepared, of: operation).status == .passed
      else { return print("the check failed") }
    }
  }

  /// Tells the wall and processor time of some work, in microseconds for each call.
  private func measured(_ name: String, _ part: String?, _ count: Int, _ work: () async -> Void) async {
    if let part, !name.contains(part) { return }
    let before = Clock()
    await work()
    let after = Clock()
    let wall = Double(after.wall - before.wall) / 1000
    let processor = Double(after.processor - before.processor) / Double(count) / 1000
    let spaces = String(repeating: " ", count: max(0, 27 - name.count))
    print(
      name + spaces, "\(Int(Double(count) / wall * 1_000_000)) calls/s",
      "\(Int(processor.rounded())) µs of processor time each", separator: "  ")
  }
}
