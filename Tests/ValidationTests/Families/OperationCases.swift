extension RuleCase {
  private static let get = #"{"get": {"operationId": "A", "responses": {"200": {"description": "OK"}}}}"#

  /// A body whose definitions each refer to the next one twice: it holds twice as many with each.
  private static func doubling(_ count: Int, mark: String) -> String {
    let definitions = (0..<count).map { number in
      number + 1 == count
        ? #""d\#(number)": {"properties": {"a": {}}}"#
        : ##""d\##(number)": {"allOf": [{"$ref": "#/definitions/d\##(number + 1)"}, {"$ref": "#/definitions/d\##(number + 1)"}]}"##
    }
    return
      ##""paths": {"/a": {"get": {"responses": {"200": {\##(mark)"schema": {"$ref": "#/definitions/d0"}}}}}}, "definitions": {\##(definitions.joined(separator: ","))}"##
  }

  /// Paths and their variables.
  static let paths = [
    RuleCase(
      "no-operations", .root, #"1️⃣"paths": {}"#, "The connector has no operation.",
      good: #""paths": {"/a": \#(get)}"#),
    RuleCase(
      "operation-count-limit", .root,
      #"1️⃣"paths": {"# + (0..<129).map { #""/\#($0)": {"get": {}, "post": {}}"# }.joined(separator: ",") + "}",
      "The connector has 258 operations; the limit is 256.", good: #""paths": {"/a": \#(get)}"#),
    RuleCase(
      "path-no-leading-slash", .paths, #"1️⃣"orders": \#(get)"#, "The path 'orders' must start with '/'.",
      good: #""/orders": \#(get), "x-note": 1"#),
    RuleCase(
      "path-contains-query", .paths,
      #"1️⃣"/orders?all=1&kind={kind}": {"get": {"parameters": [{"name": "kind", "in": "path"}]}}, 2️⃣"/a#b": \#(get)"#,
      "The path holds '?'; move the query to parameters.",
      "The path holds '#'; move the query to parameters.",
      good: #""/orders": \#(get)"#),
    RuleCase(
      "path-contains-query", .paths, #"1️⃣"/orders?all": \#(get), "/orders": \#(get)"#,
      "The path holds '?'; move the query to parameters.", good: #""/orders": \#(get)"#),
    RuleCase(
      "path-wildcard", .paths, #"1️⃣"/orders/*": \#(get)"#, "The path holds '*', which is not supported.",
      good: #""/orders?filter=*": \#(get)"#),
    RuleCase(
      "path-template-invalid", .paths, #"1️⃣"/orders/{id": \#(get), 2️⃣"/{}/a": \#(get), 3️⃣"/{a/b}": \#(get)"#,
      "The path has a brace that is not closed.", "The path has a variable without a name.",
      "The path has a variable that spans a slash, or a brace that is not closed.",
      good: #""/orders/{id}(x)": \#(get), "/orders?filter={": \#(get)"#),
    RuleCase(
      "path-variable-default", .paths, #"1️⃣"/orders({id=5})/{a}": \#(get)"#,
      "The path gives {id=5} a default; write it into the parameter.",
      good: #""/orders(key={id})/a=b": \#(get), "/orders?a={b=c}": \#(get)"#),
    RuleCase(
      "path-trailing-slash", .paths, #"1️⃣"/orders/": \#(get)"#, "The path ends with a slash.",
      good: #""/orders": \#(get), "/": \#(get)"#),
    RuleCase(
      "path-partial-collision", .paths,
      #"1️⃣"/a/new": \#(get), "/a/{id}": \#(get), "/{b}/c/x": \#(get), 2️⃣"/d/{e}/X": \#(get)"#,
      "A request for '/a/new' may be taken for '/a/{id}'.",
      "A request for '/d/{e}/X' may be taken for '/{b}/c/x'.",
      good: #""/a/new": {"post": {}}, "/a/{id}": \#(get), "/a/{b}/c": \#(get), "/a({id})": \#(get)"#),
    RuleCase(
      "path-duplicate-variable", .paths, #"1️⃣"/{id}/{id}": \#(get)"#,
      "The path names the variable 'id' twice.",
      good: #""/{id}/{Id}": \#(get)"#),
    RuleCase(
      "path-empty", .paths, #"1️⃣"/orders": {"parameters": []}"#, "The path has no operation.",
      good: #""/orders": \#(get)"#),
    RuleCase(
      "path-ref-unsupported", .paths, ##""/orders": {"$ref": 1️⃣"#/x-paths/a"}"##,
      "A path cannot be a reference; write it out.", good: #""/orders": \#(get)"#),
    RuleCase(
      "path-case-duplicate", .paths, #""/Orders": \#(get), 1️⃣"/orders": \#(get)"#,
      "The path differs only in case from '/Orders'.", good: #""/orders": \#(get), "/order": \#(get)"#),
    RuleCase(
      "path-template-collision", .paths, #""/a/{id}": {"get": {}}, "/a/{name}": {1️⃣"get": {}, "post": {}}"#,
      "'/a/{name}' collides with '/a/{id}'.", good: #""/a/{id}": {"get": {}}, "/a/{name}": {"post": {}}"#),
    RuleCase(
      "path-parameter-undeclared", .paths,
      #""/{a}/{b}": {"parameters": [{"name": "a", "in": "path"}], 1️⃣"get": {"summary": "A"}}"#,
      "The path has {b}, but no parameter of that name.",
      good:
        #""/{a=1}": {"get": {"parameters": [{"name": "a", "in": "path"}]}}, "/{b": \#(get), "/?c={c}": \#(get)"#
    ),
    RuleCase(
      "path-parameter-unused", .paths, #""/a": {"get": {"parameters": [1️⃣{"name": "id", "in": "path"}]}}"#,
      "'id' is not in the path '/a'.",
      good:
        #""/a?id={id}": {"get": {"parameters": [{"name": "id", "in": "path"}]}}, "/{b": {"get": {"parameters": [{"name": "b", "in": "path"}]}}"#
    ),
    RuleCase(
      "path-parameter-not-required", .paths,
      #""/{id}": {"get": {"parameters": [1️⃣{"name": "id", "in": "path", "required": false}]}}"#,
      "Path parameter 'id' must be required.",
      good: #""/a": {"get": {"parameters": [{"name": "a", "in": "query"}]}}"#),
    RuleCase(
      "path-parameter-encoding-missing", .parameter, #""name": "id", "in": "path""#,
      "Parameter 'id' does not say how it is encoded; single is assumed.",
      good: #""name": "id", "in": "path", "x-ms-url-encoding": "double""#),
  ]

  /// Operations as a whole.
  static let operations = [
    RuleCase(
      "operation-empty", .paths, #""/a": {"get": {"operationId": "A"}, 1️⃣"post": {}}, "/b": {2️⃣"get": {}}"#,
      "The operation is empty.", "The operation is empty.", good: #""/a": {"get": {"deprecated": true}}"#),
    RuleCase(
      "operation-tag-undefined", .root,
      #""tags": [{"name": "A"}], "paths": {"/a": {"get": {"tags": ["A", 1️⃣"B"]}, "post": {"tags": [2️⃣"B"]}}}"#,
      "The tag 'B' is not among the tags of the definition.",
      "The tag 'B' is not among the tags of the definition.",
      good: #""paths": {"/a": {"get": {"tags": ["A"]}}}, "tags": []"#),
    RuleCase(
      "schema-count-limit", .root, doubling(9, mark: "1️⃣"),
      "The body holds 767 schemas, references followed; the limit is 512.", good: doubling(8, mark: "")),
    RuleCase(
      "schema-count-limit", .root,
      #""paths": {"/a": {1️⃣"get": {"responses": {"#
        + (100..<140).map { ##""\##($0)": {"$ref": "#/responses/big"}"## }.joined(separator: ",")
        + #"}}}}, "responses": {"big": {"schema": {"properties": {"#
        + (0..<500).map { #""p\#($0)": {}"# }.joined(separator: ",") + "}}}}",
      "The operation holds 20040 schemas, references followed; the limit is 16384.",
      good:
        ##""paths": {"/a": {"get": {"responses": {"200": {"schema": {"$ref": "#/definitions/a"}}}}}}, "definitions": {"a": {"items": {"$ref": "#/definitions/a"}}}"##
    ),
    RuleCase(
      "operation-id-too-long", .operation, #""operationId": 1️⃣"\#(String(repeating: "A", count: 81))""#,
      "The operationId has 81 characters; 80 at most.",
      good: #""operationId": "\#(String(repeating: "A", count: 80))""#),
    RuleCase(
      "operation-summary-missing-internal", .paths,
      #""/a": {1️⃣"get": {"operationId": "ListOrders", "x-ms-visibility": "Internal"}}"#,
      "The internal operation has no summary.",
      good: #""/a": {"get": {"operationId": "ListOrders"}, "post": {}}"#),
    RuleCase(
      "operation-description-missing-internal", .paths,
      #""/a": {1️⃣"get": {"description": " ", "x-ms-visibility": "internal"}}"#,
      "The internal operation has no description.", good: #""/a": {"get": {"x-ms-visibility": "advanced"}}"#),
    RuleCase(
      "operation-id-missing", .paths, #""/orders/{id}": {1️⃣"get": {"operationId": ""}}"#,
      "The operationId is missing.", good: #""/orders": \#(get)"#),
    RuleCase(
      "operation-id-duplicate", .paths,
      #""/a": {"get": {"operationId": "A"}, "post": {"operationId": 1️⃣"A"}}"#, "'A' is used twice.",
      good: #""/a": {"get": {"operationId": "A"}, "post": {"operationId": "B"}}"#),
    RuleCase(
      "operation-id-case-duplicate", .paths,
      #""/a": {"get": {"operationId": "Ab"}, "post": {"operationId": 1️⃣"AB"}}"#,
      "'AB' differs only in case from 'Ab'.",
      good: #""/a": {"get": {"operationId": "A"}, "post": {"operationId": "B"}}"#),
    RuleCase(
      "operation-id-characters", .operation, #""operationId": 1️⃣"List-Orders""#,
      "'List-Orders' becomes 'List_Orders'.",
      good: #""operationId": "List_Orders2""#),
    RuleCase(
      "operation-id-casing", .operation, #""operationId": 1️⃣"list_orders""#,
      "'list_orders' is not PascalCase.",
      good: #""operationId": "ListOrders""#),
    RuleCase(
      "operation-summary-missing", .paths, #""/a": {1️⃣"get": {"operationId": "ListOrders"}}"#,
      "The operation has no summary.", good: #""/a": {"get": {"x-ms-visibility": "internal"}}"#),
    RuleCase(
      "operation-description-missing", .paths, #""/a": {1️⃣"get": {"operationId": "ListOrders"}}"#,
      "The operation has no description.", good: #""/a": {"get": {"description": "Lists orders."}}"#),
    RuleCase(
      "operation-summary-too-long", .operation, #""summary": 1️⃣"\#(String(repeating: "a", count: 81))""#,
      "The summary has 81 characters; 80 at most.", good: #""summary": "List orders""#),
    RuleCase(
      "operation-summary-slash", .operation, #""summary": 1️⃣"Create/update order""#,
      "The summary has a slash.",
      good: #""summary": "Create or update order""#),
    RuleCase(
      "operation-summary-trailing-punctuation", .operation, #""summary": 1️⃣"List orders.""#,
      "The summary must not end with '.'.", good: #""summary": "List orders (old)""#),
    RuleCase(
      "operation-summary-trailing-punctuation", .operation, #""summary": 1️⃣"List orders/...""#,
      "The summary must not end with '.'.", good: #""summary": "List orders /""#),
    RuleCase(
      "string-restricted-word", .operation, #""description": 1️⃣"Starts a Power Automate flow.""#,
      "The description names 'Power Automate'.",
      good: #""description": "See https://fabrikam.com/power-automate and Flow.""#),
  ]

  /// Responses.
  static let responses = [
    RuleCase(
      "operation-responses-missing", .paths, #""/a": {1️⃣"get": {"operationId": "A"}}"#,
      "'responses' is required.", good: #""/a": \#(get), "/b": {"get": {}}"#),
    RuleCase(
      "operation-responses-empty", .operation, #"1️⃣"responses": {"x-note": 1}"#,
      "At least one response is needed.",
      good: #""responses": {"default": {}}"#),
    RuleCase(
      "response-code-invalid", .operation, #""responses": {1️⃣"2XX": {}, 2️⃣"200 OK": {}}"#,
      "'2XX' is not a status code.", "'200 OK' is not a status code.",
      good: #""responses": {"200": {}, "default": {}, "x-note": {}}"#),
    RuleCase(
      "response-description-missing", .operation, #""responses": {1️⃣"404": {}}"#,
      "The response has no description.", good: #""responses": {"404": {"description": ""}}"#),
    RuleCase(
      "response-no-success", .operation, #"1️⃣"responses": {"404": {}}"#, "There is no success response.",
      good: #""responses": {"404": {}, "OK": {}}"#),
    RuleCase(
      "response-default-only", .operation, #"1️⃣"responses": {"default": {}}"#,
      "Pair 'default' with a 2xx response.",
      good: #""responses": {"default": {}, "200": {}}"#),
    RuleCase(
      "response-schema-missing", .operation, #"1️⃣"responses": {"200": {}}"#,
      "No 2xx response has a schema; the designer offers no output.", good: #""responses": {"204": {}}"#),
    RuleCase(
      "response-schema-empty", .operation,
      #""responses": {"200": {1️⃣"schema": {}}, "201": {2️⃣"schema": {"type": "object", "properties": {}}}}"#,
      "The schema of the response has no properties; the designer offers no output.",
      "The schema of the response has no properties; the designer offers no output.",
      good:
        #""responses": {"200": {"schema": {"type": "object", "x-ms-dynamic-schema": {}}}, "204": {"schema": {}}}"#
    ),
    RuleCase(
      "response-schema-empty", .root,
      ##""paths": {"/a": {"get": {"responses": {"200": {1️⃣"schema": {"$ref": "#/definitions/A"}}}}, "put": {"responses": {"200": {"$ref": "#/responses/B"}}}}}, "definitions": {"A": {"type": "object"}}, "responses": {"B": {2️⃣"schema": {}}}"##,
      "The schema of the response has no properties; the designer offers no output.",
      "The schema of the response has no properties; the designer offers no output.",
      good:
        ##""paths": {"/a": {"get": {"responses": {"200": {"schema": {"$ref": "#/definitions/A"}}}}, "delete": {"responses": {"200": {"schema": {}}}}}}, "definitions": {"A": {"additionalProperties": {}, "allOf": [{}]}}"##
    ),
    RuleCase(
      "response-multiple-schemas", .operation,
      #"1️⃣"responses": {"200": {"schema": {}}, "201": {"schema": {}}}"#,
      "200, 201 have a schema; the designer uses only one.",
      good: #""responses": {"200": {"schema": {}}, "400": {"schema": {}}}"#),
    RuleCase(
      "default-response-has-schema", .operation,
      #""responses": {"200": {}, "default": {1️⃣"schema": {"type": "object"}}}"#,
      "The default response has a schema.", good: #""responses": {"200": {"schema": {}}, "default": {}}"#),
  ]
}
