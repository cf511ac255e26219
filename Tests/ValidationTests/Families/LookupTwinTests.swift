import ConnectorModel
import JSONText
import Testing
import Validation

/// The fix that writes the other form of a dynamic extension says the same.
struct LookupTwinTests {
  /// The extension that the fix of a rule writes beside the one of the property `item`.
  private func twin(_ rule: String, of text: String, name: String) throws -> String {
    let definition = #"""
      {"swagger": "2.0", "paths": {
        "/items": {"post": {"operationId": "ListItems", "parameters": [
          {"name": "top", "in": "query"}, {"name": "filter", "in": "body", "schema": {"properties":
          {"kind": {}, "shop": {"properties": {"id": {}}}}}}]}},
        "/orders/{order}": {"post": {"operationId": "AddItem", "parameters": [
          {"name": "order", "in": "path"}, {"name": "line", "in": "body", "schema":
          {"$ref": "#/definitions/Line"}}]}}},
      "definitions": {"Line": {"properties": {"shop": {"properties": {"id": {}}}, "kind": {},
        "order": {}, "item": {"type": "string", \#(text)}}}}}
      """#
    let connector = Connector(definition: FileContent(Array(definition.utf8)), properties: .missing)
    let finding = try #require(
      Validator(profile: .style).findings(of: connector).first { $0.rule == rule })
    var session = EditSession(connector)
    try session.perform(try #require(finding.fix?.edit(of: connector)))
    let pointer = try #require(JSONPointer("/definitions/Line/properties/item"))
    let item = try #require(session.connector.value(at: Place(.definition, pointer)))
    #expect(item.keys.last == name)
    return JSONFragment(try #require(item[name])).text
  }

  @Test func valuesBecomeList() throws {
    let written = try twin(
      "dynamic-values-without-list",
      of: #"""
        "x-ms-dynamic-values": {"operationId": "ListItems", "value-collection": "value", "value-path": "a/b",
        "value-title": "c", "parameters": {"top": 5, "kind": {"parameter": "kind"}, "shop/id":
        {"parameter": "shop.id"}, "none": {"parameter": "nowhere"}, "filter": {"parameter": "order"}}}
        """#,
      name: "x-ms-dynamic-list")
    #expect(
      written == #"""
        {"operationId": "ListItems", "itemsPath": "value", "itemValuePath": "a/b", "itemTitlePath": "c", \#
        "parameters": {"top": {"value": 5}, "filter/kind": {"parameterReference": "line/kind"}, \#
        "filter/shop/id": {"parameterReference": "line/shop/id"}, \#
        "none": {"parameterReference": "nowhere"}, "filter": {"parameterReference": "order"}}}
        """#)
  }

  @Test func listBecomesValues() throws {
    let written = try twin(
      "dynamic-list-without-values",
      of: #"""
        "x-ms-dynamic-list": {"operationId": "ListItems", "itemsPath": "value", "itemValuePath": "id",
        "parameters": {"top": {"value": [5]}, "filter/kind": {"parameterReference": "line/shop/id"},
        "filter/shop/id": {"parameterReference": "order"}}}
        """#,
      name: "x-ms-dynamic-values")
    #expect(
      written == #"""
        {"operationId": "ListItems", "value-collection": "value", "value-path": "id", \#
        "parameters": {"top": [5], "kind": {"parameter": "shop.id"}, "shop.id": {"parameter": "order"}}}
        """#)
  }

  @Test func propertiesBecomeSchema() throws {
    let written = try twin(
      "dynamic-properties-without-schema",
      of: #""x-ms-dynamic-properties": {"operationId": "ListItems", "itemValuePath": "schema"}"#,
      name: "x-ms-dynamic-schema")
    #expect(written == #"{"operationId": "ListItems", "value-path": "schema"}"#)
  }

  @Test func pathsToSchemasLoseTheirEnd() throws {
    let written = try twin(
      "dynamic-reference-ambiguous",
      of: #"""
        "x-ms-dynamic-schema": {"operationId": "ListItems", "value-path": "a/properties",
        "parameters": {"top": {"parameter": "order"}}}
        """#,
      name: "x-ms-dynamic-properties")
    #expect(
      written == #"""
        {"operationId": "ListItems", "itemValuePath": "a", \#
        "parameters": {"top": {"parameterReference": "order"}}}
        """#)
  }

  @Test func objectsHaveNoOlderForm() throws {
    let text = #"""
      {"paths": {"/a": {"get": {"operationId": "A", "parameters": [{"name": "a", "in": "query",
      "x-ms-dynamic-list": {"operationId": "A", "parameters": {"a": {"value": {"b": 1}}}}}]}}}}
      """#
    let connector = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    let found = Validator(profile: .style).findings(of: connector)
    let finding = try #require(found.first { $0.rule == "dynamic-list-without-values" })
    #expect(finding.fix == nil)
  }
}
