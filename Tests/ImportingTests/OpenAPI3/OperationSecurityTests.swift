import JSONText
import Testing

@testable import Importing

/// Operations that sign in otherwise than the rest of the document.
struct OperationSecurityTests {
  /// The import of an operation with a security of its own in a document that signs in with a key.
  private func result(_ security: String) throws -> ImportResult {
    try OpenAPI3Fixture.result(
      """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      security: [{key: []}]
      paths:
        /orders:
          get:
            operationId: ListOrders
            security: \(security)
            responses: {"200": {description: OK}}
      components:
        securitySchemes:
          key: {type: apiKey, name: X-Key, in: header}
          other: {type: openIdConnect, openIdConnectUrl: "https://id.fabrikam.com"}
      """)
  }

  private func security(_ result: ImportResult) throws -> JSONFragment? {
    try result.definitionRoot()["paths"]?["/orders"]?["get"]?["security"].map { JSONFragment($0) }
  }

  @Test(arguments: ["[]", "[{}]", "[{}, {other: []}]"])
  func anonymousOnesSendNoKey(_ security: String) throws {
    let result = try result(security)
    #expect(try self.security(result) == [])
    #expect(!result.codes.contains("security-dropped"))
  }

  @Test(arguments: ["[{other: []}]", "[{key: [], other: []}]", "[{nowhere: []}]"])
  func onesThatCannotSignInSendNoKeyAndSaySo(_ security: String) throws {
    let result = try result(security)
    #expect(try self.security(result) == [])
    let note = try #require(result.report.notes.first { $0.code == "security-dropped" })
    #expect(note.severity == .warning)
    #expect(note.pointer.description == "/paths/~1orders/get/security")
  }

  @Test(arguments: ["[{key: []}]", "[{}, {key: []}]", "[{other: []}, {key: []}]"])
  func onesThatMaySendTheKeyKeepIt(_ security: String) throws {
    let result = try result(security)
    #expect(try self.security(result) == [["key": []]])
    #expect(!result.codes.contains("security-dropped"))
  }
}
