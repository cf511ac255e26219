import ConnectorModel
import Glibc
import JSONText
import Runner
import Transport

// Sequential calls against a server in another process, on loopback: the transport alone, and with everything a test
// does (request, policies, answer, schema, report). `CallBenchmark [CALLS]`; `serve PORT-FILE` is the server itself.
let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "serve" {
  PlainServer.run(portFile: arguments[2])
  exit(0)
}
let calls = arguments.count > 1 ? Int(arguments[1]) ?? 10_000 : 10_000
guard let server = ServerProcess.start(arguments[0]) else {
  print("the server did not start")
  exit(1)
}
defer { server.stop() }

/// Wall and processor time of some work, in microseconds for each call.
func measured(_ name: String, count: Int, _ work: () async throws -> Void) async rethrows {
  let before = Clock()
  try await work()
  let after = Clock()
  let wall = Double(after.wall - before.wall) / 1000
  let processor = Double(after.processor - before.processor) / Double(count) / 1000
  print(
    name, "\(Int(Double(count) / wall * 1_000_000)) calls/s",
    "\(Int(processor.rounded())) µs of processor time each", separator: "  ")
}

let http = HTTPClient()
let request = HTTPRequest(.get, "http://127.0.0.1:\(server.port)/orders?top=5")
let connector = BenchmarkConnector.connector(port: server.port)
let definition = try ConnectionDefinition(connector)
let builder = try RequestBuilder(connector, connection: definition, usesExamples: true)
let operation = builder.definition.operations[0]
let check = ResponseCheck(builder.definition)
let values = ConnectionValues(["api_key": .secret(Secret("a-key-of-some-length"))])
for _ in 1...3 {
  try await measured("transport alone      ", count: calls) {
    for _ in 0..<calls { _ = try await http.send(request) }
  }
  try await measured("request, check, report", count: calls) {
    for _ in 0..<calls {
      let prepared = try builder.prepare(operation, connection: values)
      let response = try await http.send(prepared.request)
      let result = check.result(for: response, to: prepared, of: operation)
      guard result.status == .passed else {
        print(result.findings)
        exit(1)
      }
    }
  }
  for jobs in [4, 16] {
    let run = try TestRun(
      builder, selection: TestSelection(), connection: values, options: TestRunOptions(jobs: jobs))
    let rounds = max(1, calls / run.steps.count)
    await measured("a run with \(jobs) at once ", count: rounds * run.steps.count) {
      for _ in 0..<rounds { _ = await run.run(with: http) }
    }
  }
}
