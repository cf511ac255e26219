import ConnectorModel
import JSONText

/// Rules on `basePath` and `schemes`.
enum AddressRules {
  static let all = [
    basePathStartsWithSlash, basePathHasNoTemplate, basePathHasNoTrailingSlash, schemesAreGiven,
    schemesAreNotEmpty, schemesAreKnown, schemesAreNoWebSockets, connectionIsEncrypted, onlyHTTPSIsOffered,
  ]

  private static let schemesPointer = JSONPointer(tokens: ["schemes"])
  private static let useHTTPS = QuickFix("Set schemes to https", .set(schemesPointer, ["https"]))

  static let basePathStartsWithSlash = Rule(
    "base-path-invalid", .refused, .describe, aliases: ["BasePathNotValid"],
    statement: "`basePath` starts with a slash.",
    reason: "It is joined to the host as it is written.",
    example: RuleExample(
      #""basePath": "v1""#,
      becomes: #""basePath": "/v1""#),
    source: "OpenAPI 2.0, Swagger Object", isFixable: true,
    .definition { definition, _, report in
      guard let value = definition.root["basePath"], let path = value.string, !path.isEmpty,
        !path.hasPrefix("/")
      else { return }
      report.add(
        value, "basePath must start with '/'.",
        fix: QuickFix("Prefix a slash", .set(value.pointer, .string("/" + path))))
    })

  static let basePathHasNoTemplate = Rule(
    "base-path-template", .refused, .describe,
    statement: "`basePath` has no template.",
    reason: "Variables are possible in paths only.",
    example: RuleExample(
      #""basePath": "/{version}""#,
      becomes: #""basePath": "/v1""#),
    source: "OpenAPI 2.0, Swagger Object",
    .definition { definition, _, report in
      guard let value = definition.root["basePath"], value.string?.contains("{") == true else { return }
      report.add(value, "Path templating is not allowed in basePath.")
    })

  static let basePathHasNoTrailingSlash = Rule(
    "base-path-trailing-slash", .info, .describe,
    statement: "`basePath` does not end with a slash.",
    reason: "Paths start with one, so that requests would have two.",
    example: RuleExample(
      #""basePath": "/v1/""#,
      becomes: #""basePath": "/v1""#),
    source: "Spectral oas2-host-trailing-slash", isFixable: true,
    .definition { definition, _, report in
      guard let value = definition.root["basePath"], let path = value.string, path.count > 1,
        path.hasSuffix("/")
      else { return }
      var shorter = path
      while shorter.count > 1, shorter.hasSuffix("/") { shorter.removeLast() }
      report.add(
        value, "The trailing slash doubles with those of the paths.",
        fix: QuickFix("Remove the trailing slash", .set(value.pointer, .string(shorter))).needingReview)
    })

  static let schemesAreGiven = Rule(
    "schemes-missing", .info, .describe,
    statement: "The definition names its schemes.",
    reason: "Without them the portal assumes https.",
    example: RuleExample(
      #""host": "api.fabrikam.com""#,
      becomes: #"""
        "host": "api.fabrikam.com",
        "schemes": ["https"]
        """#),
    source: "OpenAPI 2.0, Swagger Object", isFixable: true,
    .definition { definition, _, report in
      guard definition.root.isObject, definition.root["schemes"] == nil else { return }
      report.add(definition.root, "No scheme is given; https is assumed.", fix: useHTTPS)
    })

  static let schemesAreNotEmpty = Rule(
    "schemes-empty", .refused, .describe, aliases: ["SchemesArrayEmpty"],
    statement: "`schemes` names at least one scheme.",
    reason: "With an empty list there is no way to call the host.",
    example: RuleExample(
      #""schemes": []"#,
      becomes: #""schemes": ["https"]"#),
    source: "OpenAPI 2.0, Swagger Object", isFixable: true,
    .definition { definition, _, report in
      guard let value = definition.root["schemes"], value.isArray, value.count == 0 else { return }
      report.add(value, "schemes needs at least one value.", fix: useHTTPS)
    })

  static let schemesAreKnown = Rule(
    "scheme-invalid", .refused, .describe, aliases: ["SchemeNotValid"],
    statement: "Schemes are http or https.",
    reason: "Other schemes do not exist in OpenAPI 2.0.",
    example: RuleExample(
      #""schemes": ["ftp"]"#,
      becomes: #""schemes": ["https"]"#),
    source: "OpenAPI 2.0, Swagger Object",
    .definition { definition, _, report in
      for value in definition.root["schemes"].elements {
        guard let scheme = value.string, !["http", "https", "ws", "wss"].contains(scheme) else { continue }
        report.add(value, "'\(scheme)' is not a scheme; use https.")
      }
    })

  static let schemesAreNoWebSockets = Rule(
    "scheme-websocket", .refused, .describe, aliases: ["SchemeNotSupported"],
    statement: "Schemes are not ws or wss.",
    reason: "Connectors speak HTTP; triggers use webhooks or polling.",
    example: RuleExample(
      #""schemes": ["wss"]"#,
      becomes: #""schemes": ["https"]"#),
    source: "the official validator",
    .definition { definition, _, report in
      for value in definition.root["schemes"].elements {
        guard let scheme = value.string, scheme == "ws" || scheme == "wss" else { continue }
        report.add(value, "WebSocket ('\(scheme)') is not supported.")
      }
    })

  static let connectionIsEncrypted = Rule(
    "scheme-http-only", .warning, .describe,
    statement: "The connection is encrypted.",
    reason: "With http alone, everybody on the way reads keys and data.",
    example: RuleExample(
      #""schemes": ["http"]"#,
      becomes: #""schemes": ["https"]"#),
    source: "practice", isFixable: true,
    .definition { definition, _, report in
      let schemes = definition.schemes
      guard let value = definition.root["schemes"], schemes.contains("http"), !schemes.contains("https")
      else {
        return
      }
      report.add(value, "The connection is not encrypted: only http is offered.", fix: useHTTPS.needingReview)
    })

  static let onlyHTTPSIsOffered = Rule(
    "scheme-http-listed", .info, .describe,
    statement: "http is not offered beside https.",
    reason: "The first scheme of the list may be taken.",
    example: RuleExample(
      #""schemes": ["http", "https"]"#,
      becomes: #""schemes": ["https"]"#),
    source: "practice", isFixable: true,
    .definition { definition, _, report in
      let schemes = definition.schemes
      guard let value = definition.root["schemes"], schemes.contains("http"), schemes.contains("https") else {
        return
      }
      report.add(value, "http is offered beside https.", fix: useHTTPS.needingReview)
    })
}
