extension RuleCase {
  /// A path that lists shops, and one that lets makers choose one of them.
  static func lookup(_ extensions: String, target: String = "", more: String = "") -> String {
    #"""
    "/shops": {"get": {"operationId": "ListShops", "parameters": [{"name": "region", "in": "query"}\#(target)],
    "responses": {"200": {"schema": {"type": "array", "items": {"properties": {"id": {}, "name": {}}}}}}}},
    "/orders": {"post": {"operationId": "CreateOrder", "parameters": [
    {"name": "kind", "in": "query"}, {"name": "shop", "in": "query", \#(extensions)}\#(more)]}}
    """#
  }
  private static func values(_ parameters: String, path: String = #""id""#) -> String {
    #""x-ms-dynamic-values": {"operationId": "ListShops", "parameters": {\#(parameters)}, "value-path": \#(path)}"#
  }
  private static func list(_ parameters: String, path: String = #""id""#) -> String {
    #""x-ms-dynamic-list": {"operationId": "ListShops", "parameters": {\#(parameters)}, "itemValuePath": \#(path)}"#
  }
  private static let required = #", {"name": "kind", "in": "query", "required": true}"#
  private static let body = #"""
    , {"name": "body", "in": "body", "required": true, "schema": {"required": ["page", "size"],
    "properties": {"page": {}, "size": {"default": 10}, "address": {"properties": {"city": {}}}}}}
    """#
  private static func tree(_ members: String) -> String { #""x-ms-dynamic-tree": {\#(members)}"# }
  private static let settings = #""settings": {"canSelectParentNodes": true, "canSelectLeafNodes": true}"#
  private static let call = #"""
    {"operationId": "CreateOrder", "itemValuePath": "a", "itemTitlePath": "b", "itemIsParent": "c"}
    """#

  /// The operations that dynamic extensions call, and what they hand over.
  static let lookups = [
    RuleCase(
      "dynamic-operation-not-found", .schema,
      tree(#"\#(settings), "open": {"operationId": 1️⃣"CreateOrders"}, "browse": \#(call)"#),
      "'CreateOrders' is not an operation; did you mean 'CreateOrder'?",
      good: #""x-ms-dynamic-values": {"capability": "file-picker"}"#),
    RuleCase(
      "dynamic-target-no-schema", .paths,
      #"""
      "/a": {"get": {"operationId": "ListShops", "responses": {"200": {}}}, "parameters": [{"name": "a", "in":
      "query", 1️⃣"x-ms-dynamic-values": {"operationId": "ListShops"}, "x-ms-dynamic-list": {"operationId":
      "ListShops"}}]}
      """#,
      "'ListShops' has no successful response with a schema to look in.",
      good: #"""
        "/a": {"get": {"operationId": "ListShops", "responses": {"default": {"schema": {}}}}, "parameters":
        [{"name": "a", "in": "query", "x-ms-dynamic-values": {"operationId": "ListShops"}}]}
        """#),
    RuleCase(
      "dynamic-parameter-unknown", .paths, lookup(values(#"1️⃣"regions": "de", 2️⃣"Region": 1, "region": 1"#)),
      "The parameter 'regions' could not be found in operation 'ListShops'.",
      "The parameter 'Region' could not be found in operation 'ListShops'.",
      good: lookup(
        values(#""region": 1, "page": 1, "body/page": 2, "address/city": 1, "address.city": 1"#), target: body
      )),
    RuleCase(
      "dynamic-parameter-unknown", .paths, lookup(list(#"1️⃣"Region": {"value": 1}"#)),
      "The parameter 'Region' could not be found in operation 'ListShops'.",
      good: lookup(values(#""x": 1"#), target: ##", {"$ref": "#/parameters/none"}"##)),
    RuleCase(
      "dynamic-required-parameter-missing", .paths,
      lookup(#"1️⃣"x-ms-dynamic-values": {"operationId": "ListShops"}"#, target: required),
      "The operation 'ListShops' requires 'kind'.", good: lookup(values(#""kind": 1"#), target: required)),
    RuleCase(
      "dynamic-required-parameter-missing", .paths,
      lookup(#""x-ms-dynamic-list": {"operationId": "ListShops", 1️⃣"parameters": {}}"#, target: required),
      "The operation 'ListShops' requires 'kind'.",
      good: lookup(
        values(""), target: #", {"name": "kind", "in": "query", "required": true, "default": 1}"#)),
    RuleCase(
      "dynamic-required-parameter-missing", .paths,
      lookup(#""x-ms-dynamic-list": {"operationId": "ListShops", 1️⃣"parameters": {}}"#, target: body),
      "The operation 'ListShops' requires 'body/page'.",
      good: lookup(list(#""body/page": {"value": 1}"#), target: body)),
    RuleCase(
      "dynamic-source-parameter-unknown", .paths,
      lookup(values(#""region": {"parameter": 1️⃣"kinds"}"#)),
      "'CreateOrder' has no parameter 'kinds'; did you mean 'kind'?",
      good: lookup(
        values(#""region": {"parameter": "city.name"}"#),
        more: #"""
          , {"name": "body", "in": "body", "schema": {"properties": {"city": {"properties": {"name": {}}}}}}
          """#)),
    RuleCase(
      "dynamic-source-parameter-unknown", .paths,
      lookup(
        list(#""region": {"parameterReference": 1️⃣"body/none"}"#),
        more: #", {"name": "body", "in": "body", "schema": {"properties": {"city": {}}}}"#),
      "'CreateOrder' has no parameter 'body/none'.",
      good: lookup(
        list(#""region": {"parameterReference": "body/none"}"#),
        more: #", {"name": "body", "in": "body", "schema": {"additionalProperties": true}}"#)),
    RuleCase(
      "dynamic-source-parameter-unknown", .schema,
      #"""
      "x-ms-dynamic-values": {"operationId": "CreateOrder", "parameters":
      {"kind": {"parameter": 1️⃣"nowhere"}}}, "properties": {"kind": {}}
      """#,
      "'CreateOrder' has no parameter 'nowhere'.",
      good: #"""
        "x-ms-dynamic-values": {"operationId": "CreateOrder", "parameters":
        {"kind": {"parameter": "kind"}}}, "properties": {"kind": {}}
        """#),
    RuleCase(
      "dynamic-reference-ambiguous", .paths,
      lookup(
        values(#"1️⃣"region": {"parameter": "kind"}"#),
        more: #", {"name": "body", "in": "body", "schema": {"properties": {"kind": {}}}}"#),
      "'kind' is both a parameter and a property of the body.",
      good: lookup(
        values(#""region": {"parameter": "kind"}"#) + ", "
          + list(#""region": {"parameterReference": "body/kind"}"#),
        more: #", {"name": "body", "in": "body", "schema": {"properties": {"kind": {}}}}"#)),
  ]

  /// The form of dynamic extensions.
  static let lookupForms = [
    RuleCase(
      "dynamic-values-without-list", .paths,
      lookup(#"1️⃣"x-ms-dynamic-values": {"operationId": "ListShops", "parameters": {"region": [1]}}"#),
      "'x-ms-dynamic-values' stands without 'x-ms-dynamic-list'.",
      good: lookup(#""x-ms-dynamic-values": {"capability": "file-picker"}"#)),
    RuleCase(
      "dynamic-list-without-values", .paths,
      lookup(
        #"1️⃣"x-ms-dynamic-list": {"operationId": "ListShops", "parameters": {"region": {"value": null}}}"#),
      "'x-ms-dynamic-list' stands without 'x-ms-dynamic-values'.", good: lookup(values("") + "," + list(""))),
    RuleCase(
      "dynamic-properties-without-schema", .schema,
      #"1️⃣"x-ms-dynamic-properties": {"operationId": "CreateOrder", "itemValuePath": "a/b"}"#,
      "'x-ms-dynamic-properties' stands without 'x-ms-dynamic-schema'.",
      good: #""x-ms-dynamic-schema": {"operationId": "CreateOrder"}"#),
    RuleCase(
      "dynamic-shape", .schema,
      #"""
      1️⃣"x-ms-dynamic-list": [], "x-ms-dynamic-values": {"operationId": 2️⃣5, "value-collection": 3️⃣null,
      "parameters": {4️⃣"a": {"value": 1}, "b": 1, "c": {"parameter": "x"}}}
      """#,
      "'x-ms-dynamic-list' must be an object, not an array.", "'operationId' must be a string, not a number.",
      "'value-collection' must be a string, not null.",
      "The parameter 'a' must be a value, or an object with 'parameter'.",
      good: #""x-ms-dynamic-values": {"capability": "file-picker", "parameters": {"dataset": {}}}"#),
    RuleCase(
      "dynamic-list-parameter-shape", .schema,
      #"""
      "x-ms-dynamic-list": {"parameters": {1️⃣"a": 1, 2️⃣"b": {"parameter": "x"}, 3️⃣"c": {},
      4️⃣"d": {"value": 1, "parameterReference": "x"}, "e": {"value": 1}}}
      """#,
      "The parameter 'a' must have either 'value' or 'parameterReference'.",
      "The parameter 'b' must have either 'value' or 'parameterReference'.",
      "The parameter 'c' must have either 'value' or 'parameterReference'.",
      "The parameter 'd' must have either 'value' or 'parameterReference'.",
      good: #""x-ms-dynamic-properties": {"parameters": {"a": {"parameterReference": "body/a"}}}"#),
    RuleCase(
      "dynamic-on-body-parameter", .parameter,
      #""name": "b", "in": "body", 1️⃣"x-ms-dynamic-schema": {"operationId": "A"}, "schema": {"type": "object"}"#,
      "'x-ms-dynamic-schema' of a body belongs into its schema.",
      good: #""name": "b", "in": "query", "x-ms-dynamic-values": {"operationId": "A"}"#),
    RuleCase(
      "dynamic-tree-shape", .schema,
      #"""
      1️⃣"x-ms-dynamic-tree": {"settings": {"canSelectParentNodes": 2️⃣"true", "canSelectLeafNodes": true},
      3️⃣"open": {"operationId": "CreateOrder", "itemValuePath": "a", "itemIsParent": "true"}}
      """#,
      "The tree has no 'browse'.", "'canSelectParentNodes' must be a boolean, not a string.",
      "'open' has no 'itemTitlePath'.", good: tree(#"\#(settings), "open": \#(call), "browse": \#(call)"#)),
  ]
}
