import ConnectorModel
import JSONText
import Testing

@Suite struct RealSecurityTests {
  @Test func oneFieldIsAFewLinesAndIsReadBack() throws {
    var kinds: [SecurityKind: Int] = [:]
    for (folder, connector) in RealConnectors.load() {
      let choice = SecurityChoice(of: connector)
      kinds[choice.kind, default: 0] += 1
      var changed = choice
      switch choice {
      case .none, .other: continue
      case .basic(var basic):
        basic.userLabel = "Changed label"
        changed = .basic(basic)
      case .apiKey(var key):
        key.name = "X-Changed"
        changed = .apiKey(key)
      case .oauth2Generic(var oauth):
        oauth.authorizationURL = "https://changed.example.com"
        changed = .oauth2Generic(oauth)
      case .entraID(var entra):
        entra.resourceURI = "https://changed.example.com"
        changed = .entraID(entra)
      case .provider(var provider):
        provider.clientID = "changed"
        if !provider.parameters.isEmpty { provider.parameters[0].value = "https://changed.example.com" }
        changed = .provider(provider)
      }
      let edit = try ConnectorEdit.setSecurity(changed, on: connector)
      let after = performed(edit, on: connector)
      #expect(SecurityChoice(of: after) == changed, "\(folder)")
      #expect(changes(edit, on: connector).count <= 8, "\(folder)")
    }
    #expect(kinds.isEmpty || kinds[.apiKey, default: 0] > kinds[.other, default: 0])
  }

  @Test func everyKindCanTakeTheOthersPlace() throws {
    for (folder, connector) in RealConnectors.load(upTo: 12_000)
    where connector.properties?.connectionParameterSets.isEmpty == true {
      let before = SecurityChoice(of: connector)
      for kind in SecurityKind.allCases where kind != .other && kind != before.kind {
        let after = performed(try .setSecurity(kind.initial, on: connector), on: connector)
        let isGateway = connector.properties?.connectionParameters.contains { $0.type == "gatewaySetting" }
        let secrets = after.properties?.connectionParameters.filter(\.isSecret).count ?? 0
        let isPlain = isGateway == false && (secrets == 0 || before.kind != .other && kind != .none)
        if isPlain { #expect(SecurityChoice(of: after).kind == kind, "\(folder)") }
        let names = Set(after.definition?.securityDefinitions.map(\.name) ?? [])
        for operation in after.definition?.operations ?? [] {
          let used = operation.value["security"].map { $0.elements.flatMap(\.keys) } ?? []
          let old = connector.definition?.operation(at: operation.pointer)?.value["security"]
          guard old.map({ $0.elements.flatMap(\.keys) }) != used else { continue }
          #expect(used.allSatisfy { names.contains($0) }, "\(folder)")
        }
      }
    }
  }

  @Test func `a kind that is chosen again comes back as it was`() throws {
    for (folder, connector) in RealConnectors.load(upTo: 12_000)
    where connector.properties?.connectionParameterSets.isEmpty == true {
      let before = SecurityChoice(of: connector)
      for kind in SecurityKind.allCases where kind != .other && kind != before.kind {
        var session = EditSession(connector)
        _ = try session.perform(.setSecurity(kind.initial, on: connector))
        let present = SecurityChoice(of: session.connector).kind
        guard present != before.kind else { continue }
        let former = try #require(session.formerSignIns[before.kind], "\(folder)")
        _ = try session.perform(.setSecurity(former, on: session.connector))
        for file in ConnectorFile.allCases {
          let old = try #require(connector[file].document).root
          let new = try #require(session.connector[file].document).root
          #expect(old.means(new), "\(folder): \(before.kind.name) by \(kind.name), \(file)")
        }
      }
    }
  }
}
