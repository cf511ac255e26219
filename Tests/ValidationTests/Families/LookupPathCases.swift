extension RuleCase {
  /// A path that answers something, and one that looks for its choices there.
  private static func answer(_ schema: String, _ members: String, mark: String = "") -> String {
    #"""
    "/shops": {"get": {"operationId": "ListShops", "responses": {"200": {"schema": \#(schema)}}}},
    "/orders": {"get": {"parameters": [{"name": "shop", "in": "query",
    \#(mark)"x-ms-dynamic-values": {"operationId": "ListShops", \#(members)}}]}}
    """#
  }
  private static func newer(_ schema: String, _ members: String) -> String {
    #"""
    "/shops": {"get": {"operationId": "ListShops", "responses": {"200": {"schema": \#(schema)}}}},
    "/orders": {"post": {"parameters": [{"name": "body", "in": "body", "schema":
    {"x-ms-dynamic-properties": {"operationId": "ListShops", \#(members)}}}]}}
    """#
  }
  private static let shops = #"""
    {"properties": {"data": {"properties": {"shops": {"type": "array", "items": {"properties":
    {"id": {}, "address": {"properties": {"city": {}}}}}}}}, "next": {"type": "string"}}}
    """#
  private static let path = #""value-path": "id""#

  /// Where dynamic extensions look in an answer.
  static let lookupPaths = [
    RuleCase(
      "dynamic-collection-not-found", .paths,
      answer(shops, #""value-collection": 1️⃣"data/shop", "value-path": "id""#),
      "The answer of 'ListShops' has no 'data/shop'; did you mean 'data/shops'?",
      good: answer(shops, #""value-collection": "Data/shops", "value-path": "id""#)),
    RuleCase(
      "dynamic-collection-not-found", .paths,
      answer(#"{"type": "array", "items": {}}"#, #""value-collection": 1️⃣"value""#),
      "The answer of 'ListShops' has no 'value'.",
      good: answer(#"{"type": "object"}"#, #""value-collection": "value""#)),
    RuleCase(
      "dynamic-collection-not-found", .paths,
      answer(#"{"allOf": [{"properties": {"a": {}}}], "properties": {}}"#, #""value-collection": 1️⃣"value""#),
      "The answer of 'ListShops' has no 'value'.",
      good: answer(
        ##"{"allOf": [{"$ref": "#/definitions/None"}], "properties": {"a": {}}}"##,
        #""value-collection": "value""#)),
    RuleCase(
      "dynamic-collection-not-array", .paths,
      answer(
        #"{"properties": {"list": {"type": "array", "items": {"properties": {"id": {}}}}, "n": {}}}"#,
        path, mark: "1️⃣"),
      "The answer of 'ListShops' is an object, not an array; did you mean 'list'?",
      good: answer(#"{"items": {"properties": {"id": {}}}}"#, path)),
    RuleCase(
      "dynamic-collection-not-array", .paths,
      answer(shops, #""value-collection": 1️⃣"data", "value-path": "address/city""#),
      "'data' of 'ListShops' is an object, not an array; did you mean 'data/shops'?",
      good: answer(#"{"type": ["array", "null"]}"#, path)),
    RuleCase(
      "dynamic-collection-not-array", .paths, answer(shops, #""value-collection": 1️⃣"next""#),
      "'next' of 'ListShops' is a string, not an array.",
      good: answer(#"{"type": "object", "x-ms-dynamic-schema": {}}"#, path)),
    RuleCase(
      "dynamic-item-path-not-found", .paths,
      answer(
        shops,
        #""value-collection": "data/shops", "value-path": 1️⃣"ids", "value-title": 2️⃣"address/zip""#),
      "The entries that 'ListShops' answers have no 'ids'; did you mean 'id'?",
      "The entries that 'ListShops' answers have no 'address/zip'.",
      good: answer(
        shops, #""value-collection": "data/shops", "value-path": "ID", "value-title": "address/city""#)),
    RuleCase(
      "dynamic-value-path-missing", .schema, #"1️⃣"x-ms-dynamic-values": {"operationId": "CreateOrder"}"#,
      "'x-ms-dynamic-values' has no 'value-path'.",
      good:
        #""x-ms-dynamic-list": {"capability": "a"}, "x-ms-dynamic-schema": {"operationId": "CreateOrder"}"#),
    RuleCase(
      "dynamic-schema-path-not-found", .paths, newer(shops, #""itemValuePath": 1️⃣"schema""#),
      "The answer of 'ListShops' has no 'schema'.", good: newer(shops, #""itemValuePath": "data""#)),
  ]
}
