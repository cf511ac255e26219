import JSONText
import Testing

@testable import Importing

/// What the report says of things that OpenAPI 2.0 has no place for.
struct LeftOutTests {
  private func messages(_ more: String) throws -> [String] {
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.1.0
      info: {title: Orders, version: "1"}
      paths: {}
      \(more)
      """)
    return result.report.notes.map(\.message)
  }

  @Test func oneIsNotSeveral() throws {
    let one = try messages("webhooks: {created: {}}\nx-logo: a")
    #expect(one.contains("OpenAPI 2.0 has no webhooks; 1 webhook was left out."))
    #expect(one.contains("1 extension of other tools (x-logo) was left out."))
    let two = try messages("webhooks: {created: {}, gone: {}}\nx-logo: a\nx-tone: b")
    #expect(two.contains("OpenAPI 2.0 has no webhooks; 2 webhooks were left out."))
    #expect(two.contains("2 extensions of other tools (x-logo, x-tone) were left out."))
  }

  @Test(arguments: ["null", "5", "{}", "{name: 5, in: query}", "{name: top}"])
  func aParameterThatCannotBeReadIsTold(_ parameter: String) throws {
    let result = try OpenAPI3Fixture.parameters(
      "\(parameter), {name: skip, in: query, schema: {type: integer}}")
    let note = try #require(result.report.notes.first { $0.code == "parameter-unread" })
    #expect(note.pointer.description == "/paths/~1orders/get/parameters/0" && note.action == .dropped)
    let made = try result.definitionRoot()["paths"]?["/orders"]?["get"]?["parameters"]
    #expect(made?.count == 1)
  }
}
