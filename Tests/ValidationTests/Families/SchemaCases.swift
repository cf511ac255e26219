extension RuleCase {
  /// References, types and values.
  static let schemas = [
    RuleCase(
      "ref-unresolved", .schema, ##""properties": {"a": {"$ref": 1️⃣"#/definitions/Ordr"}}"##,
      "'#/definitions/Ordr' does not exist; did you mean 'Order'?",
      good: ##""properties": {"a": {"$ref": "#/definitions/Order"}}"##),
    RuleCase(
      "ref-external", .schema, #""properties": {"a": {"$ref": 1️⃣"Order"}}"#,
      "'Order' is another file; references must begin with '#/'.",
      good: #""properties": {"$ref": {"type": "string"}}"#),
    RuleCase(
      "ref-wrong-section", .schema, ##""properties": {"a": {"$ref": 1️⃣"#/info"}}"##,
      "'#/info' is outside #/definitions/.", good: ##""properties": {"a": {"$ref": "#/definitions/Order"}}"##),
    RuleCase(
      "ref-not-string", .schema, #""properties": {"a": {"$ref": 1️⃣7}}"#,
      "A reference must be a string, not a number.", good: #""example": {"$ref": 7}"#),
    RuleCase(
      "schema-type-invalid", .schema, #""properties": {"a": {"type": 1️⃣"datetime"}}"#,
      "'datetime' is not a type.", good: #""type": "object", "properties": {"type": {"type": "string"}}"#),
    RuleCase(
      "schema-type-file-position", .schema, #""type": 1️⃣"file""#,
      "'file' is possible at the top of a response only.", good: #""type": "string""#),
    RuleCase(
      "schema-type-array", .schema, #"1️⃣"type": ["string", "null"]"#,
      "The type is a list; OpenAPI 2.0 has one type per schema.", good: #""type": "string""#),
    RuleCase(
      "array-items-missing", .schema, #""properties": {1️⃣"a": {"type": "array"}}"#, "The array has no items.",
      good: #""type": "array", "items": {}"#),
    RuleCase(
      "items-tuple", .schema, #""type": "array", 1️⃣"items": [{}]"#,
      "'items' is a list; one schema is expected.",
      good: #""type": "array", "items": {}"#),
    RuleCase(
      "items-on-non-array", .schema, #""type": "string", 1️⃣"items": {}"#,
      "'items' has no effect on the type string.", good: #""type": "array", "items": {}"#),
    RuleCase(
      "properties-on-non-object", .schema, #""type": "string", 1️⃣"properties": {}"#,
      "'properties' has no effect on the type string.", good: #""type": "object", "properties": {}"#),
    RuleCase(
      "schema-required-boolean", .schema, #""properties": {"a": {"required": 1️⃣true}}"#,
      "'required' must list names on the parent, not be a boolean.",
      good: #""properties": {"required": {"type": "string"}}, "required": ["required"]"#),
    RuleCase(
      "required-property-undefined", .schema, #""properties": {"a": {}}, "required": ["a", 1️⃣"b"]"#,
      "The required property 'b' is not defined.",
      good: #""properties": {}, "required": ["b"], "allOf": [{}]"#),
    RuleCase(
      "enum-empty", .schema, #"1️⃣"enum": []"#, "The enum has no value.", good: #""enum": ["a"]"#),
    RuleCase(
      "enum-duplicate", .schema, #"1️⃣"enum": ["a", "a"]"#, #""a" is listed twice."#,
      good: #""enum": ["a", "A"]"#),
    RuleCase(
      "enum-type-mismatch", .schema, #""type": "boolean", "enum": [1️⃣"true", false]"#,
      #"The value "true" is a string, but the type is boolean."#,
      good: #""type": "string", "enum": ["true", null]"#),
    RuleCase(
      "default-type-mismatch", .schema, #""type": "integer", "default": 1️⃣"5""#,
      "The default is a string, but the type is integer.",
      good:
        #""type": "integer", "default": "@{add(1, 2)}", "properties": {"a": {"type": "integer", "default": 5.0}}"#
    ),
    RuleCase(
      "default-not-in-enum", .schema, #""enum": ["a"], "default": 1️⃣"b""#,
      "The default is not one of the enum's values.", good: #""enum": [1], "default": 1.0"#),
    RuleCase(
      "range-inverted", .schema, #""maximum": 1, "minimum": 1️⃣2"#, "'minimum' is above 'maximum'.",
      good: #""maximum": 2, "minimum": 2, "minLength": 1"#),
    RuleCase(
      "length-keyword-invalid", .schema, #""maxLength": 1️⃣-1, "minItems": 2️⃣1.5"#,
      "'maxLength' must be a whole number from 0.", "'minItems' must be a whole number from 0.",
      good: #""maxLength": 0"#),
    RuleCase(
      "multiple-of-invalid", .schema, #""multipleOf": 1️⃣0"#, "'multipleOf' must be above zero.",
      good: #""multipleOf": 0.1"#),
  ]
}
