import JSONText

extension ConnectorEdit {
  /// Makes connections sign in another way, in both files.
  ///
  /// Within the same kind only the fields that differ change, wherever they stand; another kind replaces what
  /// belongs to the present one. Connection parameters that do not belong to the sign-in are kept, secrets are
  /// never written, and operations that ask for a scheme that goes ask for the new one. Of several ways to
  /// sign in (`connectionParameterSets`) the fields of one `set` change, but not its kind.
  package static func setSecurity(
    _ choice: SecurityChoice, on connector: Connector, ofSet set: Int? = nil
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let shape = SecurityShape(of: connector, set: set)
    let title = "Set the sign-in to " + choice.kind.name
    guard choice != shape.choice else { return draft.edit(title: title) }
    if case .other = choice {
      throw .refused("this way to sign in has no form; edit apiProperties.json in the raw editor")
    }
    if set == nil { try refuseSets(of: connector) }
    switch (shape.choice, choice) {
    case (.basic(let old), .basic(let new)): try draft.adjust(shape, old, new)
    case (.apiKey(let old), .apiKey(let new)): try draft.adjust(shape, old, new)
    case (.oauth2Generic(let old), .oauth2Generic(let new)): try draft.adjust(shape, old, new)
    case (.entraID(let old), .entraID(let new)): try draft.adjust(shape, old, new)
    case (.provider(let old), .provider(let new)): try draft.adjust(shape, old, new)
    default:
      guard set == nil else {
        throw .refused(
          "the kind of one of several ways to sign in is changed in connectionParameterSets as text")
      }
      try draft.replaceSecurity(shape, by: choice)
    }
    return draft.edit(title: title)
  }
}

extension ConnectorEdit {
  /// Makes connections sign in again as they did before another kind was chosen, names, texts and scopes included.
  package static func setSecurity(
    _ former: FormerSignIn, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    try refuseSets(of: connector)
    var draft = EditDraft(connector)
    try draft.replaceSecurity(
      SecurityShape(of: connector), schemes: former.schemes, parameters: former.parameters, scopes: [])
    // What somebody has decided since about an operation stays.
    let places = FormerSignIn.OperationPlaces(connector)
    for requirement in former.requirements {
      guard let place = places.place(of: requirement),
        requirement.left.contains(connector.value(at: place).map { JSONFragment($0) })
      else { continue }
      switch requirement.before {
      case .array(let elements)?: try draft.setElements(place, elements)
      case let value?: try draft.set(place, to: value)
      case nil: try draft.remove(place)
      }
    }
    for place in former.missing where draft.connector.value(at: place)?.count == 0 { try draft.remove(place) }
    return draft.edit(title: "Set the sign-in to " + former.kind.name + ", as it was")
  }

  private static func refuseSets(of connector: Connector) throws(ConnectorEditError) {
    guard connector.properties?.connectionParameterSets.isEmpty == false else { return }
    throw .refused("the connector has several ways to sign in; edit connectionParameterSets as text")
  }
}

extension EditDraft {
  fileprivate mutating func replaceSecurity(
    _ shape: SecurityShape, by choice: SecurityChoice
  ) throws(ConnectorEditError) {
    try replaceSecurity(
      shape, schemes: (choice.scheme.map { [$0] } ?? []).map { .init(name: $0.name, value: $0.value) },
      parameters: choice.connectionParameters.map { .init(name: $0.name, value: $0.value) },
      scopes: choice.scopes)
  }

  fileprivate mutating func replaceSecurity(
    _ shape: SecurityShape, schemes: [FormerSignIn.Entry], parameters: [FormerSignIn.Entry],
    scopes: [String]
  ) throws(ConnectorEditError) {
    for name in shape.schemes where !schemes.contains(where: { $0.name == name }) {
      try remove(.definition("securityDefinitions", name))
    }
    for scheme in schemes { try set(.definition("securityDefinitions", scheme.name), to: scheme.value) }
    try replaceRequirements(of: Set(shape.schemes), by: schemes.first?.name, scopes)
    for name in shape.parameters where !parameters.contains(where: { $0.name == name }) {
      try remove(.properties("connectionParameters", name))
    }
    for parameter in parameters {
      try set(.properties("connectionParameters", parameter.name), to: parameter.value)
    }
  }

  /// Rewrites `security` of the root and of every operation that names one of the schemes.
  private mutating func replaceRequirements(
    of old: Set<String>, by new: String?, _ scopes: [String]
  ) throws(ConnectorEditError) {
    for operation in try definition().operations {
      let place = Place(.definition, operation.pointer.appending("security"))
      guard let list = connector.value(at: place), list.isArray else { continue }
      let names = list.elements.flatMap(\.keys)
      guard names.contains(where: { old.contains($0) }) else { continue }
      let requirements = EditDraft.requirements(list, replacing: old, by: new, scopes)
      if requirements.isEmpty { try remove(place) } else { try setElements(place, requirements) }
    }
    let place = Place.definition("security")
    var requirements: [JSONFragment] = []
    if let list = connector.value(at: place), list.isArray {
      requirements = EditDraft.requirements(list, replacing: old, by: new, scopes)
    } else if new == nil {
      return
    }
    if let new, !requirements.contains(where: { $0[new] != nil }) {
      let names = JSONFragment.array(scopes.map { .string($0) })
      requirements.append(.object([JSONFragment.Member(new, names)]))
    }
    try setElements(place, requirements)
  }

  /// The requirements with some schemes replaced, or dropped where there is no new one.
  private static func requirements(
    _ list: JSONValue, replacing old: Set<String>, by new: String?, _ scopes: [String]
  ) -> [JSONFragment] {
    list.elements.compactMap { requirement in
      var members: [JSONFragment.Member] = []
      for member in requirement.members {
        guard old.contains(member.key) else {
          members.append(JSONFragment.Member(member.key, JSONFragment(member.value)))
          continue
        }
        guard let new, !members.contains(where: { $0.key == new }) else { continue }
        members.append(JSONFragment.Member(new, .array(scopes.map { .string($0) })))
      }
      return members.isEmpty && requirement.count > 0 ? nil : .object(members)
    }
  }

  /// Sets a list and touches only the elements that differ.
  mutating func setElements(_ place: Place, _ elements: [JSONFragment]) throws(ConnectorEditError) {
    for step in ConnectorEdit.setList(place, elements, on: connector, keepsEmpty: true).steps {
      try add(step)
    }
  }
}
