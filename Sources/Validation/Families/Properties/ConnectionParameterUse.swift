import ConnectorModel
import JSONText

/// Which connection parameters something uses, as far as the two files tell.
struct ConnectionParameterUse {
  /// The parameters of fields that neither a security definition nor a policy nor a sign-in takes.
  let unused: [ConnectionParameter]
  /// Whether a script may use what the files do not show.
  let hasScript: Bool
  /// Whether there are policies.
  let hasPolicies: Bool
  /// Whether there is a sign-in, or a definition of one.
  let hasSignIn: Bool

  private static let fields = ["string", "securestring", "int", "bool"]

  /// Looks at a connector; nil when a file is missing, or when a gateway or sets decide what is used.
  init?(_ context: RuleContext) {
    guard let definition = context.connector.definition, let properties = context.connector.properties,
      properties.connectionParameterSets.isEmpty
    else { return nil }
    let all = properties.connectionParameters
    guard !all.contains(where: { $0.type?.lowercased() == "gatewaysetting" }) else { return nil }
    hasScript = properties.scriptOperations != nil || context.connector.companions.scriptBytes != nil
    hasPolicies = !properties.policies.isEmpty
    let schemes = definition.securityDefinitions
    hasSignIn = !schemes.isEmpty || all.contains(where: \.isOAuth)
    let texts = ConnectionParameterUse.texts(of: properties)
    let open = all.filter { parameter in
      ConnectionParameterUse.fields.contains(parameter.type?.lowercased() ?? "")
        && !parameter.name.utf8.contains(UInt8(ascii: ":"))
        && !texts.contains { ConnectionParameterUse.mentions(parameter.name, $0) }
    }
    // A security definition takes a parameter of any name: those of its own name first, then secrets.
    var capacity = schemes.reduce(0) { $0 + ($1.type == "basic" ? 2 : $1.type == "apiKey" ? 1 : 0) }
    let named = Set(schemes.flatMap { [$0.name, $0.parameterName ?? ""] }.map { $0.lowercased() })
    let ranked = open.enumerated().sorted { left, right in
      (ConnectionParameterUse.rank(left.element, named), left.offset)
        < (ConnectionParameterUse.rank(right.element, named), right.offset)
    }
    var left: [Int] = []
    for (index, _) in ranked {
      if capacity > 0 { capacity -= 1 } else { left.append(index) }
    }
    unused = left.sorted().map { open[$0] }
  }

  private static func rank(_ parameter: ConnectionParameter, _ names: Set<String>) -> Int {
    if names.contains(parameter.name.lowercased()) { return 0 }
    return parameter.isSecret ? 1 : 2
  }

  /// Texts in which names of connection parameters stand: of policies, and of sign-ins.
  private static func texts(of properties: APIProperties) -> [ArraySlice<UInt8>] {
    let settings = properties.connectionParameters.compactMap(\.oAuthSettings)
    let policies = properties.root?["policyTemplateInstances"].map { [$0] } ?? []
    return (settings + policies).map(\.source)
  }

  /// Whether a name stands in a text with neither letter nor digit beside it.
  private static func mentions(_ name: String, _ text: ArraySlice<UInt8>) -> Bool {
    let name = Array(name.utf8)
    guard let first = name.first else { return false }
    var rest = text
    while let at = rest.firstIndex(of: first) {
      rest = rest[at...]
      if rest.starts(with: name) {
        let isBegun = at > text.startIndex && isWord(text[at - 1])
        let isContinued = rest.dropFirst(name.count).first.map { isWord($0) } ?? false
        if !isBegun && !isContinued { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.properties.isAlphabetic || (48...57).contains(byte) || scalar == "_"
  }
}
