import ConnectorModel
import JSONText

/// Rules on paths that stand in each other's way.
enum RoutingRules {
  static let all = [
    pathsDifferInMoreThanCase, templatesDoNotCollide, templatesDifferForSure, operationsExist,
    operationsAreFew,
  ]

  static let pathsDifferInMoreThanCase = Rule(
    "path-case-duplicate", .refused, .definition, aliases: ["PathRedefined"],
    statement: "No two paths differ in capitals only.",
    reason:
      "The platform refuses them: \"The path is defined multiple times with different capitalization\".",
    example: RuleExample(
      #"""
      "/Orders": {"get": {"operationId": "ListOrders"}},
      "/orders": {"post": {"operationId": "CreateOrder"}}
      """#,
      becomes: #"""
        "/orders": {
          "get": {"operationId": "ListOrders"},
          "post": {"operationId": "CreateOrder"}
        }
        """#),
    source: "the official validator; microsoft/powerapps-tools issue 222",
    .definition { definition, _, report in
      var seen: [String: String] = [:]
      for item in definition.pathItems {
        let folded = item.path.lowercased()
        guard let first = seen[folded] else {
          seen[folded] = item.path
          continue
        }
        guard first != item.path else { continue }
        report.add(item.value, "The path differs only in case from '\(first)'.", at: .key)
      }
    })

  static let templatesDoNotCollide = Rule(
    "path-template-collision", .refused, .definition, aliases: ["DuplicateOperationPath"],
    statement: "No two operations have the same method and the same path but for the names of variables.",
    reason: "A request could mean either.",
    example: RuleExample(
      #"""
      "/orders/{id}": {"get": {"operationId": "GetOrder"}},
      "/orders/{number}": {"get": {"operationId": "GetOrderByNumber"}}
      """#,
      becomes: #"""
        "/orders/{id}": {"get": {"operationId": "GetOrder"}},
        "/orders/numbers/{number}": {"get": {"operationId": "GetOrderByNumber"}}
        """#),
    source: "OpenAPI 2.0, Path Templating",
    .definition { definition, _, report in
      var seen: [String: [PathItem]] = [:]
      for item in definition.pathItems {
        let others = seen.updateValue([item], forKey: PathSubject.template(of: item.path)) ?? []
        guard !others.isEmpty else { continue }
        seen[PathSubject.template(of: item.path)] = others + [item]
        for operation in item.operations {
          guard let first = others.first(where: { $0.value[operation.verb.rawValue]?.isObject == true }),
            first.path.lowercased() != item.path.lowercased()
          else { continue }
          report.add(operation.value, "'\(item.path)' collides with '\(first.path)'.")
        }
      }
    })

  static let templatesDifferForSure = Rule(
    "path-partial-collision", .info, .definition, aliases: ["PartialDuplicateOperationPath"],
    statement: "No path has a fixed segment where another one of the same method has a variable.",
    reason:
      "A request whose value for the variable happens to be the fixed text may reach the other operation.",
    example: RuleExample(
      #"""
      "/orders/{id}": {"get": {"operationId": "GetOrder"}},
      "/orders/newest": {"get": {"operationId": "GetNewestOrder"}}
      """#,
      becomes: #"""
        "/orders/{id}": {"get": {"operationId": "GetOrder"}},
        "/newest/order": {"get": {"operationId": "GetNewestOrder"}}
        """#),
    source: "the official validator",
    .definition { definition, _, report in
      for (item, other) in RouteTable(definition.pathItems).overlaps
      where PathSubject(path: item.path, value: item.value).templateFault == nil {
        report.add(item.value, "A request for '\(item.path)' may be taken for '\(other.path)'.", at: .key)
      }
    })

  static let operationsExist = Rule(
    "no-operations", .warning, .definition,
    statement: "The connector has an operation.",
    reason: "There is nothing to use otherwise.",
    example: RuleExample(
      #""paths": {}"#,
      becomes: #"""
        "paths": {
          "/orders": {
            "get": {"operationId": "ListOrders", "responses": {"200": {"description": "OK"}}}
          }
        }
        """#),
    source: "certification",
    .definition { definition, context, report in
      guard let paths = definition.root["paths"], paths.isObject, context.allOperations.isEmpty else {
        return
      }
      report.add(paths, "The connector has no operation.")
    })

  static let operationsAreFew = Rule(
    "operation-count-limit", .refused, .definition, aliases: ["TotalOperationsCountExceedsMaxAllowed"],
    statement: "The connector has at most 256 operations.",
    reason: "The platform accepts no more.",
    source: "connectors FAQ",
    .definition { definition, context, report in
      let count = context.allOperations.count
      guard let paths = definition.root["paths"], count > 256 else { return }
      report.add(paths, "The connector has \(count) operations; the limit is 256.")
    })
}
