extension RuleCase {
  private static func webhook(_ body: String, path: String = "", operation: String = "") -> String {
    #"""
    "/hooks": {\#(path) "post": {\#(operation) "operationId": "Hook", "parameters":
    [{"name": "body", "in": "body", "schema": {"type": "object", "properties": {"url": {\#(body)}}}}]}}
    """#
  }
  private static let content = #""x-ms-notification-content": {"schema": {}},"#
  private static let callback = #""x-ms-notification-url": true"#

  /// Microsoft's extensions.
  static let extensions = [
    RuleCase(
      "extension-misspelt", .parameter, #""name": "a", "in": "query", 1️⃣"x-ms-visibilty": "internal""#,
      "'x-ms-visibilty': did you mean 'x-ms-visibility'?",
      good: #""name": "a", "in": "query", "x-ms-visibility": "internal", "x-ms-other-thing": 1"#),
    RuleCase(
      "extension-unknown", .schema, #"1️⃣"x-ms-colour-of-things": 1"#,
      "The platform does not know 'x-ms-colour-of-things'.", good: #""x-colour": 1, "x-ms-summary": "a""#),
    RuleCase(
      "summary-extension-not-string", .schema, #""x-ms-summary": 1️⃣5"#,
      "'x-ms-summary' must be a string, not a number.", good: #""x-ms-summary": "5""#),
    RuleCase(
      "visibility-value", .schema, #""x-ms-visibility": 1️⃣"Advanced""#,
      "The visibility is 'Advanced'; it must be important, advanced or internal.",
      good: #""x-ms-visibility": "none""#),
    RuleCase(
      "internal-required-no-default", .schema,
      #""required": ["a"], "properties": {1️⃣"a": {"x-ms-visibility": "internal"}}"#,
      "An internal required value needs a default.",
      good: #""required": ["a"], "properties": {"a": {"x-ms-visibility": "internal", "default": 1}}"#),
    RuleCase(
      "internal-required-no-default", .schema,
      #"""
      "required": ["a"], "properties": {"a": {"x-ms-visibility": "internal", "required": ["b"],
      "properties": {1️⃣"b": {"type": "string"}}}}
      """#,
      "An internal required value needs a default.",
      good: #"""
        "properties": {"a": {"x-ms-visibility": "internal", "required": ["b"],
        "properties": {"b": {"type": "string"}}}}
        """#),
    RuleCase(
      "internal-default-not-required", .schema,
      #""properties": {1️⃣"a": {"x-ms-visibility": "internal", "default": 1}}"#,
      "The default is never sent, since the internal value is not required.",
      good: #""required": ["a"], "properties": {"a": {"x-ms-visibility": "internal", "default": 1}}"#),
    RuleCase(
      "trigger-value", .operation, #""x-ms-trigger": 1️⃣"Single""#, "The trigger must be 'single' or 'batch'.",
      good: #""x-ms-trigger": "batch""#),
    RuleCase(
      "trigger-method", .paths, #""/a": {1️⃣"delete": {"x-ms-trigger": "single"}}"#,
      "A trigger cannot be a DELETE operation.", good: #""/a": {"get": {"x-ms-trigger": "batch"}}"#),
    RuleCase(
      "trigger-hint-on-action", .operation, #"1️⃣"x-ms-trigger-hint": "Do this""#,
      "The hint has no effect without x-ms-trigger.",
      good: #""x-ms-trigger": "batch", "x-ms-trigger-hint": "a""#),
    RuleCase(
      "trigger-notification-url-missing", .paths,
      #""/hooks": {\#(content) 1️⃣"post": {"x-ms-trigger": "single", "operationId": "Hook"}}"#,
      "The webhook trigger has no callback URL field.",
      good: webhook(callback, path: content, operation: #""x-ms-trigger": "single","#)),
    RuleCase(
      "trigger-notification-content-missing", .paths, "1️⃣" + webhook(callback),
      "The path has a callback URL field, but no x-ms-notification-content.",
      good: webhook(callback, path: content)),
    RuleCase(
      "webhook-without-trigger", .paths,
      #""/hooks": {\#(content) 1️⃣"post": {"parameters": [{"name": "u", "in": "query", \#(callback)}]}}"#,
      "The webhook operation has no x-ms-trigger.",
      good: webhook(callback, path: content, operation: #""x-ms-trigger": "single","#)),
    RuleCase(
      "notification-content-no-schema", .paths, #""/hooks": {1️⃣"x-ms-notification-content": {}, "post": {}}"#,
      "The notification content has no schema.",
      good: #""/hooks": {"x-ms-notification-content": {"schema": {}}}"#),
    RuleCase(
      "notification-url-not-boolean", .schema, #""properties": {"url": {"x-ms-notification-url": 1️⃣"true"}}"#,
      "'x-ms-notification-url' must be a boolean.",
      good: #""properties": {"url": {"x-ms-notification-url": true}}"#),
    RuleCase(
      "notification-url-not-string", .schema, #""properties": {1️⃣"url": {"type": "object", \#(callback)}}"#,
      "The callback URL field must be a string.",
      good: #""properties": {"url": {"type": "string", \#(callback)}}"#),
    RuleCase(
      "notification-url-not-internal", .schema, #""properties": {1️⃣"url": {\#(callback)}}"#,
      "The callback URL field must be internal.",
      good: #""x-ms-visibility": "internal", "properties": {"url": {\#(callback)}}"#),
    RuleCase(
      "dynamic-operation-id-missing", .schema, #"1️⃣"x-ms-dynamic-values": {"value-path": "id"}"#,
      "'x-ms-dynamic-values' names no operation.",
      good: #""x-ms-dynamic-values": {"capability": "file-picker"}"#),
    RuleCase(
      "dynamic-operation-not-found", .schema, #""x-ms-dynamic-values": {"operationId": 1️⃣"CreateOrders"}"#,
      "'CreateOrders' is not an operation; did you mean 'CreateOrder'?",
      good: #""x-ms-dynamic-schema": {"operationId": "CreateOrder"}"#),
    RuleCase(
      "dynamic-parameter-unknown", .paths,
      #"""
      "/{id}": {"get": {"operationId": "Get", "parameters": [{"name": "id", "in": "path",
      "x-ms-dynamic-values": {"operationId": "Get", "parameters": {"id": "1", 1️⃣"other": "2"}}}]}}
      """#,
      "The parameter 'other' could not be found in operation 'Get'.",
      good: #"""
        "/{id}": {"post": {"operationId": "Get", "parameters": [{"name": "body", "in": "body", "schema":
        {"properties": {"a": {"properties": {"b": {}}}}},
        "x-ms-dynamic-list": {"operationId": "Get", "parameters": {"a/b": "1", "body/a": {}}}}]}}
        """#),
  ]
}
