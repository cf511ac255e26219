import ConnectorModel
import JSONText

/// Rules on addresses and scopes that both files give of the same sign-in.
enum CrossOAuthRules {
  static let all = [addressesAgree, scopesAgree]

  private static let settings = #"""
    "connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "oauth2",
      "scopes": ["read"], "customParameters": {"tokenUrl": {"value": "https://id.contoso.com/token"}}}}}
    """#

  private static func scheme(_ tokenURL: String, _ scopes: String) -> String {
    #"""
    "securityDefinitions": {"oauth2_auth": {"type": "oauth2", "flow": "accessCode",
      "tokenUrl": "\#(tokenURL)", "scopes": {\#(scopes)}}}
    """#
  }

  static let addressesAgree = Rule(
    "cross-oauth-url-mismatch", .warning, .security,
    statement: "Both files give the same addresses of the sign-in.",
    reason:
      "The platform signs in at those of apiProperties.json; tools that read the definition go elsewhere.",
    example: RuleExample(
      scheme("https://id.contoso.com/old", #""read": "Read orders""#),
      becomes: scheme("https://id.contoso.com/token", #""read": "Read orders""#), beside: settings),
    source: "practice", isFixable: true,
    .definition { definition, context, report in
      guard let (scheme, settings) = pair(definition, context) else { return }
      for key in ["authorizationUrl", "tokenUrl"] {
        guard let theirs = scheme.value[key], let address = theirs.string, !address.isBlank,
          let ours = value(of: key, in: settings), ours != address
        else { continue }
        report.add(
          theirs, "apiProperties.json has another \(key).",
          fix: QuickFix("Take the one of apiProperties.json", .set(theirs.pointer, .string(ours)))
            .needingReview)
      }
    })

  static let scopesAgree = Rule(
    "cross-oauth-scopes-mismatch", .info, .security,
    statement: "Both files name the same scopes.",
    reason: "Connections ask for those of apiProperties.json; the definition only describes them.",
    example: RuleExample(
      scheme("https://id.contoso.com/token", #""write": "Change orders""#),
      becomes: scheme("https://id.contoso.com/token", #""read": "Read orders""#), beside: settings),
    source: "practice", isFixable: true,
    .definition { definition, context, report in
      guard let (scheme, settings) = pair(definition, context), let theirs = scheme.value["scopes"],
        theirs.isObject, theirs.count > 0
      else { return }
      let ours = settings["scopes"].map { names($0.elements.compactMap(\.string)) } ?? []
      let provider = settings["identityProvider"]?.string?.lowercased() ?? ""
      // Microsoft Entra ID takes the resource; lists of scopes are often left empty there.
      guard !ours.isEmpty || !provider.hasPrefix("aad"), Set(ours) != Set(names(theirs.keys)) else { return }
      let kept = theirs.keys.filter { Set(names([$0])).isSubset(of: ours) }
      let removals = theirs.members.filter { !kept.contains($0.key) }.map {
        JSONEdit.remove($0.value.pointer)
      }
      let missing = ours.filter { !names(kept).contains($0) }
      let edits = removals + missing.map { .set(theirs.pointer.appending($0), .string($0)) }
      let title = "Take those of apiProperties.json"
      let fix = QuickFix(title) { _ in ConnectorEdit(title: title, steps: [.together(.definition, edits)]) }
      report.add(
        theirs, "apiProperties.json names other scopes.",
        fix: ours.isEmpty || edits.isEmpty ? nil : fix.needingReview)
    })

  /// The sign-in as each file describes it, when each describes one.
  private static func pair(
    _ definition: APIDefinition, _ context: RuleContext
  ) -> (scheme: SecurityDefinition, settings: JSONValue)? {
    let schemes = definition.securityDefinitions("oauth2")
    let settings = context.connector.properties?.oAuthSettings ?? []
    guard let scheme = schemes.first, schemes.count == 1, let only = settings.first, settings.count == 1
    else {
      return nil
    }
    return (scheme, only)
  }

  /// An address in `customParameters`; nil when it is missing or made of what the connection is asked for.
  private static func value(of key: String, in settings: JSONValue) -> String? {
    let wanted = [key.lowercased(), key.lowercased() + "template"]
    for member in settings["customParameters"].members
    where wanted.contains(member.key.lowercased()) {
      guard let text = member.value["value"]?.string, !text.isBlank, !text.contains("{") else { continue }
      return text
    }
    return nil
  }

  /// Scopes, whether they are listed or written into one text.
  private static func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split { $0 == " " || $0 == "," }.map(String.init) }
  }
}
