import JSONText

extension ConnectorEdit {
  /// Sets `x-ms-visibility` of an operation, parameter or schema; nil removes it.
  package static func setVisibility(
    of owner: Place, to visibility: String?, on connector: Connector
  ) -> ConnectorEdit {
    setText(owner.appending("x-ms-visibility"), visibility, on: connector)
  }

  /// Sets `x-ms-url-encoding` of a path parameter: `single`, `double`, or nil for none.
  package static func setURLEncoding(
    of owner: Place, to encoding: String?, on connector: Connector
  ) -> ConnectorEdit {
    setText(owner.appending("x-ms-url-encoding"), encoding, on: connector)
  }

  /// Sets `enum` together with the names people see (`x-ms-enum-values`); without any name only `enum`.
  package static func setEnum(
    of owner: Place, values: [(value: String, displayName: String)], on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let type = connector.value(at: owner)?["type"]?.string
    let typed = values.map { JSONFragment(typing: $0.value, as: type) }
    let isNamed = values.contains { !$0.displayName.isEmpty }
    for step in setList(owner.appending("enum"), typed, on: connector).steps { try draft.add(step) }
    let names = zip(values, typed).map { pair, value -> JSONFragment in
      ["displayName": .string(pair.displayName.isEmpty ? pair.value : pair.displayName), "value": value]
    }
    let place = owner.appending("x-ms-enum-values")
    for step in setList(place, isNamed ? names : nil, on: draft.connector).steps { try draft.add(step) }
    return draft.edit(title: "Set the values of " + connector.phrase(for: owner))
  }
}
