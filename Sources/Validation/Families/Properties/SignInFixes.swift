import ConnectorModel
import JSONText

/// Fixes that write into one file what the other says about the sign-in.
enum SignInFixes {
  /// Asks for what a security definition needs; nil for a definition of another kind.
  static func asking(for scheme: SecurityDefinition) -> QuickFix? {
    let choice: SecurityChoice
    let address = { (key: String) in scheme.value[key]?.string ?? "" }
    switch scheme.type {
    case "basic": choice = .basic(BasicSecurity())
    case "apiKey":
      let location = ParameterLocation(rawValue: scheme.location ?? "") ?? .header
      choice = .apiKey(APIKeySecurity(name: scheme.parameterName ?? "", location: location))
    case "oauth2":
      choice = .oauth2Generic(
        OAuthSecurity(
          clientID: "", authorizationURL: address("authorizationUrl"), tokenURL: address("tokenUrl"),
          refreshURL: address("tokenUrl"), scopes: Array(scheme.value["scopes"]?.keys ?? []),
          redirectMode: .globalPerConnector))
    default: return nil
    }
    let title = "Ask for " + (choice.kind == .oauth2 ? "the sign-in" : "it") + " in a connection"
    return QuickFix(title) { connector in
      guard let properties = connector.properties, properties.root?.isObject == true else { return nil }
      let section = JSONPointer(tokens: ["properties", "connectionParameters"])
      let added = choice.connectionParameters
      let known = Set(properties.connectionParameters.map(\.name))
      guard !added.contains(where: { known.contains($0.name) }) else { return nil }
      let isObject = properties.root?["connectionParameters"]?.isObject ?? true
      let all = JSONFragment.object(added.map { JSONFragment.Member($0.name, $0.value) })
      let edits: [JSONEdit] =
        isObject ? added.map { .set(section.appending($0.name), $0.value) } : [.set(section, all)]
      return ConnectorEdit(title: title, steps: edits.map { .json(.properties, $0) })
    }.needingReview
  }

  /// Describes in the definition how connections sign in; nil where `apiProperties.json` does not say it.
  static func describing(_ connector: Connector) -> QuickFix? {
    guard let scheme = SecurityChoice(of: connector).scheme,
      connector.definition?.root["securityDefinitions"]?.isObject ?? true
    else { return nil }
    let title = "Insert the definition '\(scheme.name)'"
    return QuickFix(title) { connector in
      let choice = SecurityChoice(of: connector)
      guard let definition = connector.definition, let scheme = choice.scheme,
        definition.root["securityDefinitions"]?.isObject ?? true
      else { return nil }
      var edits: [JSONEdit] = [
        .set(JSONPointer(tokens: ["securityDefinitions", scheme.name]), scheme.value)
      ]
      if definition.root["security"] == nil {
        let scopes = JSONFragment.array(choice.scopes.map { .string($0) })
        let requirement = JSONFragment.object([JSONFragment.Member(scheme.name, scopes)])
        edits.append(.set(JSONPointer(tokens: ["security"]), .array([requirement])))
      }
      return ConnectorEdit(title: title, steps: [.together(.definition, edits)])
    }.needingReview
  }
}
