import ConnectorModel
import JSONText

/// Rules on where an `x-ms-dynamic-` extension looks in the answer of the operation it calls.
enum LookupPathRules {
  static let all = [
    collectionIsThere, collectionIsArray, entriesHaveTheValues, valuePathIsSaid, schemaIsThere,
  ]

  static let collectionIsThere = Rule(
    "dynamic-collection-not-found", .warning, .definition, aliases: ["InvokedOperationShouldProduceProperty"],
    statement: "The answer of the called operation has what `value-collection` or `itemsPath` names.",
    reason: "The list stays empty otherwise.",
    example: example(#""value-collection": "items""#, becomes: #""value-collection": "value""#),
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      for fault in context.lookups.faults {
        guard case .noCollection(let miss) = fault.answer,
          let call = fault.value(in: context), let key = fault.call.form.collectionKey,
          let value = call[key]
        else { continue }
        let meant = fault.target?.corrected(miss, for: fault.call)
        report.add(
          value, told("The answer of '\(fault.call.operationID)' has no '\(fault.call.collection)'", meant),
          fix: meant.map { QuickFix("Look in \($0)", .set(value.pointer, .string($0))).needingReview })
      }
    })

  static let collectionIsArray = Rule(
    "dynamic-collection-not-array", .warning, .definition, aliases: ["InvokedOperationShouldProduceArray"],
    statement: "What `value-collection` or `itemsPath` names is an array, or else the answer itself is.",
    reason: "The entries of the list are its elements.",
    example: example("", becomes: #""value-collection": "value""#),
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      for fault in context.lookups.faults {
        guard case .noList(let schema) = fault.answer, let key = fault.call.form.collectionKey,
          let call = fault.value(in: context)
        else { continue }
        let path = fault.call.collection
        let thing = path.isEmpty ? "The answer of '\(fault.call.operationID)'" : named(path, fault.call)
        let list = fault.target?.list(in: schema, at: path, for: fault.call)
        let pointer = call.pointer.appending(key)
        report.add(
          call[key] ?? call, told("\(thing) is \(kind(of: schema)), not an array", list),
          fix: list.map { QuickFix("Look in \($0)", .set(pointer, .string($0))).needingReview })
      }
    })

  static let entriesHaveTheValues = Rule(
    "dynamic-item-path-not-found", .warning, .definition,
    statement: "The entries of a dynamic list have the properties from which value and name are taken.",
    reason: "Entries without them are left out of the list.",
    example: RuleExample(
      shops(#""value-collection": "value", "value-title": "label""#),
      becomes: shops(#""value-collection": "value", "value-title": "name""#)),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .definition { definition, context, report in
      for fault in context.lookups.faults {
        guard case .otherEntries(let value, let title) = fault.answer,
          let call = fault.value(in: context)
        else { continue }
        let form = fault.call.form
        for (miss, key) in [(value, form.valueKey), (title, form.titleKey ?? "")] {
          guard let miss, let member = call[key], let path = member.string else { continue }
          let meant = miss.corrected(in: definition)
          report.add(
            member, told("The entries that '\(fault.call.operationID)' answers have no '\(path)'", meant),
            fix: meant.map { QuickFix("Take \($0)", .set(member.pointer, .string($0))).needingReview })
        }
      }
    })

  static let valuePathIsSaid = Rule(
    "dynamic-value-path-missing", .warning, .definition,
    statement: "A dynamic list says which property of an entry is the value: `value-path`, `itemValuePath`.",
    reason: "The designer would not know what to send.",
    example: RuleExample(
      #""x-ms-dynamic-list": {"operationId": "ListShops", "itemTitlePath": "name"}"#,
      becomes: #"""
        "x-ms-dynamic-list": {
          "operationId": "ListShops",
          "itemValuePath": "id",
          "itemTitlePath": "name"
        }
        """#),
    source: "OpenAPI extensions for custom connectors",
    .schema(SchemaKeywords(.dynamicValues, .dynamicList)) { subject, report in
      for form in [LookupForm.values, .list] {
        guard let value = subject[form.keyword], value["operationId"] != nil, value[form.valueKey] == nil
        else { continue }
        report.add(value, "'\(form.name)' has no '\(form.valueKey)'.")
      }
    })

  static let schemaIsThere = Rule(
    "dynamic-schema-path-not-found", .info, .definition,
    statement: "The answer of the called operation has the property in which the schema is looked for.",
    reason: "Often the answer is not described that far; make sure that it is there.",
    example: schemaExample(#""value-path": "form""#, becomes: #""value-path": "schema""#),
    source: "OpenAPI extensions for custom connectors",
    .definition { definition, context, report in
      for fault in context.lookups.faults {
        guard case .noSchema(let miss) = fault.answer, let path = fault.call.valuePath,
          let member = fault.value(in: context)?[fault.call.form.valueKey]
        else { continue }
        let meant = miss.corrected(in: definition)
        report.add(member, told("The answer of '\(fault.call.operationID)' has no '\(path)'", meant))
      }
    })

  private static func named(_ path: String, _ call: Lookup) -> String { "'\(path)' of '\(call.operationID)'" }

  private static func told(_ sentence: String, _ meant: String?) -> String {
    sentence + Spelling.ending(meant)
  }

  private static func kind(of schema: JSONValue) -> String {
    switch schema["type"]?.string ?? "object" {
    case "object": "an object"
    case "integer": "an integer"
    case let type: "a " + type
    }
  }

  private static func example(_ before: String, becomes after: String) -> RuleExample {
    RuleExample(shops(before), becomes: shops(after))
  }

  private static func shops(_ paths: String) -> String {
    #"""
    "/shops": {
      "get": {
        "operationId": "ListShops",
        "responses": {
          "200": {
            "description": "OK",
            "schema": {
              "type": "object",
              "properties": {
                "value": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {"id": {"type": "string"}, "name": {"type": "string"}}
                  }
                }
              }
            }
          }
        }
      }
    },
    "/orders": {
      "parameters": [
        {
          "name": "shop", "in": "query", "type": "string",
          "x-ms-dynamic-values": {
            "operationId": "ListShops", "value-path": "id"\#(paths.isEmpty ? "" : ", " + paths)
          }
        }
      ]
    }
    """#
  }

  private static func schemaExample(_ before: String, becomes after: String) -> RuleExample {
    func text(_ path: String) -> String {
      #"""
      "/form": {
        "get": {
          "operationId": "GetForm",
          "responses": {
            "200": {
              "description": "OK",
              "schema": {"type": "object", "properties": {"schema": {"type": "object"}}}
            }
          }
        }
      },
      "/orders": {
        "parameters": [
          {
            "name": "body", "in": "body",
            "schema": {
              "type": "object",
              "x-ms-dynamic-schema": {"operationId": "GetForm", \#(path)}
            }
          }
        ]
      }
      """#
    }
    return RuleExample(text(before), becomes: text(after))
  }
}
