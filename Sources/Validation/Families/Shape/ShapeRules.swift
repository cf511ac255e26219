import ConnectorModel
import JSONText

/// Rules on the fixed fields of the objects of OpenAPI 2.0, by table.
enum ShapeRules {
  static let all = [fieldsArePresent, typesAreRight, fieldsAreKnown, fieldsAreOfOpenAPI2]

  static let fieldsArePresent = Rule(
    "required-property-missing", .refused, .definition, aliases: ["RequiredPropertyMissing"],
    statement: "Objects have the fields that OpenAPI 2.0 requires.",
    reason: "Importers refuse a definition that lacks one.",
    example: RuleExample(
      #""title": "Fabrikam Orders""#,
      becomes: #"""
        "title": "Fabrikam Orders",
        "version": "1.0"
        """#),
    source: "OpenAPI 2.0", isFixable: true,
    .definition { definition, _, report in
      for (value, shape) in objects(of: definition) where value.isObject {
        let isOpenAPI3 = value["openapi"] != nil
        for name in shape.required where value[name] == nil && !(name == "swagger" && isOpenAPI3) {
          let fix = likely[name].map { fragment in
            QuickFix("Insert \(name)", .set(value.pointer.appending(name), fragment))
          }
          report.add(value, "'\(name)' is required in \(shape.name).", tab: .describe, fix: fix)
        }
      }
    },
    .parameter { subject, report in
      for keyword in [SchemaKeyword.name, .location] where subject.object[keyword] == nil {
        report.add(subject.value, "'\(keyword.name)' is required in the parameter.")
      }
    })

  static let typesAreRight = Rule(
    "property-type-incorrect", .refused, .definition, aliases: ["JsonTypeIncorrect"],
    statement: "The fields of objects have the JSON type that OpenAPI 2.0 gives them.",
    reason: "Importers refuse a definition in which, say, a list stands where an object is expected.",
    example: RuleExample(
      #""tags": "orders""#,
      becomes: #""tags": [{"name": "orders"}]"#),
    source: "OpenAPI 2.0",
    .definition { definition, _, report in
      if !definition.root.isObject { return }
      for (value, shape) in objects(of: definition) { checkTypes(of: value, shape, .describe, &report) }
      for part in ["definitions", "parameters", "responses", "securityDefinitions"] {
        for member in definition.root[part].members where !member.value.isObject {
          let tab: Tab = part == "securityDefinitions" ? .security : .definition
          report.add(member.value, "'\(member.key)' must be an object.", tab: tab)
        }
      }
    },
    .path { subject, report in
      guard report.expect(.object, subject.value, called: "A path") else { return }
      checkTypes(of: subject.value, .pathItem, .definition, &report)
    },
    .operation { subject, report in
      checkTypes(of: subject.value, .operation, .definition, &report)
      for parameter in subject.operation.ownParameters {
        report.expect(.object, parameter, called: "A parameter")
      }
    },
    .response { subject, report in checkTypes(of: subject.value, .response, .definition, &report) },
    .schema(.any) { subject, report in
      for (keyword, value) in subject.members {
        if let kinds = keyword.kinds, !kinds.contains(value.kind) {
          let expected = kinds.map(\.phrase).joined(separator: " or ")
          report.add(value, "'\(keyword.name)' must be \(expected).")
        }
        guard keyword == .properties else { continue }
        for property in value.members where !property.value.isObject {
          report.add(property.value, "Property '\(property.key)' must be an object.")
        }
      }
    })

  static let fieldsAreKnown = Rule(
    "unknown-property", .refused, .definition,
    aliases: ["ExtensionNameNotValid", "AdditionalPropertyNotAllowed"],
    statement: "Objects have only fields that OpenAPI 2.0 knows, and extensions whose names begin with x-.",
    reason: "Importers refuse unknown names; most are slips of spelling or belong to another object.",
    example: RuleExample(
      #""basepath": "/v1""#,
      becomes: #""basePath": "/v1""#),
    source: "OpenAPI 2.0, Specification Extensions", isFixable: true,
    .definition { definition, _, report in
      for (value, shape) in objects(of: definition) {
        let newer = shape.name == ObjectShape.root.name ? NewerKeywords.root.union(["openapi"]) : []
        checkNames(of: value, shape, besides: newer, .describe, &report)
      }
    },
    .path { subject, report in checkNames(of: subject.value, .pathItem, besides: [], .definition, &report) },
    .operation { subject, report in
      checkNames(of: subject.value, .operation, besides: NewerKeywords.operation, .definition, &report)
    },
    .response { subject, report in
      checkNames(of: subject.value, .response, besides: NewerKeywords.response, .definition, &report)
    },
    .schema(.others) { subject, report in
      let kind =
        subject.position.isSchema ? "schemas" : subject.position == .parameter ? "parameters" : "items"
      for value in subject.others {
        guard let name = value.key, !isExtension(name), !NewerKeywords.schema.contains(name) else { continue }
        report.add(
          value, name, of: kind, among: SchemaKeyword.allCases.map(\.name).filter { !$0.hasPrefix("x-") })
      }
    })

  static let fieldsAreOfOpenAPI2 = Rule(
    "openapi3-keyword", .refused, .definition,
    statement: "No field belongs to OpenAPI 3 or to newer JSON Schema.",
    reason: "The platform reads OpenAPI 2.0. `conwiz import` rewrites most of these constructs.",
    example: RuleExample(
      #"""
      "type": "string",
      "nullable": true
      """#,
      becomes: #"""
        "type": "string",
        "x-nullable": true
        """#),
    source: "OpenAPI 2.0", isFixable: true,
    .definition { definition, _, report in
      checkNewer(definition.root.children, NewerKeywords.root, .describe, &report)
    },
    .operation { subject, report in
      checkNewer(subject.value.children, NewerKeywords.operation, .definition, &report)
    },
    .response { subject, report in
      checkNewer(subject.value.children, NewerKeywords.response, .definition, &report)
    },
    .schema(.others) { subject, report in
      checkNewer(subject.others, NewerKeywords.schema, .definition, &report)
    })

  private static let likely: [String: JSONFragment] = [
    "swagger": "2.0", "version": "1.0", "paths": [:],
    "info": ["title": "Untitled", "version": "1.0"],
  ]

  private static func objects(of definition: APIDefinition) -> [(JSONValue, ObjectShape)] {
    let root = definition.root
    var objects = [(root, ObjectShape.root)]
    if let info = definition.info {
      objects.append((info, .info))
      if let contact = info["contact"] { objects.append((contact, .contact)) }
      if let license = info["license"] { objects.append((license, .license)) }
    }
    if let docs = root["externalDocs"] { objects.append((docs, .externalDocs)) }
    for tag in root["tags"].elements { objects.append((tag, .tag)) }
    return objects
  }

  private static func checkTypes(
    of object: JSONValue, _ shape: ObjectShape, _ tab: Tab, _ report: inout Report
  ) {
    for member in object.members {
      guard let kind = shape.fields[member.key] ?? nil, member.value.kind != kind else { continue }
      report.add(member.value, "'\(member.key)' must be \(kind.phrase).", tab: tab)
    }
  }

  private static func checkNames(
    of object: JSONValue, _ shape: ObjectShape, besides newer: Set<String>, _ tab: Tab, _ report: inout Report
  ) {
    for member in object.members {
      let name = member.key
      guard shape.fields[name] == nil, !isExtension(name), !newer.contains(name) else { continue }
      report.add(member.value, name, of: shape.name, among: shape.fields.keys, tab: tab)
    }
  }

  private static func checkNewer(
    _ values: some Sequence<JSONValue>, _ names: Set<String>, _ tab: Tab, _ report: inout Report
  ) {
    for value in values {
      guard let name = value.key, names.contains(name) else { continue }
      report.add(
        value, "'\(name)' belongs to OpenAPI 3.", at: .key, tab: tab,
        fix: .renaming(value, to: NewerKeywords.replacements[name]))
    }
  }

  private static func isExtension(_ name: String) -> Bool { name.hasPrefix("x-") }
}

extension Report {
  fileprivate mutating func add(
    _ value: JSONValue, _ name: String, of owner: String, among known: some Sequence<String>, tab: Tab? = nil
  ) {
    let meant = Spelling.nearest(to: name, among: known)
    let end = meant == nil ? "; other names begin with x-." : ""
    add(
      value, "'\(name)' is not a property of \(owner)\(Spelling.hint(meant))\(end)", at: .key, tab: tab,
      fix: .renaming(value, to: meant))
  }
}
