package import JSONText

extension ConnectorEdit {
  /// Adds a shared definition, parameter or response.
  package static func addReference(
    _ name: String, to section: ReferenceSection, _ fragment: JSONFragment, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let place = Place.definition(section.rawValue, name)
    guard !name.isEmpty else { throw .refused("a reference needs a name; type one") }
    guard connector.value(at: place) == nil else {
      throw .refused("there is '\(name)' in \(section.rawValue) already; choose another name")
    }
    try draft.set(place, to: fragment)
    return draft.edit(title: "Add \(name) to \(section.rawValue)", focus: place)
  }

  /// Renames a shared definition, parameter or response with every `$ref` to it.
  package static func renameReference(
    _ name: String, in section: ReferenceSection, to newName: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let title = "Rename \(name) to \(newName)"
    let old = JSONPointer(tokens: [section.rawValue, name])
    let new = JSONPointer(tokens: [section.rawValue, newName])
    _ = try draft.object(at: old)
    guard !newName.isEmpty else { throw .refused("a reference needs a name; type one") }
    guard newName != name else { return draft.edit(title: title) }
    guard draft.value(at: new) == nil else {
      throw .refused("there is '\(newName)' in \(section.rawValue) already; choose another name")
    }
    let inside = try draft.definition().localReferences.filter { $0.target.isWithin(old) }
    let edits = inside.map { reference in
      let target = new.appending(Array(reference.target.tokens.dropFirst(2)))
      return JSONEdit.set(reference.pointer.appending("$ref"), .string("#" + target.description))
    }
    try draft.applyTogether(.definition, edits + [.rename(old, to: newName)])
    return draft.edit(title: title, focus: Place(.definition, new))
  }

  /// Deletes a shared definition, parameter or response; refused while something refers to it.
  package static func deleteReference(
    _ name: String, in section: ReferenceSection, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let place = Place.definition(section.rawValue, name)
    let uses = try draft.definition().uses(of: section, name).filter { !$0.isWithin(place.pointer) }
    if let first = uses.first {
      let others = uses.count > 1 ? " and \(uses.count - 1) more" : ""
      throw .refused("'\(name)' is used by \(first)\(others); replace these references first")
    }
    try draft.remove(place)
    return draft.edit(title: "Delete \(name) from \(section.rawValue)")
  }
}
