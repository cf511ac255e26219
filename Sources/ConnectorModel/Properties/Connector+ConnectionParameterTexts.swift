import JSONText

extension Connector {
  /// The texts of both files that may name connection parameters, told by the brackets they have.
  var connectionParameterTexts: [ConnectionParameterText] {
    var found: [ConnectionParameterText] = []
    for file in ConnectorFile.allCases {
      guard let root = self[file].document?.root else { continue }
      Connector.collect(root, .root, file, file == .definition ? hostKinds : signInKinds, &found)
    }
    return found
  }

  /// `{name}` in `host` takes the connection parameter of that very name.
  private var hostKinds: [Int: ConnectionParameterText.Kind] {
    definition?.root["host"].map { [$0.id: .host] } ?? [:]
  }

  /// Custom parameters of a sign-in are templates; additional ones depend on connection parameters.
  private var signInKinds: [Int: ConnectionParameterText.Kind] {
    var kinds: [Int: ConnectionParameterText.Kind] = [:]
    for parameter in properties?.allConnectionParameters ?? [] {
      for member in (parameter.oAuthSettings?["customParameters"]).members {
        if let value = member.value["value"] { kinds[value.id] = .signIn(parameter.name) }
      }
      for member in (parameter.oAuthSettings?["additionalParameters"]).members {
        for condition in member.value["applicableWhen"].elements {
          if let name = condition["parameter"] { kinds[name.id] = .signInName(parameter.name) }
        }
      }
    }
    return kinds
  }

  private static func collect(
    _ value: JSONValue, _ pointer: JSONPointer, _ file: ConnectorFile,
    _ kinds: [Int: ConnectionParameterText.Kind], _ found: inout [ConnectionParameterText]
  ) {
    switch value.kind {
    case .string:
      let kind = kinds[value.id] ?? .plain
      guard let text = value.string, kind != .plain || text.utf8.contains(UInt8(ascii: "(")) else { return }
      found.append(ConnectionParameterText(place: Place(file, pointer), text: text, kind: kind))
    case .object:
      for member in value.members {
        collect(member.value, pointer.appending(member.key), file, kinds, &found)
      }
    case .array:
      for (position, element) in value.elements.enumerated() {
        collect(element, pointer.appending(position), file, kinds, &found)
      }
    default: break
    }
  }
}
