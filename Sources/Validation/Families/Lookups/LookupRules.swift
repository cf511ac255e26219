import ConnectorModel
import JSONText

/// Rules on the operation that an `x-ms-dynamic-` extension calls.
enum LookupRules {
  static let all = [operationIsNamed, operationExists, answerIsDeclared]

  static let operationIsNamed = Rule(
    "dynamic-operation-id-missing", .error, .definition,
    statement: "A dynamic extension names the operation it calls.",
    reason: "It asks that operation for values; some ask a built-in operation or capability instead.",
    example: RuleExample(
      #""x-ms-dynamic-values": {"value-path": "id", "value-title": "name"}"#,
      becomes: #"""
        "x-ms-dynamic-values": {
          "operationId": "ListShops",
          "value-path": "id",
          "value-title": "name"
        }
        """#),
    source: "OpenAPI extensions for custom connectors",
    .schema(SchemaKeywords(.dynamicValues, .dynamicList, .dynamicSchema, .dynamicProperties)) {
      subject, report in
      for form in LookupForm.allCases where form != .tree {
        guard let value = subject[form.keyword], value.isObject else { continue }
        if sources.allSatisfy({ value[$0] == nil }) {
          report.add(value, "'\(form.name)' names no operation.")
        }
      }
    })

  static let operationExists = Rule(
    "dynamic-operation-not-found", .error, .definition, aliases: ["OperationIdNotFound"],
    statement: "The operation that a dynamic extension calls exists.",
    reason: "The designer could not fill the list otherwise.",
    example: RuleExample(
      #"""
      "/shops": {"get": {"operationId": "ListShops", "responses": {}}},
      "/orders": {
        "get": {
          "operationId": "ListOrders",
          "parameters": [
            {
              "name": "shop", "in": "query", "type": "string",
              "x-ms-dynamic-values": {"operationId": "GetShops", "value-path": "id"}
            }
          ]
        }
      }
      """#,
      becomes: #"""
        "/shops": {"get": {"operationId": "ListShops", "responses": {}}},
        "/orders": {
          "get": {
            "operationId": "ListOrders",
            "parameters": [
              {
                "name": "shop", "in": "query", "type": "string",
                "x-ms-dynamic-values": {"operationId": "ListShops", "value-path": "id"}
              }
            ]
          }
        }
        """#),
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      for fault in context.lookups.faults where fault.target == nil {
        let id = fault.call.operationID
        guard let value = fault.value(in: context)?["operationId"] else { continue }
        report.addUnknownOperation(id, at: value, in: context)
      }
    })

  static let answerIsDeclared = Rule(
    "dynamic-target-no-schema", .warning, .definition, aliases: ["InvokedOperationShouldProduceSchema"],
    statement: "The operation that a dynamic extension calls has a response with a schema.",
    reason: "Designers and validators look there for the list, its values and its names.",
    example: RuleExample(
      #"""
      "/shops": {
        "get": {"operationId": "ListShops", "responses": {"200": {"description": "OK"}}}
      },
      "/orders": {
        "parameters": [
          {
            "name": "shop", "in": "query", "type": "string",
            "x-ms-dynamic-values": {"operationId": "ListShops", "value-path": "id"}
          }
        ]
      }
      """#,
      becomes: #"""
        "/shops": {
          "get": {
            "operationId": "ListShops",
            "responses": {
              "200": {"description": "OK", "schema": {"$ref": "#/definitions/ShopList"}}
            }
          }
        },
        "/orders": {
          "parameters": [
            {
              "name": "shop", "in": "query", "type": "string",
              "x-ms-dynamic-values": {"operationId": "ListShops", "value-path": "id"}
            }
          ]
        }
        """#),
    source: "the official validator",
    .definition { _, context, report in
      var said: Lookup?
      for fault in context.lookups.faults {
        guard case .undeclared = fault.answer else { continue }
        // The newer form stands beside the older one, of which it was said already.
        let isSaid =
          fault.call.hasTwin && !fault.call.form.isOlder && said?.operationID == fault.call.operationID
        said = fault.call
        guard !isSaid, let value = fault.value(in: context) else { continue }
        report.add(value, "'\(fault.call.operationID)' has no successful response with a schema to look in.")
      }
    })

  private static let sources = ["operationId", "capability", "builtInOperation"]
}
