import ConnectorModel
import JSONText

/// Rules on one Parameter Object (OpenAPI 2.0); its type is not asked here.
enum ParameterRules {
  static let all = [
    locationIsKnown, bodyHasSchema, onlyBodyHasSchema, requiredIsBoolean, nameIsFree, headerIsFree,
    encodingIsKnown,
  ]

  static let locationIsKnown = Rule(
    "parameter-in-invalid", .refused, .definition,
    statement: "A parameter is in path, query, header, body or formData.",
    reason: "OpenAPI 2.0 has no other place, cookies among them.",
    example: RuleExample(
      #"""
      "name": "status",
      "in": "Query",
      "type": "string"
      """#,
      becomes: #"""
        "name": "status",
        "in": "query",
        "type": "string"
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard let value = subject.object[.location], let text = value.string, subject.location == nil else {
        return
      }
      let meant = Spelling.sameLetters(as: text, among: ParameterLocation.allCases.map(\.rawValue))
      report.add(
        value, "'\(text)' is not a place for a parameter\(Spelling.ending(meant))",
        fix: .writing(meant, over: value))
    })

  static let bodyHasSchema = Rule(
    "body-schema-missing", .refused, .definition, aliases: ["BodyParameterSchemaRequired"],
    statement: "A body parameter has a schema.",
    reason: "The schema says what the body looks like.",
    example: RuleExample(
      #"""
      "name": "body",
      "in": "body"
      """#,
      becomes: #"""
        "name": "body",
        "in": "body",
        "schema": {"type": "object"}
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      // What stands beside a missing schema belongs into it: that is said by another rule.
      guard subject.location == .body, subject.object[.schema] == nil,
        subject.object.keywords.isDisjoint(with: ParameterFieldRules.schemaOnly)
      else { return }
      report.add(
        subject.value, "Body parameter '\(subject.name)' has no schema.",
        fix: QuickFix(
          "Add an object schema", .set(subject.value.pointer.appending("schema"), ["type": "object"])))
    })

  static let onlyBodyHasSchema = Rule(
    "parameter-schema-not-allowed", .refused, .definition, aliases: ["NonBodyParameterSchemaNotValid"],
    statement: "A parameter outside the body has no schema.",
    reason: "Its type stands in the parameter itself; OpenAPI 3 does it otherwise.",
    example: RuleExample(
      #"""
      "name": "status",
      "in": "query",
      "schema": {"type": "string"}
      """#,
      becomes: #"""
        "name": "status",
        "in": "query",
        "type": "string"
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard let location = subject.location, location != .body, let schema = subject.object[.schema] else {
        return
      }
      report.add(
        schema, "A \(location.rawValue) parameter cannot have a schema; write its type beside it.",
        fix: SchemaInlining.fix(of: subject))
    })

  static let requiredIsBoolean = Rule(
    "parameter-required-not-boolean", .refused, .definition,
    statement: "`required` of a parameter is true or false.",
    reason: "A string is refused.",
    example: RuleExample(
      #"""
      "name": "status",
      "in": "query",
      "type": "string",
      "required": "true"
      """#,
      becomes: #"""
        "name": "status",
        "in": "query",
        "type": "string",
        "required": true
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard let value = subject.object[.required], value.boolean == nil else { return }
      report.add(
        value, "'required' must be a boolean, not \(value.kind.phrase).",
        fix: .writingBoolean(over: value))
    })

  static let nameIsFree = Rule(
    "parameter-reserved-name", .refused, .definition, aliases: ["ConnectionIdParameterNotAllowed"],
    statement: "No parameter is called connectionId.",
    reason: "The platform uses the name itself.",
    example: RuleExample(
      #"""
      "name": "connectionId",
      "in": "query",
      "type": "string"
      """#,
      becomes: #"""
        "name": "shopConnection",
        "in": "query",
        "type": "string"
        """#),
    source: "the official validator",
    .parameter { subject, report in
      guard let value = subject.object[.name], value.string == "connectionId" else { return }
      report.add(value, "The name 'connectionId' is reserved.")
    })

  static let headerIsFree = Rule(
    "parameter-reserved-header", .info, .definition, aliases: ["ReservedParameterIsUsed"],
    statement: "No parameter is the header Authorization or Content-Type.",
    reason:
      "The platform writes both: Authorization from the connection, Content-Type from `consumes`. Where a"
      + " service wants another value, a setheader policy sets it.",
    example: RuleExample(
      #"""
      "/orders": {
        "post": {
          "parameters": [
            {"name": "Content-Type", "in": "header", "type": "string"}
          ]
        }
      }
      """#,
      becomes: #"""
        "/orders": {
          "post": {
            "consumes": ["application/json"]
          }
        }
        """#),
    source: "the official validator",
    .parameter { subject, report in
      guard subject.location == .header, let value = subject.object[.name], let name = value.string else {
        return
      }
      let hint: String
      switch name.lowercased() {
      case "authorization": hint = "use a security definition"
      case "content-type": hint = "use consumes"
      default: return
      }
      report.add(value, "The platform writes the header '\(name)' itself; \(hint) or a setheader policy.")
    })

  static let encodingIsKnown = Rule(
    "url-encoding-value", .error, .definition,
    statement: "`x-ms-url-encoding` is single or double.",
    reason: "The platform knows no other value.",
    example: RuleExample(
      #"""
      "name": "id",
      "in": "path",
      "required": true,
      "type": "string",
      "x-ms-url-encoding": "twice"
      """#,
      becomes: #"""
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "x-ms-url-encoding": "double"
        """#),
    source: "the schema of Microsoft's repository",
    .parameter { subject, report in
      // On parameters in other places it has no effect, which another rule says.
      guard let value = subject.object[.urlEncoding], value.string != "single", value.string != "double",
        subject.location == .path || subject.location == nil
      else { return }
      report.add(value, "The encoding must be 'single' or 'double'.")
    })
}
