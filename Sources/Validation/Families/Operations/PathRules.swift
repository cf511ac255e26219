import ConnectorModel
import JSONText

/// Rules on one path as it is written (OpenAPI 2.0, Paths Object).
enum PathRules {
  static let all = [
    pathStartsWithSlash, pathHasNoQuery, pathHasNoWildcard, templateIsWellFormed, variablesHaveNoDefault,
    variablesAreUnique, pathHasNoTrailingSlash, pathHasOperation, pathIsNoReference,
  ]

  static let pathStartsWithSlash = Rule(
    "path-no-leading-slash", .refused, .definition, aliases: ["OperationPathMustStartWithSlash"],
    statement: "Paths start with a slash.",
    reason: "They are joined to host and basePath as they are written.",
    example: RuleExample(
      example("orders"),
      becomes: example("/orders")),
    source: "OpenAPI 2.0, Paths Object", isFixable: true,
    .path { subject, report in
      guard !subject.path.hasPrefix("/") else { return }
      let (path, pointer) = (subject.path, subject.value.pointer)
      let fix = QuickFix("Prefix a slash") { connector in
        guard connector.definition?.root["paths"]?["/" + path] == nil else { return nil }
        return ConnectorEdit(title: "Prefix a slash", .definition, .rename(pointer, to: "/" + path))
      }
      report.add(subject.value, "The path '\(path)' must start with '/'.", at: .key, fix: fix)
    })

  static let pathHasNoQuery = Rule(
    "path-contains-query", .refused, .definition, aliases: ["OperationPathMayNotContainQueryOrFragment"],
    statement: "Paths hold neither a query nor a fragment.",
    reason: "Queries are parameters with `in: query`; fixed ones have a default and are internal.",
    example: RuleExample(
      example("/orders?status=open"),
      becomes: #"""
        "/orders": {
          "get": {
            "operationId": "ListOrders",
            "parameters": [
              {
                "name": "status",
                "in": "query",
                "type": "string",
                "required": true,
                "default": "open",
                "x-ms-visibility": "internal"
              }
            ],
            "responses": {"200": {"description": "OK"}}
          }
        }
        """#),
    source: "OpenAPI 2.0, Paths Object", isFixable: true,
    .definition { definition, context, report in
      for item in definition.pathItems {
        guard let mark = item.path.first(where: { $0 == "?" || $0 == "#" }) else { continue }
        let query = QueryInPath(item.path)
        let isSafe = query.map { (try? $0.edit(on: context.connector)) != nil } ?? false
        let fix =
          isSafe
          ? query.map { query in
            QuickFix("Move it to parameters") { try? query.edit(on: $0) }.needingReview
          } : nil
        report.add(item.value, "The path holds '\(mark)'; move the query to parameters.", at: .key, fix: fix)
      }
    })

  static let pathHasNoWildcard = Rule(
    "path-wildcard", .refused, .definition, aliases: ["OperationPathContainsUnsupportedCharacters"],
    statement: "Paths hold no asterisk.",
    reason: "The platform does not match paths by wildcards.",
    example: RuleExample(
      example("/orders/*"),
      becomes: example("/orders")),
    source: "the official validator",
    .path { subject, report in
      guard subject.route.utf8.contains(UInt8(ascii: "*")) else { return }
      report.add(subject.value, "The path holds '*', which is not supported.", at: .key)
    })

  static let templateIsWellFormed = Rule(
    "path-template-invalid", .refused, .definition, aliases: ["OperationPathTemplateNotValid"],
    statement: "The braces of a path pair up around a name without slash.",
    reason: "A variable stands for a part of one segment.",
    example: RuleExample(
      example("/orders/{id", "GetOrder"),
      becomes: example("/orders/{id}", "GetOrder")),
    source: "OpenAPI 2.0, Path Templating",
    .path { subject, report in
      guard let fault = subject.templateFault else { return }
      report.add(subject.value, "The path has \(fault).", at: .key)
    })

  static let variablesHaveNoDefault = Rule(
    "path-variable-default", .refused, .definition, aliases: ["OperationPathVariablesContainDefaults"],
    statement: "A variable of a path has no default in the braces.",
    reason: "The braces hold the name alone; the default is a field of the parameter.",
    example: RuleExample(
      example("/orders/{id=1}", "GetOrder"),
      becomes: example("/orders/{id}", "GetOrder")),
    source: "the official validator",
    .path { subject, report in
      guard subject.route.utf8.contains(UInt8(ascii: "=")) else { return }
      var rest = subject.route
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let variable = rest[open...close]
        rest = rest[close...].dropFirst()
        guard variable.contains("="), !variable.dropFirst().contains("{") else { continue }
        report.add(
          subject.value, "The path gives \(variable) a default; write it into the parameter.", at: .key)
      }
    })

  static let variablesAreUnique = Rule(
    "path-duplicate-variable", .refused, .definition,
    statement: "A path names each variable once.",
    reason: "One parameter cannot fill two places.",
    example: RuleExample(
      example("/customers/{id}/orders/{id}", "GetOrder"),
      becomes: example("/customers/{customer}/orders/{id}", "GetOrder")),
    source: "OpenAPI 2.0, Path Templating",
    .path { subject, report in
      var seen: Set<String> = []
      guard let double = subject.variables.first(where: { !seen.insert($0).inserted }) else { return }
      report.add(subject.value, "The path names the variable '\(double)' twice.", at: .key)
    })

  static let pathHasNoTrailingSlash = Rule(
    "path-trailing-slash", .info, .definition,
    statement: "No path ends with a slash.",
    reason: "Servers differ in whether they take it for the path without the slash.",
    example: RuleExample(
      example("/orders/"),
      becomes: example("/orders")),
    source: "Spectral path-keys-no-trailing-slash",
    .path { subject, report in
      guard subject.path.utf8.last == UInt8(ascii: "/"), subject.path.utf8.count > 1 else { return }
      report.add(subject.value, "The path ends with a slash.", at: .key)
    })

  static let pathHasOperation = Rule(
    "path-empty", .warning, .definition,
    statement: "Every path has an operation.",
    reason: "Paths without one are left over from deleted operations.",
    example: RuleExample(
      #"""
      "/orders": {},
      "/customers": {"get": {"operationId": "ListCustomers"}}
      """#,
      becomes: #""/customers": {"get": {"operationId": "ListCustomers"}}"#),
    source: "certification", isFixable: true,
    .path { subject, report in
      guard subject.value.isObject, !subject.hasOperation, subject.value["$ref"] == nil else { return }
      report.add(
        subject.value, "The path has no operation.",
        fix: QuickFix("Remove the path", .remove(subject.value.pointer)).needingReview)
    })

  static let pathIsNoReference = Rule(
    "path-ref-unsupported", .refused, .definition, aliases: ["PathItemRefNotSuppored"],
    statement: "Paths are written out, not referred to.",
    reason: "The platform does not follow `$ref` of a path.",
    example: RuleExample(
      ##""/orders": {"$ref": "#/x-paths/orders"}"##,
      becomes: example("/orders")),
    source: "the official validator",
    .path { subject, report in
      guard let reference = subject.value["$ref"] else { return }
      report.add(reference, "A path cannot be a reference; write it out.")
    })

  /// A path with one operation.
  private static func example(_ path: String, _ id: String = "ListOrders") -> String {
    #"""
    "\#(path)": {
      "get": {"operationId": "\#(id)", "responses": {"200": {"description": "OK"}}}
    }
    """#
  }
}
