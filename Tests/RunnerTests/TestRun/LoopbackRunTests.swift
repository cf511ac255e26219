import ConnectorModel
import JSONText
import LoopbackService
import Runner
import Testing
import Transport

/// Runs over a real socket.
struct LoopbackRunTests {
  static func connector(operations: Int = 1) -> Connector {
    let paths = (1...operations).map { number in
      #""/\#(number)": {"get": {"operationId": "Op\#(number)", "responses": {"200": {"description": "","#
        + #""schema": {"type": "object", "properties": {"n": {"type": "integer"}}}}}}}"#
    }
    return ConnectorFixture.connector(
      #"{"swagger": "2.0", "info": {"title": "Loop"}, "host": "h.example", "paths": {"#
        + paths.joined(separator: ",")
        + #"}, "securityDefinitions": {"api_key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}"#)
  }

  static func report(
    _ address: String, operations: Int = 1, options: TestRunOptions = TestRunOptions(),
    timeout: Int = 120_000
  ) async throws -> TestReport {
    let connector = connector(operations: operations)
    let builder = try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), baseURL: address, usesExamples: true)
    let run = try TestRun(
      builder, connection: ConnectionValues(["api_key": .secret(Secret("canary-51c2"))]), options: options)
    return await run.run(with: LoopbackClient.make(timeout: timeout))
  }

  @Test func requestsArriveAsPreparedAndVerdictsComeBack() async throws {
    let server = try LoopbackServer { request in
      [.json(request.line.hasPrefix("GET /2 ") ? #"{"n": "x"}"# : #"{"n": 1}"#)]
    }
    let report = try await LoopbackRunTests.report(server.address, operations: 3)
    #expect(report.results.map(\.status) == [.passed, .failed, .passed])
    #expect(server.requests.count == 3)
    #expect(server.requests.allSatisfy { $0.values("X-Key") == ["canary-51c2"] })
    #expect(server.requests.allSatisfy { $0.values("Expect").isEmpty })
    #expect((report.results.first?.response?.timing.total ?? 0) > 0)
  }

  @Test func manyOperationsAtTheSameTime() async throws {
    let server = try LoopbackServer { _ in [.json(#"{"n": 1}"#)] }
    let report = try await LoopbackRunTests.report(
      server.address, operations: 60, options: TestRunOptions(jobs: 8))
    #expect(report.count(.passed) == 60)
    #expect(report.results.map(\.step) == Array(1...60))
  }

  @Test func anEchoedSecretIsTakenOut() async throws {
    let server = try LoopbackServer { request in
      let key = request.values("X-Key").first ?? ""
      return [
        .json(
          #"{"n": 1, "echo": "X-Key: \#(key)"}"#, headers: "X-Echo: \(key)\r\nSet-Cookie: a=\(key)\r\n")
      ]
    }
    let report = try await LoopbackRunTests.report(server.address)
    #expect(report.results.map(\.status) == [.passed])
    #expect(!report.json.text.contains("canary"))
    #expect(!report.lines(file: "f").joined().contains("canary"))
  }

  @Test func aDeadServerIsNamed() async throws {
    let report = try await LoopbackRunTests.report("http://127.0.0.1:\(try LoopbackServer.deadPort())")
    #expect(report.results.map(\.status) == [.failed])
    #expect(report.results.first?.findings.first?.kind == .transport)
    #expect(report.results.first?.reason?.isEmpty == false)
  }

  @Test(arguments: [0, 1])
  func aConnectionThatBreaksFails(_ kind: Int) async throws {
    let server = try LoopbackServer { _ in [kind == 0 ? .close : .reset] }
    let report = try await LoopbackRunTests.report(server.address)
    #expect(report.results.map(\.status) == [.failed])
    #expect(report.results.first?.response == nil)
  }

  @Test func aBrokenConnectionIsTriedAgain() async throws {
    let calls = CallCounter()
    let server = try LoopbackServer { _ in [calls.next() < 1 ? .close : .json("{}")] }
    let report = try await LoopbackRunTests.report(server.address, options: TestRunOptions(retries: 1))
    #expect(report.results.map(\.status) == [.passed])
  }

  @Test func aServerThatHangsRunsIntoTheTimeout() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let report = try await LoopbackRunTests.report(server.address, timeout: 200)
    #expect(report.results.map(\.status) == [.failed])
    #expect(report.results.first?.findings.map(\.kind) == [.transport])
  }

  @Test func aRunThatIsCancelledStopsItsTransfers() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let task = Task { try await LoopbackRunTests.report(server.address, operations: 3, timeout: 60_000) }
    while server.requests.isEmpty { await Task.yield() }
    task.cancel()
    let report = try await task.value
    #expect(report.isInterrupted)
    #expect(report.results.map(\.status) == [.skipped, .skipped, .skipped])
  }
}
