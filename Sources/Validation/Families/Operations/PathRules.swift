import ConnectorModel
import JSONText

/// Rules on one path as it is written (OpenAPI 2.0, Paths Object).
enum PathRules {
  static let all = [
    pathStartsWithSlash, pathHasNoQuery, pathHasNoWildcard, templateIsWellFormed, variablesAreUnique,
    pathHasOperation, pathIsNoReference,
  ]

  static let pathStartsWithSlash = Rule(
    "path-no-leading-slash", .refused, .definition, aliases: ["OperationPathMustStartWithSlash"],
    statement: "Paths start with a slash.",
    reason: "They are joined to host and basePath as they are written.",
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
    source: "OpenAPI 2.0, Paths Object",
    .path { subject, report in
      guard let mark = subject.path.first(where: { $0 == "?" || $0 == "#" }) else { return }
      report.add(
        subject.value, "The path holds '\(mark)'; move the query to parameters.", at: .key)
    })

  static let pathHasNoWildcard = Rule(
    "path-wildcard", .refused, .definition, aliases: ["OperationPathContainsUnsupportedCharacters"],
    statement: "Paths hold no asterisk.",
    reason: "The platform does not match paths by wildcards.",
    source: "the official validator",
    .path { subject, report in
      guard subject.path.contains("*") else { return }
      report.add(subject.value, "The path holds '*', which is not supported.", at: .key)
    })

  static let templateIsWellFormed = Rule(
    "path-template-invalid", .refused, .definition, aliases: ["OperationPathTemplateNotValid"],
    statement: "The braces of a path pair up around a name without slash.",
    reason: "A variable stands for a part of one segment.",
    source: "OpenAPI 2.0, Path Templating",
    .path { subject, report in
      guard let fault = templateFault(of: subject.path) else { return }
      report.add(subject.value, "The path has \(fault).", at: .key)
    })

  static let variablesAreUnique = Rule(
    "path-duplicate-variable", .refused, .definition,
    statement: "A path names each variable once.",
    reason: "One parameter cannot fill two places.",
    source: "OpenAPI 2.0, Path Templating",
    .path { subject, report in
      var seen: Set<String> = []
      guard let double = subject.variables.first(where: { !seen.insert($0).inserted }) else { return }
      report.add(subject.value, "The path names the variable '\(double)' twice.", at: .key)
    })

  static let pathHasOperation = Rule(
    "path-empty", .warning, .definition,
    statement: "Every path has an operation.",
    reason: "Paths without one are left over from deleted operations.",
    source: "certification", isFixable: true,
    .path { subject, report in
      guard subject.value.isObject, !subject.hasOperation, subject.value["$ref"] == nil else { return }
      report.add(
        subject.value, "The path has no operation.",
        fix: QuickFix("Remove the path", .remove(subject.value.pointer)))
    })

  static let pathIsNoReference = Rule(
    "path-ref-unsupported", .refused, .definition, aliases: ["PathItemRefNotSuppored"],
    statement: "Paths are written out, not referred to.",
    reason: "The platform does not follow `$ref` of a path.",
    source: "the official validator",
    .path { subject, report in
      guard let reference = subject.value["$ref"] else { return }
      report.add(reference, "A path cannot be a reference; write it out.")
    })

  private static func templateFault(of path: String) -> String? {
    var name: String?
    for character in path {
      switch character {
      case "{":
        if name != nil { return "a brace within braces" }
        name = ""
      case "}":
        guard let found = name else { return "a closing brace that closes nothing" }
        if found.isBlank { return "a variable without a name" }
        name = nil
      case "/":
        if name != nil { return "a variable that spans a slash, or a brace that is not closed" }
      default: name?.append(character)
      }
    }
    return name == nil ? nil : "a brace that is not closed"
  }
}
