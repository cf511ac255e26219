import Glibc

// Calls of a server in another process, on loopback: the transport alone, and with everything a test does (request,
// policies, answer, schema, report). `CallBenchmark [CALLS [PART-OF-A-NAME]]`; `serve PORT-FILE` is the server itself.
let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "serve" {
  try PlainServer.run(portFile: arguments[2])
}
let calls = arguments.count > 1 ? Int(arguments[1]) ?? 10_000 : 10_000
guard let server = ServerProcess.start(arguments[0]) else {
  print("the server did not start")
  exit(1)
}
defer { server.stop() }
try await CallMeasures(port: server.port, calls: calls).run(only: arguments.count > 2 ? arguments[2] : nil)
