import Testing

@testable import Importing

/// Operations of OpenAPI 3 that no reader sees: each is told.
struct RepeatedNamesTests {
  private func report(_ paths: String) throws -> ImportReport {
    let text = """
      {"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://a.example"}],
       "paths": {\(paths)}}
      """
    return try ImportSource(bytes: Array(text.utf8), name: "t.json").convert().report
  }

  private func operation(_ id: String) -> String {
    #"{"operationId": "\#(id)", "responses": {"200": {"description": "OK"}}}"#
  }

  @Test func `a path or verb that is written twice`() throws {
    let report = try report(
      #""/a": {"get": \#(operation("A")), "get": \#(operation("B"))}, "/a": {"post": \#(operation("C"))}, "/b": {"get": \#(operation("D")), "get": \#(operation("E"))}"#
    )
    #expect(report.operations.filter { $0.outcome == .dropped }.map(\.operationID) == ["A", "B", "D"])
    #expect(report.operations.filter { $0.outcome == .mapped }.map(\.operationID) == ["C", "E"])
    #expect(report.notes.map(\.code).contains("path-duplicate"))
    #expect(report.notes.map(\.code).contains("operation-duplicate"))
  }

  @Test func `a verb in capitals, alone and beside its twin`() throws {
    let alone = try report(#""/a": {"GET": \#(operation("A"))}"#)
    #expect(alone.operations.map(\.outcome) == [.mapped])
    let both = try report(#""/a": {"GET": \#(operation("A")), "get": \#(operation("B"))}"#)
    #expect(both.operations.map(\.operationID).sorted { ($0 ?? "") < ($1 ?? "") } == ["A", "B"])
    #expect(both.operations.count { $0.outcome == .dropped } == 1)
  }

  @Test func `a verb that nobody knows`() throws {
    let report = try report(#""/a": {"fetch": \#(operation("A")), "x-fetch": \#(operation("B"))}"#)
    #expect(report.operations.map(\.operationID) == ["A"])
    #expect(report.notes.contains { $0.code == "verb-unsupported" })
  }
}
