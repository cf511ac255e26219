import ConnectorModel
import JSONText

/// Rules on `host`: the server's name.
enum HostRules {
  static let all = [hostIsGiven, hostIsAName, hostIsForProduction]

  static let hostIsGiven = Rule(
    "host-missing", .warning, .describe,
    statement: "The definition names its host, or a policy does.",
    reason: "Without `host` and without a dynamichosturl policy the platform does not know where to call.",
    example: RuleExample(
      #""basePath": "/v1""#,
      becomes: #"""
        "host": "api.fabrikam.com",
        "basePath": "/v1"
        """#),
    source: "the general page of the portal's wizard",
    .definition { definition, context, report in
      guard definition.root.isObject, definition.host?.isBlank ?? true else { return }
      if let host = definition.root["host"], host.string == nil { return }
      let templates = context.connector.properties?.policies.map(\.template) ?? []
      guard !templates.contains("dynamichosturl"), !templates.contains("dynamicsubdomain") else { return }
      report.add(definition.root["host"] ?? definition.root, "The host is missing.")
    })

  static let hostIsAName = Rule(
    "host-invalid", .refused, .describe, aliases: ["HostNameNotValid"],
    statement: "The host is a name with an optional port, without scheme, path or template.",
    reason: "The scheme belongs into `schemes`, the path into `basePath`.",
    example: RuleExample(#""host": "https://api.contoso.com/v1""#, becomes: #""host": "api.contoso.com""#),
    source: "OpenAPI 2.0, Swagger Object", isFixable: true,
    .definition { definition, _, report in
      guard let value = definition.root["host"], let host = value.string, !host.isBlank, !isName(host) else {
        return
      }
      report.add(
        value, "'\(host)' is not a host name: it must hold no scheme, path, blank or brace.",
        fix: splitting(host, definition))
    })

  static let hostIsForProduction = Rule(
    "host-not-production", .warning, .describe,
    statement: "The host is a production system.",
    reason: "Makers would build flows on a test system. Names such as localhost, private addresses,"
      + " example.com and labels such as dev, test, staging, uat, sandbox, qa and ngrok look like one.",
    example: RuleExample(
      #""host": "staging.fabrikam.com""#,
      becomes: #""host": "api.fabrikam.com""#),
    source: "certification",
    .definition { definition, _, report in
      guard let value = definition.root["host"], let host = value.string, isName(host) else { return }
      guard looksLikeATestSystem(host.lowercased()) else { return }
      report.add(value, "The host '\(host)' looks like a test system.")
    })

  private static func isName(_ host: String) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    }
    return !name.contains { "{}/\\ ".contains($0) || $0.isWhitespace }
  }

  private static let testLabels: Set<Substring> = [
    "dev", "test", "staging", "stage", "uat", "sandbox", "qa", "ngrok", "localhost",
  ]

  private static func looksLikeATestSystem(_ host: String) -> Bool {
    let name = host.split(separator: ":").first ?? ""
    if name == "example.com" || name.hasSuffix(".example.com") { return true }
    let numbers = name.split(separator: ".").compactMap { Int($0) }
    if numbers.count == 4 {
      return numbers[0] == 10 || numbers[0] == 127 || (numbers[0] == 192 && numbers[1] == 168)
        || (numbers[0] == 172 && (16...31).contains(numbers[1]))
    }
    return name.split { $0 == "." || $0 == "-" }.contains { testLabels.contains($0) }
  }

  /// Moves scheme and path out of the host, where what is left is a name.
  private static func splitting(_ host: String, _ definition: APIDefinition) -> QuickFix? {
    var rest = Substring(host.trimmed)
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    let name = String(rest.prefix { $0 != "/" })
    let path = rest.dropFirst(name.count)
    guard isName(name) else { return nil }
    let host = JSONPointer(tokens: ["host"])
    guard path.count > 1 else { return QuickFix("Keep only the host name", .set(host, .string(name))) }
    let old = definition.basePath.map { $0 == "/" ? "" : $0 } ?? ""
    let base = String(path).without(suffix: "/") + old
    return QuickFix(
      "Move the path to basePath", .set(host, .string(name)),
      .set(JSONPointer(tokens: ["basePath"]), .string(base)))
  }
}
