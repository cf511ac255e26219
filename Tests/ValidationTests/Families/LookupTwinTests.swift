import ConnectorModel
import JSONText
import TestSupport
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

  @Test func twinsAreThoseThatAuthorsWrote() throws {
    var same = 0
    var other = 0
    for path in Corpus.definitions {
      let connector = Connector(definition: FileContent(Corpus.bytes(of: path)), properties: .missing)
      guard let definition = connector.definition else { continue }
      var owners: [JSONValue] = []
      collectOwners(below: definition.root, &owners)
      for owner in owners.prefix(3) {
        var session = EditSession(connector)
        let pointer = owner.pointer.appending("x-ms-dynamic-list")
        try session.perform(ConnectorEdit(title: "", .definition, .remove(pointer)))
        let found = Validator(profile: .style).findings(of: session.connector)
        let finding = try #require(
          found.first { $0.rule == "dynamic-values-without-list" && $0.place.pointer.parent == owner.pointer }
        )
        try session.perform(try #require(finding.fix?.edit(of: session.connector)))
        let written = try #require(session.connector.value(at: Place(.definition, pointer)))
        if owner["x-ms-dynamic-list"]?.means(written) == true { same += 1 } else { other += 1 }
      }
    }
    #expect(other * 5 <= same, "\(same) twins are the same, \(other) are not")
  }

  /// The objects that have both forms of a list.
  private func collectOwners(below value: JSONValue, _ found: inout [JSONValue]) {
    if value["x-ms-dynamic-values"]?.isObject == true, value["x-ms-dynamic-list"]?.isObject == true {
      found.append(value)
    }
    for child in value.children { collectOwners(below: child, &found) }
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
