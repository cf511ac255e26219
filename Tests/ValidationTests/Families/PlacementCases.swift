extension RuleCase {
  /// Extensions on objects that ignore them, and names for the values of an `enum`.
  static let placement = [
    RuleCase(
      "extension-misplaced", .operation, #"1️⃣"x-ms-summary": "List orders""#,
      "'x-ms-summary' has no effect on an operation.",
      good: #""summary": "List orders", "x-ms-visibility": "important""#),
    RuleCase(
      "extension-misplaced", .operation, #""summary": "List", 1️⃣"x-ms-summary": "List orders""#,
      "'x-ms-summary' has no effect on an operation.",
      good: #""x-ms-capabilities": {"chunkTransfer": true}, "x-ms-editor": 1"#),
    RuleCase(
      "extension-misplaced", .paths,
      #"""
      "/a": {1️⃣"x-ms-visibility": "internal", "get": {}}, "/b": {2️⃣"x-ms-trigger": "single", "get": {},
      "post": {}}, "/c": {"post": {3️⃣"x-ms-notification-content": {"schema": {}}}}
      """#,
      "'x-ms-visibility' has no effect on a path.", "'x-ms-trigger' has no effect on a path.",
      "'x-ms-notification-content' has no effect on an operation.",
      good: #""/a": {"x-ms-notification-content": {"schema": {}}, "get": {"x-ms-visibility": "internal"}}"#),
    RuleCase(
      "extension-misplaced", .operation,
      #"""
      "responses": {"200": {"schema": {"type": "object"}, 1️⃣"x-ms-dynamic-schema": {"operationId": "A"}},
      "202": {2️⃣"x-ms-summary": "Later"}}
      """#,
      "'x-ms-dynamic-schema' has no effect on a response.", "'x-ms-summary' has no effect on a response.",
      good: #"""
        "responses": {"200": {"headers": {"a": {"x-ms-summary": "A"}}, "schema": {"x-ms-summary": "Now"}}}
        """#),
    RuleCase(
      "extension-misplaced", .schema,
      #"""
      "properties": {"x-ms-trigger": {1️⃣"x-ms-trigger": "single"}, "b": {2️⃣"x-ms-url-encoding": "single"}},
      "example": {"x-ms-trigger": 1}
      """#,
      "'x-ms-trigger' has no effect on a schema.", "'x-ms-url-encoding' has no effect on a schema.",
      good: #""properties": {"x-ms-trigger": {"x-ms-visibility": "internal"}}"#),
    RuleCase(
      "extension-misplaced", .file,
      #"""
      {"info": {1️⃣"x-ms-connector-metadata": []}, 2️⃣"x-ms-keywords": ["a"], 3️⃣"x-ms-summary": "A"}
      """#,
      "'x-ms-connector-metadata' has no effect on 'info'.",
      "'x-ms-keywords' has no effect on the root of the definition.",
      "'x-ms-summary' has no effect on the root of the definition.",
      good: #"""
        {"info": {"x-ms-keywords": [], "x-ms-api-annotation": {}}, "x-ms-capabilities": {}, "x-other": 1}
        """#),
    RuleCase(
      "enum-values-shape", .parameter,
      #"""
      "name": "a", "in": "query", "enum": ["a", "b", 3], "x-ms-enum-values": [1️⃣{"value": 3},
      2️⃣{"displayName": "b"}, 3️⃣{"value": "a", "name": "A"}, 4️⃣"b"]
      """#,
      "An entry of 'x-ms-enum-values' needs a 'value' and a 'displayName'.",
      "An entry of 'x-ms-enum-values' needs a 'value' and a 'displayName'.",
      "An entry of 'x-ms-enum-values' needs a 'value' and a 'displayName'.",
      "An entry of 'x-ms-enum-values' needs a 'value' and a 'displayName'.",
      good: #"""
        "name": "a", "in": "query", "enum": ["a"], "x-ms-enum-values": [{"value": "a", "displayName": "A"}]
        """#),
    RuleCase(
      "enum-values-shape", .schema,
      #"""
      "enum": [1], "properties": {"a": {"x-ms-enum-values": [1️⃣{"value": 1, "displayName": 1},
      2️⃣{"displayName": "c"}]}, "b": {3️⃣"x-ms-enum-values": {}}}
      """#,
      "The 'displayName' must be a string, not a number.",
      "An entry of 'x-ms-enum-values' needs a 'value' and a 'displayName'.",
      "'x-ms-enum-values' must be an array, not an object.",
      good: #""enum": [1], "x-ms-enum-values": [{"value": 1, "displayName": ""}]"#),
    RuleCase(
      "enum-values-not-in-enum", .schema,
      #"""
      "properties": {"a": {"enum": ["new", "paid"], "x-ms-enum-values": [{"value": "paid"},
      1️⃣{"value": "payed"}, 2️⃣{"value": 1}]}, "b": {3️⃣"x-ms-enum-values": [{"value": "x"}]}}
      """#,
      "\"payed\" is no value of the 'enum'; did you mean 'paid'?", "1 is no value of the 'enum'.",
      "There is no 'enum' whose values 'x-ms-enum-values' could name.",
      good: #"""
        "properties": {"a": {"enum": ["paid", 1, "n\u0065w"], "x-ms-enum-values": [{"value": "new"},
        {"value": 1.0}]}, "b": {"type": "array", "items": {"enum": [1]}, "x-ms-enum-values": [{"value": 1}]}}
        """#),
    RuleCase(
      "enum-values-duplicate", .schema,
      #""enum": ["a"], "x-ms-enum-values": [{"value": "a"}, {"value": 1️⃣"a"}, {"value": 1}]"#,
      "'x-ms-enum-values' names \"a\" twice.",
      good: #""enum": ["a"], "x-ms-enum-values": [{"value": "a"}, {"displayName": "a"}, {"value": "A"}]"#),
  ]
}
