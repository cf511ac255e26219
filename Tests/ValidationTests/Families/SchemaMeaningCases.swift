extension RuleCase {
  /// References in circles, texts, formats and unsaid types of schemas.
  static let schemaMeanings = [
    RuleCase(
      "ref-chain", .root,
      ##"""
      "parameters": {"top": {"$ref": 1️⃣"#/parameters/limit"}, "limit": {"name": "limit", "in": "query", "type": "string"}},
      "responses": {"Error": {"$ref": 2️⃣"#/responses/Other"}, "Other": {"description": "Other"}}
      """##,
      "A shared parameter cannot be a reference itself.", "A shared response cannot be a reference itself.",
      good: ##"""
        "definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"type": "object"}}
        """##),
    RuleCase(
      "ref-chain", .root,
      ##"""
      "definitions": {"A": {"$ref": 1️⃣"#/definitions/B"}, "B": {"$ref": 2️⃣"#/definitions/A"}}
      """##,
      "The references lead in a circle from 'A' back to it.",
      "The references lead in a circle from 'B' back to it.", good: ""),
    RuleCase(
      "schema-required-cycle", .root,
      ##"""
      "definitions": {1️⃣"A": {"required": ["b"], "properties": {"b": {"$ref": "#/definitions/B"}}},
      "B": {"required": ["a"], "properties": {"a": {"allOf": [{"$ref": "#/definitions/A"}]}}}}
      """##,
      "'A' requires itself through 'B'.",
      good: ##"""
        "definitions": {"A": {"required": ["b"], "properties": {"b": {"$ref": "#/definitions/B"}}},
        "B": {"required": ["a"], "properties": {"a": {"type": "array", "items": {"$ref": "#/definitions/A"}}}}}
        """##),
    RuleCase(
      "schema-recursive", .root,
      ##"""
      "definitions": {1️⃣"A": {"properties": {"b": {"$ref": "#/definitions/B"}}},
      "B": {"properties": {"a": {"items": {"$ref": "#/definitions/A"}}}}}
      """##,
      "'A' holds itself through 'B'; the designer shows a few levels only.",
      good: ##"""
        "definitions": {"A": {"properties": {"b": {"$ref": "#/definitions/B"}}}, "B": {"required": ["b"],
        "properties": {"b": {"$ref": "#/definitions/B"}}}}
        """##),
    RuleCase(
      "schema-type-missing", .schema, #""properties": {1️⃣"a": {"description": "x", "enum": ["a"]}}"#,
      "The schema has no type.",
      good: #""properties": {"a": {"type": "string"}, "b": {}, "c": {"properties": {}}, "d": {"allOf": []}}"#),
    RuleCase(
      "properties-empty", .schema, #""type": "object", 1️⃣"properties": {}"#, "'properties' is empty.",
      good: #""properties": {"a": {}}"#),
    RuleCase(
      "readonly-required-input", .schema,
      #""required": ["a"], "properties": {1️⃣"a": {"readOnly": true}, "b": {"readOnly": true}}"#,
      "'a' is read-only and required in a request.", good: #""properties": {"a": {"readOnly": true}}"#),
    RuleCase(
      "default-null", .schema, #""type": "string", "default": 1️⃣null"#, "The default is null.",
      good: #""default": null"#),
    RuleCase(
      "default-format-mismatch", .schema, #""type": "string", "format": "date", "default": 1️⃣"1.2.2026""#,
      "The default is no date; write it as 2026-01-31.",
      good: #""type": "string", "format": "date-time", "default": "@{utcNow()}""#),
    RuleCase(
      "format-unknown", .schema, #""type": "string", "format": 1️⃣"datetime""#,
      "The platform does not know the format 'datetime'; did you mean 'date-time'?",
      good: #""type": "string", "format": "guid""#),
    RuleCase(
      "format-unknown", .schema, #""type": "string", "format": 1️⃣"colour-of-things""#,
      "The platform does not know the format 'colour-of-things'.", good: #""format": "uint64""#),
    RuleCase(
      "format-type-mismatch", .schema, #""type": "string", "format": 1️⃣"int64""#,
      "The format 'int64' belongs to the type integer, not string.",
      good: #""type": "number", "format": "int32""#),
    RuleCase(
      "pattern-invalid", .schema, #""type": "string", "pattern": 1️⃣"(a""#,
      "The pattern is not a regular expression of ECMA-262.", good: #""pattern": "(?<=a)b\\1""#),
    RuleCase(
      "discriminator-invalid", .schema,
      #""discriminator": 1️⃣"kind", "properties": {"kind": {"type": "string"}}"#,
      "The discriminator 'kind' must be a required string.",
      good: #""discriminator": "kind", "required": ["kind"], "properties": {"kind": {"type": "string"}}"#),
    RuleCase(
      "discriminator-invalid", .schema, #""discriminator": 1️⃣"kind""#,
      "The discriminator 'kind' is not a property.", good: #""type": "object""#),
    RuleCase(
      "property-summary-missing-req", .schema,
      #""properties": {"a": {"title": "A"}, 1️⃣"bC": {"type": "string"}, "d": {}, "e": {"x-ms-visibility": "internal"}}"#,
      "2 of 4 properties have no x-ms-summary: 'bC', 'd'.",
      good: ##""properties": {"a": {"x-ms-summary": "A"}, "b": {"$ref": "#/definitions/Order"}}"##),
    RuleCase(
      "property-summary-missing-resp", .schema, #""properties": {1️⃣"a": {"type": "string"}}"#,
      "Property 'a' has no x-ms-summary.", good: #""properties": {"a": {"x-ms-summary": "A"}}"#),
    RuleCase(
      "property-description-missing-req", .schema,
      #""properties": {1️⃣"a": {}, "b": {}, "c": {}, "d": {"description": " "}}"#,
      "4 of 4 properties have no description: 'a', 'b', 'c' and 1 more.",
      good: #""properties": {"a": {"description": "A."}}"#),
    RuleCase(
      "property-description-missing-resp", .schema, #""properties": {1️⃣"a": {}}"#,
      "Property 'a' has no description.", good: #""properties": {"a": {"description": "A."}}"#),
    RuleCase(
      "property-summary-too-long", .schema, #""x-ms-summary": 1️⃣"\#(String(repeating: "a", count: 81))""#,
      "The label has 81 characters; 80 at most.",
      good: #""x-ms-summary": "\#(String(repeating: "a", count: 80))""#),
    RuleCase(
      "example-type-mismatch", .schema, #""type": "integer", "example": 1️⃣"five""#,
      "The example is a string, but the type is integer.", good: #""type": "number", "example": 5"#),
    RuleCase(
      "example-type-mismatch", .operation,
      #"""
      "responses": {"200": {"description": "OK", "schema": {"type": "array", "items": {}},
      "examples": {1️⃣"application/json": {}, "text/plain": "x"}}}
      """#,
      "The example is an object, but the schema's type is array.",
      good: #""responses": {"200": {"schema": {"type": "array"}, "examples": {"application/json": []}}}"#),
  ]
}
