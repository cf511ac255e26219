import JSONText

extension ConnectorEdit {
  /// Gives a parameter or schema a drop-down list that another operation fills; nil takes it away.
  ///
  /// Both extensions are written: the older one for designers that know no other, and the newer one, which is
  /// needed where names are ambiguous. What else the present ones hold is kept.
  package static func setDynamicValues(
    of owner: Place, to list: DynamicValues?, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let old = owner.appending("x-ms-dynamic-values")
    let new = owner.appending("x-ms-dynamic-list")
    let title = "Set the list of values of " + connector.phrase(for: owner)
    guard let list else {
      try draft.remove(old)
      try draft.remove(new)
      return draft.edit(title: title)
    }
    try draft.merge(
      old, operationID: list.operationID,
      texts: [
        ("value-path", list.valuePath), ("value-title", list.titlePath),
        ("value-collection", list.collection),
      ],
      parameters: list.parameters.map { ($0.name, $0.source.olderForm) })
    try draft.merge(
      new, operationID: list.operationID,
      texts: [
        ("itemsPath", list.collection), ("itemValuePath", list.valuePath), ("itemTitlePath", list.titlePath),
      ],
      parameters: list.parameters.map { ($0.name, $0.source.newerForm) })
    return draft.edit(title: title)
  }

  /// Gives a schema a shape that another operation returns; nil takes it away.
  ///
  /// Both `x-ms-dynamic-schema` and `x-ms-dynamic-properties` are written; the path of the latter leaves a
  /// `/properties` at the end out.
  package static func setDynamicSchema(
    of owner: Place, to schema: DynamicSchema?, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let old = owner.appending("x-ms-dynamic-schema")
    let new = owner.appending("x-ms-dynamic-properties")
    let title = "Set the dynamic schema of " + connector.phrase(for: owner)
    guard let schema else {
      try draft.remove(old)
      try draft.remove(new)
      return draft.edit(title: title)
    }
    let suffix = "/properties"
    let path = schema.valuePath
    let itemPath = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    try draft.merge(
      old, operationID: schema.operationID, texts: [("value-path", path)],
      parameters: schema.parameters.map { ($0.name, $0.source.olderForm) })
    try draft.merge(
      new, operationID: schema.operationID, texts: [("itemValuePath", itemPath)],
      parameters: schema.parameters.map { ($0.name, $0.source.newerForm) })
    return draft.edit(title: title)
  }
}

extension DynamicValues.Source {
  fileprivate var olderForm: JSONFragment {
    switch self {
    case .parameter(let name): ["parameter": .string(name)]
    case .value(let value): value
    }
  }

  fileprivate var newerForm: JSONFragment {
    switch self {
    case .parameter(let name): ["parameterReference": .string(name)]
    case .value(let value): ["value": value]
    }
  }
}

extension EditDraft {
  /// Writes an extension member by member, so that what is not spoken of stays.
  fileprivate mutating func merge(
    _ place: Place, operationID: String, texts: [(key: String, text: String)],
    parameters: [(name: String, value: JSONFragment)]
  ) throws(ConnectorEditError) {
    if connector.value(at: place)?.isObject != true {
      var members = [JSONFragment.Member("operationId", .string(operationID))]
      if !parameters.isEmpty {
        let arguments = parameters.map { JSONFragment.Member($0.name, $0.value) }
        members.append(JSONFragment.Member("parameters", .object(arguments)))
      }
      members += texts.filter { !$0.text.isEmpty }.map { JSONFragment.Member($0.key, .string($0.text)) }
      return try set(place, to: .object(members))
    }
    try set(place.appending("operationId"), to: .string(operationID))
    for (key, text) in texts {
      let member = place.appending(key)
      if text.isEmpty { try remove(member) } else { try set(member, to: .string(text)) }
    }
    let list = place.appending("parameters")
    if parameters.isEmpty { return try remove(list) }
    for name in connector.value(at: list)?.keys ?? [] where !parameters.contains(where: { $0.name == name }) {
      try remove(list.appending(name))
    }
    for (name, value) in parameters { try set(list.appending(name), to: value) }
  }
}
