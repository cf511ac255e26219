extension RuleCase {
  private static let get = #"{"get": {"operationId": "A", "responses": {"200": {"description": "OK"}}}}"#

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
      "path-contains-query", .paths, #"1️⃣"/orders?all=1": \#(get)"#,
      "The path holds '?'; move the query to parameters.", good: #""/orders": \#(get)"#),
    RuleCase(
      "path-wildcard", .paths, #"1️⃣"/orders/*": \#(get)"#, "The path holds '*', which is not supported.",
      good: #""/orders": \#(get)"#),
    RuleCase(
      "path-template-invalid", .paths, #"1️⃣"/orders/{id": \#(get), 2️⃣"/{}/a": \#(get), 3️⃣"/{a/b}": \#(get)"#,
      "The path has a brace that is not closed.", "The path has a variable without a name.",
      "The path has a variable that spans a slash, or a brace that is not closed.",
      good: #""/orders/{id}(x)": \#(get)"#),
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
      #""/{a}/{b}": {"parameters": [{"name": "a", "in": "path"}], 1️⃣"get": {}}"#,
      "The path has {b}, but no parameter of that name.",
      good: #""/{a}": {"get": {"parameters": [{"name": "a", "in": "path"}]}}"#),
    RuleCase(
      "path-parameter-unused", .paths, #""/a": {"get": {"parameters": [1️⃣{"name": "id", "in": "path"}]}}"#,
      "'id' is not in the path '/a'.",
      good: #""/{id}": {"get": {"parameters": [{"name": "id", "in": "path"}]}}"#),
    RuleCase(
      "path-parameter-not-required", .paths,
      #""/{id}": {"get": {"parameters": [1️⃣{"name": "id", "in": "path", "required": false}]}}"#,
      "Path parameter 'id' must be required.",
      good: #""/a": {"get": {"parameters": [{"name": "a", "in": "query"}]}}"#),
  ]

  /// Operations as a whole.
  static let operations = [
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
      "string-restricted-word", .operation, #""description": 1️⃣"Starts a Power Automate flow.""#,
      "The description names 'Power Automate'.",
      good: #""description": "See https://fabrikam.com/power-automate and Flow.""#),
  ]

  /// Responses.
  static let responses = [
    RuleCase(
      "operation-responses-missing", .paths, #""/a": {1️⃣"get": {}}"#, "'responses' is required.",
      good: #""/a": \#(get)"#),
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
      good: #""responses": {"404": {}, "201": {}}"#),
    RuleCase(
      "response-default-only", .operation, #"1️⃣"responses": {"default": {}}"#,
      "Pair 'default' with a 2xx response.",
      good: #""responses": {"default": {}, "200": {}}"#),
    RuleCase(
      "response-schema-missing", .operation, #"1️⃣"responses": {"200": {}}"#,
      "No 2xx response has a schema; the designer offers no output.", good: #""responses": {"204": {}}"#),
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
