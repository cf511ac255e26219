extension RuleCase {
  private static let content = #""x-ms-notification-content": {"schema": {}},"#

  private static func hook(_ members: String) -> String {
    #""/hooks": {\#(content) "post": {"operationId": "OnOrder", "x-ms-trigger": "single", \#(members)}}"#
  }

  private static func batch(_ schema: String, path: String = "") -> String {
    #"""
    "/orders": {\#(path) "get": {"operationId": "OnOrder", "x-ms-trigger": "batch",
    "responses": {"200": {"schema": \#(schema)}, "400": {"schema": {"type": "array"}}}}}
    """#
  }

  /// Triggers, and the field that takes a callback URL.
  static let webhooks = [
    RuleCase(
      "trigger-batch-not-array", .paths,
      #"""
      "/orders": {1️⃣"get": {"operationId": "OnOrder", "x-ms-trigger": "batch",
      "responses": {"200": {"schema": {"properties": {"a": {"type": "string"}, "b": {"properties":
      {"c": {"type": "integer"}}}}}}, "400": {"schema": {"type": "array"}}}}}
      """#,
      "The trigger 'OnOrder' is of the kind batch, but gets no array.",
      good: batch(
        #"{"properties": {"a": {"type": "string"}, "b": {"properties": {"c": {"type": "array"}}}}}"#)),
    RuleCase(
      "trigger-batch-not-array", .root,
      ##"""
      "definitions": {"Tree": {"properties": {"child": {"$ref": "#/definitions/Text"}}}, "Text":
      {"type": "string"}}, "paths": {"/a": {"x-ms-notification-content": {"schema":
      {"$ref": "#/definitions/Tree"}}, 1️⃣"post": {"x-ms-trigger": "batch", "responses": {"200":
      {"schema": {"type": "array"}}}}}}
      """##,
      "The trigger 'POST /a' is of the kind batch, but gets no array.",
      good: ##"""
        "definitions": {"Tree": {"properties": {"child": {"$ref": "#/definitions/Tree"}}}},
        "paths": {\##(batch(##"{"$ref": "#/definitions/Tree"}"##)),
        "/b": {"get": {"x-ms-trigger": "batch"}},
        "/c": {"get": {"x-ms-trigger": "batch", "responses": {"200": {"schema": {"type": "object"}}}}},
        "/d": {"get": {"x-ms-trigger": "batch", "responses": {"200": {"schema": {"properties": {"a": {
        "type": "object", "additionalProperties": {}}}}}}}},
        "/e": {"get": {"x-ms-trigger": "single", "responses": {"200": {"schema": {"type": "string"}}}}}}
        """##),
    RuleCase(
      "trigger-hint-missing", .paths, #""/a": {1️⃣"get": {"operationId": "OnOrder", "x-ms-trigger": "batch"}}"#,
      "The trigger 'OnOrder' has no x-ms-trigger-hint.",
      good: #""/a": {"get": {"x-ms-trigger": "batch", "x-ms-trigger-hint": "Place an order."}, "post": {}}"#),
    RuleCase(
      "webhook-no-location-header", .paths,
      #"""
      "/hooks": {\#(content) 1️⃣"post": {"operationId": "OnOrder", "x-ms-trigger": "single",
      "responses": {"200": {"headers": {"location-id": {}}}, "201": {"description": "Created"}}}}
      """#,
      "No response of the webhook 'OnOrder' has a Location header.",
      good: hook(#""responses": {"200": {}, "201": {"headers": {"location": {"type": "string"}}}}"#)
        + #", "/b": {"post": {"x-ms-trigger": "single", "responses": {"201": {}}}}"#),
    RuleCase(
      "webhook-no-location-header", .root,
      ##"""
      "responses": {"Made": {"description": "Made"}}, "paths": {"/hooks": {\##(content) 1️⃣"post":
      {"operationId": "OnOrder", "x-ms-trigger": "single", "responses": {"201":
      {"$ref": "#/responses/Made"}}}}}
      """##,
      "No response of the webhook 'OnOrder' has a Location header.",
      good: ##"""
        "responses": {"Made": {"headers": {"Location": {}}}}, "paths": {"/a": {\##(content) "post":
        {"x-ms-trigger": "single", "responses": {"default": {"$ref": "#/responses/Made"}}}},
        "/b": {\##(content) "post": {"x-ms-trigger": "single", "responses":
        {"201": {"$ref": "#/responses/Nowhere"}}}}}
        """##),
    RuleCase(
      "webhook-delete-missing", .paths,
      #"""
      "/hooks": {\#(content) 1️⃣"post": {"operationId": "OnOrder", "x-ms-trigger": "single"}},
      "/more": {\#(content) "post": {"x-ms-trigger": "single"}}
      """#,
      "No DELETE operation removes what the webhook 'OnOrder' has registered.",
      good: hook(#""responses": {}"#) + #", "/hooks/{id}": {"delete": {}}"#),
    RuleCase(
      "webhook-delete-missing", .paths,
      #""/a": {"get": {}}, "/hooks": {\#(content) 1️⃣"put": {"x-ms-trigger": "single"}}"#,
      "No DELETE operation removes what the webhook 'PUT /hooks' has registered.",
      good: #""/orders": {"get": {"x-ms-trigger": "batch"}}"#),
    RuleCase(
      "notification-url-not-required", .parameter,
      #"""
      "name": "body", "in": "body", "schema": {"properties": {"config": {"required": ["other"], "allOf":
      [{"properties": {1️⃣"url": {"x-ms-notification-url": true}}}]}}}
      """#,
      "The callback URL field must be required, and so must the objects around it.",
      good: #"""
        "name": "body", "in": "body", "required": true, "schema": {"required": ["config"], "properties":
        {"config": {"required": ["url"], "properties": {"url": {"x-ms-notification-url": true}}}}}
        """#),
    RuleCase(
      "notification-url-not-required", .schema,
      #""properties": {1️⃣"url": {"x-ms-notification-url": true, "type": "string"}}"#,
      "The callback URL field must be required, and so must the objects around it.",
      good: #""required": ["url"], "properties": {"url": {"x-ms-notification-url": true}}"#),
    RuleCase(
      "notification-url-not-required", .parameter,
      #""name": "url", "in": "query", "type": "string", "x-ms-notification-url": true"#,
      "The callback URL field must be required, and so must the objects around it.",
      good: #""name": "url", "in": "query", "required": true, "x-ms-notification-url": true"#),
    RuleCase(
      "notification-url-position", .operation,
      #"""
      "responses": {"200": {"schema": {"properties": {1️⃣"url": {"x-ms-notification-url": true}}}, "headers":
      {2️⃣"hook": {"x-ms-notification-url": true}}}}
      """#,
      "A callback URL field has no effect in what the service sends.",
      "A callback URL field has no effect in what the service sends.",
      good: #"""
        "parameters": [{"in": "body", "schema": {"properties": {"url": {"x-ms-notification-url": true}}}}],
        "responses": {"200": {"schema": {"properties": {"url": {"x-ms-notification-url": false}}}}}
        """#),
    RuleCase(
      "notification-url-position", .root,
      ##"""
      "definitions": {"Hook": {"properties": {1️⃣"url": {"x-ms-notification-url": true}}}}, "paths": {"/a":
      {"x-ms-notification-content": {"schema": {"$ref": "#/definitions/Hook"}}}}
      """##,
      "A callback URL field has no effect in what the service sends.",
      good: ##"""
        "definitions": {"Hook": {"properties": {"url": {"x-ms-notification-url": true}}}}, "paths": {"/a":
        {"post": {"parameters": [{"in": "body", "schema": {"$ref": "#/definitions/Hook"}}]}}}
        """##),
  ]
}
