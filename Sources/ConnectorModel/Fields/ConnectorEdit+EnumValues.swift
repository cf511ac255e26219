import JSONText

extension ConnectorEdit {
  /// Sets the values of a static drop-down together with their display names (`enum`, `x-ms-enum-values`).
  ///
  /// Without any name the extension goes; with one, every value gets an entry, since the designer shows only
  /// those that have one. What else an entry holds stays.
  package static func setEnum(
    of owner: Place, to values: [EnumValue], on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let type = connector.value(at: owner)?["type"]?.string
    let title = "Set the values of " + connector.phrase(for: owner)
    let typed = values.map { JSONFragment(typing: $0.value, as: type) }
    for step in setList(owner.appending("enum"), typed, on: connector).steps { try draft.add(step) }
    let place = owner.appending("x-ms-enum-values")
    guard values.contains(where: { !$0.name.isEmpty }) else {
      try draft.remove(place)
      return draft.edit(title: title)
    }
    let old = draft.connector.value(at: place).elements
    let entries = zip(values, typed).map { value, fragment in
      let entry = old.first { $0["value"].map { JSONFragment($0) } == fragment }.map { JSONFragment($0) }
      let name = JSONFragment.string(value.name.isEmpty ? value.value : value.name)
      return (entry ?? ["displayName": name, "value": fragment]).replacing("displayName", with: name)
    }
    for step in setList(place, entries, on: draft.connector).steps { try draft.add(step) }
    return draft.edit(title: title)
  }
}
