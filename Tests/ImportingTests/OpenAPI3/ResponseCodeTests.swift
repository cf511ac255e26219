import JSONText
import Testing

@testable import Importing

/// Codes of responses: those that are named come before ranges.
struct ResponseCodeTests {
  /// The descriptions of the responses by their codes, and the codes of what was remarked on as left out.
  private func responses(_ codes: [String]) throws -> (found: [String: String], leftOut: [String]) {
    let lines = codes.map { "        \"\($0)\": {description: As \($0)}" }
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      paths:
        /orders:
          get:
            operationId: ListOrders
            responses:
      \(lines.map { "  " + $0 }.joined(separator: "\n"))
      """)
    let written = try result.definitionRoot()["paths"]?["/orders"]?["get"]?["responses"]
    var found: [String: String] = [:]
    for member in written.members {
      found[member.key] = member.value["description"]?.string
    }
    let leftOut = result.report.notes.filter { $0.code == "status-range" && $0.action == .dropped }
    return (found, leftOut.compactMap(\.pointer.last))
  }

  @Test func aCodeComesBeforeItsRange() throws {
    let (found, leftOut) = try responses(["2XX", "200"])
    #expect(found == ["200": "As 200"])
    #expect(leftOut == ["2XX"])
  }

  @Test func theDefaultIsNotLost() throws {
    let (found, leftOut) = try responses(["200", "4XX", "5XX", "default"])
    #expect(found == ["200": "As 200", "default": "As default"])
    #expect(leftOut == ["4XX", "5XX"])
  }

  @Test func aRangeStandsWhereNothingElseDoes() throws {
    let (found, leftOut) = try responses(["2XX", "4XX", "5XX"])
    #expect(found == ["200": "As 2XX", "default": "As 4XX"])
    #expect(leftOut == ["5XX"])
  }
}
