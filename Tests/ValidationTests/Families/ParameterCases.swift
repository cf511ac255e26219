extension RuleCase {
  private static func list(_ parameters: String, before: String = "") -> String {
    #"\#(before)"parameters": [\#(parameters)], "responses": {}"#
  }

  /// Parameters alone and together.
  static let parameters = [
    RuleCase(
      "required-property-missing", .operation, list(#"1️⃣{"name": "id"}"#),
      "'in' is required in the parameter.",
      good: list(##"{"$ref": "#/parameters/id"}"##)),
    RuleCase(
      "parameter-duplicate", .operation,
      list(#"{"name": "a", "in": "query"}, 1️⃣{"name": "a", "in": "query"}"#),
      "Parameter 'a' (query) is listed twice.",
      good: list(#"{"name": "a", "in": "query"}, {"name": "a", "in": "header"}"#)),
    RuleCase(
      "parameter-duplicate", .paths,
      #""/a": {"parameters": [{"name": "a", "in": "query"}, 1️⃣{"name": "a", "in": "query"}], "get": {"deprecated": false}}"#,
      "Parameter 'a' (query) is listed twice.",
      good:
        #""/a": {"parameters": [{"name": "a", "in": "query"}], "get": {"parameters": [{"name": "a", "in": "query"}]}}"#
    ),
    RuleCase(
      "parameter-multiple-body", .operation,
      list(#"{"name": "a", "in": "body"}, 1️⃣{"name": "b", "in": "body"}"#),
      "'b' is a second body parameter.",
      good: list(#"{"name": "a", "in": "body"}, {"name": "a", "in": "body"}"#)),
    RuleCase(
      "parameter-body-and-formdata", .operation,
      list(#"1️⃣{"name": "a", "in": "body"}, {"name": "b", "in": "formData"}"#),
      "The operation has a body parameter beside form parameters.",
      good: list(#"{"name": "a", "in": "body"}"#)),
    RuleCase(
      "body-in-get", .operation, list(#"1️⃣{"name": "a", "in": "body"}"#),
      "A GET operation cannot have a body.", good: list(#"{"name": "a", "in": "query"}"#)),
    RuleCase(
      "body-in-delete", .paths,
      #""/a": {"delete": {\#(list(#"1️⃣{"name": "a", "in": "body"}"#))}}"#,
      "The body of a DELETE request may be dropped on the way.",
      good: #""/a": {"put": {\#(list(#"{"name": "a", "in": "body"}"#))}}"#),
    RuleCase(
      "formdata-consumes", .paths, #""/a": {1️⃣"post": {\#(list(#"{"name": "a", "in": "formData"}"#))}}"#,
      "Form parameters need consumes multipart/form-data or application/x-www-form-urlencoded.",
      good:
        #""/a": {"post": {"consumes": ["multipart/form-data"], \#(list(#"{"name": "a", "in": "formData"}"#))}}"#
    ),
    RuleCase(
      "file-parameter-consumes", .paths,
      #""/a": {1️⃣"post": {\#(list(#"{"name": "a", "in": "formData", "type": "file"}"#))}}"#,
      "A file parameter needs consumes multipart/form-data.",
      good:
        #""/a": {"post": {"consumes": ["multipart/form-data"], \#(list(#"{"name": "a", "in": "formData", "type": "file"}"#))}}"#
    ),
    RuleCase(
      "parameter-in-invalid", .parameter, #""name": "a", "in": 1️⃣"Query""#,
      "'Query' is not a place for a parameter; did you mean 'query'?", good: #""name": "a", "in": "query""#),
    RuleCase(
      "parameter-type-missing", .operation, list(#"1️⃣{"name": "a", "in": "query"}"#),
      "Parameter 'a' has no type.", good: list(#"{"name": "a", "in": "body"}"#)),
    RuleCase(
      "parameter-type-invalid", .parameter, #""name": "a", "in": "query", "type": 1️⃣"datetime""#,
      "'datetime' is not a type of a parameter.", good: #""name": "a", "in": "query", "type": "array""#),
    RuleCase(
      "body-schema-missing", .operation, list(#"1️⃣{"name": "a", "in": "body"}"#),
      "Body parameter 'a' has no schema.",
      good: list(#"{"name": "a", "in": "body", "schema": {}}, {"name": "a", "in": "body", "type": "string"}"#)
    ),
    RuleCase(
      "parameter-schema-not-allowed", .parameter,
      #""name": "a", "in": "query", 1️⃣"schema": {"type": "array", "items": {"type": "string"}, "title": "A"}"#,
      "A query parameter cannot have a schema; write its type beside it.",
      good: #""name": "a", "in": "body", "schema": {}"#),
    RuleCase(
      "parameter-schema-not-allowed", .parameter,
      #""name": "a", "in": "header", "type": "string", 1️⃣"schema": {"type": "object", "properties": {}}"#,
      "A header parameter cannot have a schema; write its type beside it.",
      good: #""name": "a", "in": "cookie", "schema": {}"#),
    RuleCase(
      "body-parameter-property", .parameter,
      #""name": "a", "in": "body", 1️⃣"type": "string", 2️⃣"format": "date", 3️⃣"collectionFormat": "csv""#,
      "'type' of a body parameter belongs into its schema.",
      "'format' of a body parameter belongs into its schema.",
      "'collectionFormat' of a body parameter belongs into its schema.",
      good: #""name": "a", "in": "body", "type": "file", "schema": {"type": "string"}"#),
    RuleCase(
      "body-parameter-property", .parameter,
      ##""name": "a", "in": "body", 1️⃣"type": "string", "schema": {"$ref": "#/definitions/A"}"##,
      "'type' of a body parameter belongs into its schema.", good: #""name": "a", "in": "body""#),
    RuleCase(
      "parameter-reserved-header", .parameter, #""name": 1️⃣"authorization", "in": "header""#,
      "The platform writes the header 'authorization' itself; use a security definition or a setheader policy.",
      good: #""name": "Authorization", "in": "query""#),
    RuleCase(
      "parameter-reserved-header", .parameter, #""name": 1️⃣"Content-Type", "in": "header""#,
      "The platform writes the header 'Content-Type' itself; use consumes or a setheader policy.",
      good: #""name": "Content-Types", "in": "header""#),
    RuleCase(
      "parameter-required-not-boolean", .parameter, #""name": "a", "in": "query", "required": 1️⃣"true""#,
      "'required' must be a boolean, not a string.", good: #""name": "a", "in": "query", "required": false"#),
    RuleCase(
      "parameter-reserved-name", .parameter, #""name": 1️⃣"connectionId", "in": "query""#,
      "The name 'connectionId' is reserved.", good: #""name": "connection", "in": "query""#),
    RuleCase(
      "file-parameter-location", .operation, list(#"1️⃣{"name": "a", "in": "query", "type": "file"}"#),
      "Parameter 'a' is a file, but in query.",
      good: list(#"{"name": "a", "in": "formData", "type": "file"}"#)),
    RuleCase(
      "url-encoding-value", .parameter, #""name": "a", "in": "path", "x-ms-url-encoding": 1️⃣"triple""#,
      "The encoding must be 'single' or 'double'.",
      good: #""name": "a", "in": "query", "x-ms-url-encoding": "triple""#),
    RuleCase(
      "collection-format-invalid", .parameter, #""name": "a", "in": "query", "collectionFormat": 1️⃣"json""#,
      "'json' is not a collection format.", good: #""name": "a", "in": "query", "collectionFormat": "pipes""#),
    RuleCase(
      "collection-format-multi-location", .parameter,
      #""name": "a", "in": "header", "collectionFormat": 1️⃣"multi""#,
      "'multi' is possible in query and formData parameters only.",
      good: #""name": "a", "in": "query", "collectionFormat": "multi""#),
    RuleCase(
      "parameter-summary-missing", .operation, list(#"1️⃣{"name": "orderId", "in": "query"}"#),
      "Parameter 'orderId' has no x-ms-summary.",
      good: list(#"{"name": "a", "in": "body"}, {"name": "b", "in": "query", "x-ms-visibility": "internal"}"#)
    ),
    RuleCase(
      "parameter-description-missing", .operation, list(#"1️⃣{"name": "orderId", "in": "query"}"#),
      "Parameter 'orderId' has no description.",
      good: list(#"{"name": "a", "in": "query", "description": "Id"}"#)),
    RuleCase(
      "parameter-summary-too-long", .parameter,
      #""name": "a", "in": "query", "x-ms-summary": 1️⃣"\#(String(repeating: "a", count: 81))""#,
      "The summary has 81 characters; 80 at most.", good: #""name": "a", "in": "query", "x-ms-summary": "A""#),
  ]
}
