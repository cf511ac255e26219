import ConnectorModel
import JSONText
import Testing

@Suite struct ReferenceTests {
  private let connector = Fixture.connector

  @Test func usesAndUnusedOnes() throws {
    let definition = try #require(connector.definition)
    #expect(
      definition.uses(of: .definitions, "Order").map(\.description) == [
        "/definitions/OrderList/items", "/responses/Order/schema",
      ])
    #expect(
      definition.uses(of: .parameters, "region").map(\.description) == ["/paths/~1orders/get/parameters/1"])
    #expect(definition.unused(in: .definitions) == ["Lonely"])
    #expect(definition.unused(in: .parameters) == [])
  }

  @Test func chainsCirclesAndPartsAreReached() throws {
    let text = ##"""
      {"paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/responses/R"}}}}},
       "responses": {"R": {"schema": {"$ref": "#/definitions/A/properties/x"}}, "Idle": {}},
       "definitions": {
         "A": {"properties": {"x": {}, "y": {"$ref": "#/definitions/B"}}},
         "B": {"items": {"$ref": "#/definitions/C"}}, "C": {"items": {"$ref": "#/definitions/B"}},
         "D": {"items": {"$ref": "#/definitions/E"}}, "E": {"items": {"$ref": "#/definitions/D"}}}}
      """##
    let definition = try #require(Fixture.connector(text).definition)
    #expect(definition.unused(in: .definitions) == ["D", "E"])
    #expect(definition.unused(in: .responses) == ["Idle"])
    let whole = text.replacing("#/definitions/A/properties/x", with: "#/definitions")
    let odd = try #require(Fixture.connector(whole).definition)
    #expect(odd.unused(in: .definitions) == ["A"])
  }

  @Test func renamingFollowsEveryReference() throws {
    let edit = try ConnectorEdit.renameReference("Order", in: .definitions, to: "Purchase", on: connector)
    #expect(
      changes(edit) == [
        ##"- "Order": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}"##,
        ##"- "items": {"$ref": "#/definitions/Order"}"##, #"- "Order": {"#, #"+ "Purchase": {"#,
        ##"+ "items": {"$ref": "#/definitions/Purchase"}"##,
        ##"+ "Order": {"description": "OK", "schema": {"$ref": "#/definitions/Purchase"}}"##,
      ])
  }

  @Test func whatIsUsedIsNotDeleted() throws {
    let message = refusal { () throws(ConnectorEditError) in
      try .deleteReference("Order", in: .definitions, on: Fixture.connector)
    }
    #expect(
      message
        == "'Order' is used by /definitions/OrderList/items and 1 more; replace these references first")
    let after = performed(try .deleteReference("Lonely", in: .definitions, on: connector))
    #expect(after.definition?.references(of: .definitions).map(\.key) == ["Order", "OrderList"])
  }
}
