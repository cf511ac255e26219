import ConnectorModel
import JSONText
import Testing
import Validation

/// Which operation the fix picks to try a connection with.
struct ConnectionTestTests {
  /// The operation that is picked among GETs of these names; nil when no fix is offered.
  private func picked(_ names: String...) throws -> String? {
    let paths = names.map { name in #""/\#(name)": {"get": {"operationId": "\#(name)"}}"# }
    let text = #"{"swagger": "2.0", "paths": {\#(paths.joined(separator: ", "))}}"#
    let connector = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    let found = Validator(profile: .style).findings(of: connector)
    let finding = try #require(found.first { $0.rule == "test-connection-missing" })
    guard let fix = finding.fix else { return nil }
    #expect(!fix.isSafe)
    var session = EditSession(connector)
    try session.perform(try #require(fix.edit(of: connector)))
    return session.connector.definition?.root["x-ms-capabilities"]?["testConnection"]?["operationId"]?.string
  }

  @Test func tellingNamesComeFirst() throws {
    #expect(try picked("ListOrders", "LatestOrders", "GetCurrentUser", "TestConnection") == "TestConnection")
    #expect(try picked("LatestOrders", "ListAll") == "ListAll")
  }

  @Test func whatMayChangeSomethingIsNotPicked() throws {
    #expect(try picked("RevokeUserToken", "ListOrders") == "ListOrders")
    #expect(try picked("ResetPassword") == nil)
  }
}
