import ConnectorModel
import JSONText
import Testing

/// Lookups that stand in shared entries name parameters of the operations that lead there.
@Suite struct SharedLookupRenamingTests {
  private static let definition = ##"""
    {"swagger": "2.0", "paths": {
      "/a": {"post": {"operationId": "A", "parameters": [
        {"name": "site", "in": "query", "type": "string"},
        {"name": "body", "in": "body", "schema": {"$ref": "#/definitions/B"}}]}},
      "/b": {"post": {"operationId": "Other", "parameters": [
        {"name": "site", "in": "query", "type": "string"},
        {"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Shared"}}]}},
      "/lists": {"get": {"operationId": "Lists", "parameters": [
        {"name": "id", "in": "query", "type": "string"}]}}},
     "definitions": {
      "B": {"properties": {
        "inner": {"$ref": "#/definitions/Inner"}, "shared": {"$ref": "#/definitions/Shared"},
        "list": LOOKUP}},
      "Inner": {"properties": {"list": LOOKUP, "again": {"$ref": "#/definitions/B"}}},
      "Shared": {"properties": {"list": LOOKUP}},
      "Lonely": {"properties": {"list": LOOKUP}}}}
    """##.replacing(
      "LOOKUP",
      with: #"""
        {"type": "string", "x-ms-dynamic-values": {"operationId": "Lists", "value-path": "x",
          "parameters": {"id": {"parameter": "site"}}}}
        """#)
  private let connector = Fixture.connector(SharedLookupRenamingTests.definition)

  private func source(in name: String, of connector: Connector) -> String? {
    let list = connector.definition?.root["definitions"]?[name]?["properties"]?["list"]
    return list?["x-ms-dynamic-values"]?["parameters"]?["id"]?["parameter"]?.string
  }

  @Test func whatOnlyTheOperationLeadsToFollowsItsParameter() throws {
    let site = Fixture.operation("/a", "post").appending(["parameters", "0"])
    let after = performed(try .renameParameter(at: site, to: "place", on: connector), on: connector)
    #expect(source(in: "B", of: after) == "place")
    #expect(source(in: "Inner", of: after) == "place")
  }

  @Test func whatAnotherOperationLeadsToStays() throws {
    let site = Fixture.operation("/a", "post").appending(["parameters", "0"])
    let after = performed(try .renameParameter(at: site, to: "place", on: connector), on: connector)
    #expect(source(in: "Shared", of: after) == "site")
    #expect(source(in: "Lonely", of: after) == "site")
    #expect(after.definition?.operation(id: "Other")?.ownParameters.first?["name"]?.string == "site")
  }

  @Test(arguments: [("x-other", "place"), ("put", "site")])
  func whatAPathSaysBelongsToAllItsOperations(sibling: String, source: String) throws {
    let site = #""parameters": [{"name": "site", "in": "query", "type": "string"}]"#
    let text = #"""
      {"swagger": "2.0", "paths": {"/a": {
        "parameters": [{"name": "list", "in": "query", "type": "string", "x-ms-dynamic-values": {
          "operationId": "Lists", "value-path": "x", "parameters": {"id": {"parameter": "site"}}}}],
        "get": {"operationId": "A", SITE}, "SIBLING": {"operationId": "B", SITE}}}}
      """#.replacing("SITE", with: site).replacing("SIBLING", with: sibling)
    let connector = Fixture.connector(text)
    let entry = Fixture.operation("/a", "get").appending(["parameters", "0"])
    let after = performed(try .renameParameter(at: entry, to: "place", on: connector), on: connector)
    let list = after.definition?.root["paths"]?["/a"]?["parameters"]?[0]?["x-ms-dynamic-values"]
    #expect(list?["parameters"]?["id"]?["parameter"]?.string == source)
  }
}
