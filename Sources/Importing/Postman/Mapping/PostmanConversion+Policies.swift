import ConnectorModel
import JSONText

/// What of the requests becomes policies: constant headers, addresses of their own, other hosts.
extension PostmanConversion {
  /// Headers that say how a message is sent, not what it means.
  static let plumbing: Set<String> = [
    "accept", "accept-charset", "accept-encoding", "accept-language", "authorization", "cache-control",
    "connection", "content-length", "content-type", "cookie", "date", "dnt", "host", "origin",
    "postman-token", "pragma", "proxy-authorization", "referer", "te", "user-agent",
  ]

  /// Makes policies of headers that have the same value wherever they stand.
  mutating func policeHeaders() {
    var order: [String] = []
    var values: [String: Set<String>] = [:]
    var names: [String: String] = [:]
    var users: [String: [String]] = [:]
    for operation in operations {
      var seen: Set<String> = []
      for call in operation.calls {
        for header in call.request.headers where !PostmanConversion.isLeftOut(header, security) {
          let key = header.key.lowercased()
          if values[key] == nil { order.append(key) }
          let isFixed = !header.isDisabled && header.value?.isEmpty == false
          values[key, default: []].insert(isFixed ? header.value ?? "" : "{{}}")
          names[key] = names[key] ?? header.key
          if seen.insert(key).inserted { users[key, default: []].append(operation.id) }
        }
      }
    }
    for key in order {
      guard let value = values[key]?.first, values[key]?.count == 1, !PostmanTypes.isPlaceholder(value),
        !SecretWords.isSecret(key), !SecretWords.looksSecret(value), let name = names[key],
        let ids = users[key]
      else { continue }
      policed.insert(key)
      policies.append(
        Policy(
          template: "setheader", title: "Send \(name)",
          parameters: [
            ("name", .string(name)), ("value", .string(value)), ("existsAction", "override"),
          ], operations: ids.count == operations.count ? [] : ids))
      note(
        .root, "header-constant", .info, .moved,
        "The header \(name) always has the same value; a policy sends it.")
    }
    routeOperations()
  }

  /// Whether a header is no parameter: it belongs to the transport, or carries the sign-in.
  static func isLeftOut(_ header: PostmanField, _ security: PostmanSecurity?) -> Bool {
    let key = header.key.lowercased()
    return key.isEmpty || plumbing.contains(key) || key.contains("{{") || key.hasPrefix(":")
      || key.hasPrefix("sec-") || security?.carries(header.key, in: "header") == true
      || SecretWords.isKey(header.key)
  }

  private mutating func routeOperations() {
    for operation in operations {
      if let route = operation.route {
        policies.append(
          Policy(
            template: "routerequesttoendpoint", title: "Route \(operation.id)",
            parameters: [
              // Relative to the base path, as all connectors of the corpus write it (runner.md 2.4).
              ("newPath", .string(route)),
              ("httpMethod", "@Request.OriginalHTTPMethod"),
            ], operations: [operation.id]))
      }
      if case .header(let name, let value)? = operation.discriminator.map({ Constant($0) }) {
        policies.append(
          Policy(
            template: "setheader", title: "Send \(name) of \(operation.id)",
            parameters: [
              ("name", .string(name)), ("value", .string(value)), ("existsAction", "override"),
            ], operations: [operation.id]))
      }
    }
    var origins: [String] = []
    var users: [String: [String]] = [:]
    for operation in operations {
      guard let origin = operation.otherOrigin else { continue }
      if users[origin] == nil { origins.append(origin) }
      users[origin, default: []].append(operation.id)
    }
    for origin in origins {
      let template = PostmanVariables.replacing(origin) { name in
        let words = PostmanNames.words(of: name)
        let plain = words.isEmpty ? "host" : words.joined(separator: "_")
        if !hostParameters.contains(plain) { hostParameters.append(plain) }
        return "@connectionParameters('\(plain)')"
      }
      policies.append(
        Policy(
          template: "dynamichosturl", title: "Host of other requests",
          parameters: [("urlTemplate", .string(template))],
          operations: users[origin] ?? []))
    }
  }

  private enum Constant {
    case header(String, String)
    case other

    init(_ discriminator: PostmanOperation.Discriminator) {
      self = discriminator.place == .header ? .header(discriminator.name, discriminator.value) : .other
    }
  }

  /// Writes policies and the connection parameters of addresses into `apiProperties.json`.
  func properties(_ bytes: [UInt8]) throws(ConnectorEditError) -> [UInt8] {
    guard !policies.isEmpty || !hostParameters.isEmpty else { return bytes }
    let blank = FileContent(Array(#"{"swagger": "2.0", "paths": {}}"#.utf8))
    var draft = EditDraft(Connector(definition: blank, properties: FileContent(bytes)))
    var edits: [JSONEdit] = []
    for name in hostParameters {
      let label = NameWords.summary(of: name)
      let help = "The part '\(label)' of the service's address."
      let place = JSONPointer(tokens: ["properties", "connectionParameters", name])
      let parameter: JSONFragment = [
        "type": "string",
        "uiDefinition": [
          "displayName": .string(label), "description": .string(help),
          "tooltip": .string(help),
          "constraints": ["required": "true"],
        ],
      ]
      edits.append(.set(place, parameter))
    }
    let list = JSONPointer(tokens: ["properties", "policyTemplateInstances", "-"])
    for policy in policies {
      var parameters = policy.parameters.map {
        JSONFragment.Member(PolicyParameter.prefix + $0.name, $0.value)
      }
      if policy.template == "setheader" {
        parameters.append(JSONFragment.Member("x-ms-apimTemplate-policySection", "Request"))
      }
      if !policy.operations.isEmpty {
        let names = JSONFragment.array(policy.operations.map { .string($0) })
        parameters.append(JSONFragment.Member("x-ms-apimTemplate-operationName", names))
      }
      let value: JSONFragment = [
        "templateId": .string(policy.template), "title": .string(PostmanConversion.clean(policy.title)),
        "parameters": .object(parameters),
      ]
      edits.append(.set(list, value))
    }
    try draft.applyTogether(.properties, edits)
    return draft.connector.propertiesFile.bytes ?? bytes
  }
}
