package import JSONText

/// Edits of schemas. Pointers lead to Schema Objects; a property's is `…/properties/name`.
///
/// Where the schema is a `$ref`, follow it first (`Schema.value.pointer`): an edit changes what it names.
extension ConnectorEdit {
  /// Adds a property to an object schema, at the end of its `properties`.
  package static func addProperty(
    _ name: String, _ schema: JSONFragment = ["type": "string"], isRequired: Bool = false,
    toSchemaAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let parent = try draft.object(at: pointer)
    guard !name.isEmpty else { throw .refused("a property needs a name; type one") }
    let target = pointer.appending(["properties", name])
    guard parent["properties"]?[name] == nil else {
      throw .refused("there is a property '\(name)' already; choose another name")
    }
    try draft.set(Place(.definition, target), to: schema)
    if isRequired { try draft.setRequired(true, propertyAt: target) }
    return draft.edit(title: "Add property " + name, focus: Place(.definition, target))
  }

  /// Renames a property; it stays required where it was.
  package static func renameProperty(
    at pointer: JSONPointer, to name: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let old = try draft.propertyName(at: pointer)
    let title = "Rename property \(old) to \(name)"
    guard !name.isEmpty else { throw .refused("a property needs a name; type one") }
    guard name != old, let properties = pointer.parent, let schema = properties.parent else {
      return draft.edit(title: title, focus: Place(.definition, pointer))
    }
    let required = draft.value(at: schema.appending("required"))
    try draft.apply(.definition, .rename(pointer, to: name))
    for (position, element) in (required?.elements.map { $0 } ?? []).enumerated() where element.string == old
    {
      let place = Place(.definition, schema.appending("required").appending(position))
      try draft.set(place, to: .string(name))
    }
    return draft.edit(title: title, focus: Place(.definition, properties.appending(name)))
  }

  /// Deletes a property, and its name from the parent's `required`.
  package static func deleteProperty(
    at pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let name = try draft.propertyName(at: pointer)
    try draft.setRequired(false, propertyAt: pointer)
    try draft.remove(Place(.definition, pointer))
    return draft.edit(title: "Delete property " + name)
  }

  /// Puts a schema in the place of another; only what differs at the top changes hands.
  package static func setSchema(
    at pointer: JSONPointer, to schema: JSONFragment, on connector: Connector
  ) -> ConnectorEdit {
    let place = Place(.definition, pointer)
    return set(place, to: schema, on: connector, title: "Set the schema of \(phrase(pointer, connector))")
  }

  /// Puts a `$ref` to a shared definition, parameter or response in the place of what stands there.
  package static func setReference(
    at pointer: JSONPointer, to section: ReferenceSection, _ name: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let draft = EditDraft(connector)
    _ = try draft.object(at: JSONPointer(tokens: [section.rawValue, name]))
    return set(
      Place(.definition, pointer), to: .reference(to: section, name), on: connector,
      title: "Refer to " + name)
  }

  /// Puts a copy of what a `$ref` names in its place.
  package static func replaceReferenceByCopy(
    at pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let draft = EditDraft(connector)
    let value = try draft.object(at: pointer)
    guard let reference = value["$ref"]?.string else {
      throw .refused("there is no reference at '\(pointer)'")
    }
    guard let target = try draft.definition().resolve(value) else {
      throw .refused("'\(reference)' does not exist, so it cannot be copied")
    }
    return set(
      Place(.definition, pointer), to: JSONFragment(target), on: connector,
      title: "Replace the reference \(reference) by a copy")
  }

  private static func phrase(_ pointer: JSONPointer, _ connector: Connector) -> String {
    connector.phrase(for: Place(.definition, pointer))
  }
}

extension EditDraft {
  /// The name of a property that is there; refused when the pointer is not one of a property.
  fileprivate func propertyName(at pointer: JSONPointer) throws(ConnectorEditError) -> String {
    guard let name = pointer.last, pointer.parent?.last == "properties", value(at: pointer) != nil else {
      throw .json(.definition, .notFound(pointer))
    }
    return name
  }
}
