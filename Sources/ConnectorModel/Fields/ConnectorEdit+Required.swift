package import JSONText

extension ConnectorEdit {
  /// Makes a schema property required or optional: its name joins or leaves the parent's `required`.
  ///
  /// The pointer is the property's, `…/properties/name`. An emptied list is removed.
  package static func setRequired(
    _ isRequired: Bool, propertyAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    try draft.setRequired(isRequired, propertyAt: pointer)
    let name = connector.phrase(for: Place(.definition, pointer))
    return draft.edit(title: (isRequired ? "Make required: " : "Make optional: ") + name)
  }
}

extension EditDraft {
  mutating func setRequired(
    _ isRequired: Bool, propertyAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    guard let name = pointer.last, let schema = pointer.parent?.parent else {
      throw .json(.definition, .notFound(pointer))
    }
    let list = Place(.definition, schema.appending("required"))
    let names = connector.value(at: list).strings
    if isRequired {
      guard !names.contains(name) else { return }
      guard let old = connector.value(at: list), old.isArray else {
        return try set(list, to: [.string(name)])
      }
      try apply(.definition, .insertElement(into: list.pointer, .string(name), at: old.count))
    } else if let old = connector.value(at: list), old.isArray {
      let positions = old.elements.enumerated().filter { $0.element.string == name }.map(\.offset)
      guard !positions.isEmpty else { return }
      guard positions.count < old.count else { return try remove(list) }
      for position in positions.reversed() { try remove(list.appending(String(position))) }
    }
  }
}
