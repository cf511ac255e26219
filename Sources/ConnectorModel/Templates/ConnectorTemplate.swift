import JSONText

/// What a new connector starts with.
package enum ConnectorTemplate: String, CaseIterable, Hashable, Sendable {
  /// The empty skeleton that the official wizard starts from.
  case blank
  /// A trigger that registers a callback, and the internal action that takes it back.
  case webhook
  /// A trigger that asks for new items, with the policy that keeps its state.
  case polling
  /// Actions behind OAuth 2.0.
  case oauth
  /// Actions behind an API key.
  case apikey

  /// What the template is, in one sentence.
  package var explanation: String {
    switch self {
    case .blank: "An empty connector without sign-in."
    case .webhook: "A webhook trigger, the action that ends it, and an API key."
    case .polling: "A polling trigger with the policy that keeps its state, behind an API key."
    case .oauth: "Actions that list, read and create items, behind OAuth 2.0."
    case .apikey: "Actions that list, read and create items, behind an API key."
    }
  }

  /// The two files of a new connector, indented by four spaces.
  ///
  /// The host may be given as a URL: scheme and path are left out of it.
  package func files(
    title: String, host: String, basePath: String
  ) -> (definition: [UInt8], properties: [UInt8]) {
    let host = ConnectorTemplate.hostName(of: host)
    let basePath = basePath.hasPrefix("/") ? basePath : "/" + basePath
    let definition = ConnectorTemplate.skeleton(title: title, host: host, basePath: basePath)
    let start = Connector(
      definition: FileContent(definition.written() + [0x0A]),
      properties: FileContent(ConnectorEdit.emptyProperties.written() + [0x0A]))
    var draft = EditDraft(start)
    do throws(ConnectorEditError) {
      try fill(&draft, title: title, host: host)
    } catch {
      draft = EditDraft(start)
    }
    return (draft.connector.definitionFile.bytes ?? [], draft.connector.propertiesFile.bytes ?? [])
  }

  private func fill(
    _ draft: inout EditDraft, title: String, host: String
  ) throws(ConnectorEditError) {
    guard self != .blank else { return }
    try draft.describe(title: title, host: host)
    try draft.set(.definition("paths"), to: ConnectorTemplate.fragment(paths))
    try draft.set(.definition("definitions"), to: ConnectorTemplate.fragment(definitions))
    let oauth = OAuthSecurity(
      clientID: "", authorizationURL: "https://\(host)/oauth/authorize",
      tokenURL: "https://\(host)/oauth/token", refreshURL: "https://\(host)/oauth/token",
      scopes: ["items"], redirectMode: .globalPerConnector)
    let choice = self == .oauth ? SecurityChoice.oauth2Generic(oauth) : .apiKey(APIKeySecurity())
    for step in try ConnectorEdit.setSecurity(choice, on: draft.connector).steps { try draft.add(step) }
    guard self == .polling, let template = PolicyTemplate.named("pollingtrigger") else { return }
    let policy = try ConnectorEdit.addPolicy(
      template, title: "PollingTriggerPolicy_OnItemCreated", operations: ["OnItemCreated"],
      values: ["triggerConfig": ["since": "@{triggerBody().value[0].createdAt}"]], on: draft.connector)
    for step in policy.steps { try draft.add(step) }
  }

  private static func skeleton(title: String, host: String, basePath: String) -> JSONFragment {
    let info: JSONFragment = ["title": .string(title), "description": "", "version": "1.0"]
    return [
      "swagger": "2.0", "info": info, "host": .string(host), "basePath": .string(basePath),
      "schemes": ["https"], "consumes": [], "produces": [], "paths": [:], "definitions": [:],
      "parameters": [:], "responses": [:], "securityDefinitions": [:], "security": [], "tags": [],
    ]
  }

  private static func hostName(of text: String) -> String {
    var host = text[...]
    if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
    return String(host.prefix { $0 != "/" })
  }

  private static func fragment(_ text: String) -> JSONFragment {
    (try? JSONFragment(parsing: text)) ?? [:]
  }
}

extension EditDraft {
  /// Fills in what certification asks for, with texts that the author replaces.
  fileprivate mutating func describe(title: String, host: String) throws(ConnectorEditError) {
    try set(.description, to: .string("Work with the items of \(title) in your flows and apps."))
    try set(
      .definition("info", "contact"),
      to: [
        "name": .string(title + " support"), "url": .string("https://\(host)/support"),
        "email": .string("support@" + host.prefix { $0 != ":" }),
      ])
    try set(.definition("consumes"), to: ["application/json"])
    try set(.definition("produces"), to: ["application/json"])
    let metadata = [
      ("Website", "https://\(host)"), ("Privacy policy", "https://\(host)/privacy"),
      ("Categories", "Productivity"),
    ]
    try set(
      .definition("x-ms-connector-metadata"),
      to: .array(metadata.map { ["propertyName": .string($0.0), "propertyValue": .string($0.1)] }))
    try set(.iconBrandColor, to: "#0b6a6e")
  }
}
