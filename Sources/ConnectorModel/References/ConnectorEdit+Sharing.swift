package import JSONText

extension ConnectorEdit {
  /// Moves what stands at a pointer into a shared section under a name, and refers to it from there.
  ///
  /// Other places of its kind with the very same content refer to it, too, when `everywhere` is set. Refused when
  /// the name is in use or the place is a reference already.
  package static func extract(
    at pointer: JSONPointer, to section: ReferenceSection, _ name: String, everywhere: Bool = false,
    on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let value = try draft.object(at: pointer)
    let target = Place.definition(section.rawValue, name)
    guard !name.isEmpty else { throw .refused("a definition needs a name; type one") }
    guard value["$ref"] == nil else { throw .refused("\(pointer) is a reference already") }
    guard connector.value(at: target) == nil else {
      throw .refused("there is '\(name)' in \(section.rawValue) already; choose another name")
    }
    let fragment = JSONFragment(value)
    var places = [pointer]
    if everywhere {
      places = SharingPlaces.equal(to: value, for: section, in: try draft.definition())
      if !places.contains(pointer) { places.append(pointer) }
    }
    let reference = JSONFragment.reference(to: section, name)
    try draft.applyTogether(.definition, places.map { .set($0, reference) })
    try draft.set(target, to: fragment)
    let count = places.count > 1 ? " (\(places.count) places)" : ""
    return draft.edit(title: "Extract \(name)\(count)", focus: Place(.definition, pointer))
  }

  /// Puts a copy of a shared entry wherever it is referred to, and takes the entry away.
  ///
  /// Refused for an entry that contains itself.
  package static func inlineReference(
    _ name: String, in section: ReferenceSection, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let entry = JSONPointer(tokens: [section.rawValue, name])
    let fragment = JSONFragment(try draft.object(at: entry))
    let uses = try draft.definition().uses(of: section, name)
    if uses.contains(where: { $0.isWithin(entry) }) {
      throw .refused("'\(name)' contains itself, so no copy of it can stand on its own")
    }
    let inside = try draft.definition().localReferences.filter {
      $0.target.isWithin(entry) && $0.target != entry
    }
    if let first = inside.first {
      throw .refused("\(first.pointer) refers to a part of '\(name)'; replace that reference first")
    }
    try draft.applyTogether(.definition, uses.map { .set($0, fragment) })
    try draft.remove(Place(.definition, entry))
    return draft.edit(title: "Inline \(name) in \(uses.count) \(uses.count == 1 ? "place" : "places")")
  }

  /// Deletes the shared definitions, parameters and responses that no operation reaches.
  package static func removeUnusedReferences(
    in sections: [ReferenceSection] = ReferenceSection.allCases, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let definition = try draft.definition()
    var count = 0
    for section in sections {
      for name in definition.unused(in: section) {
        try draft.remove(.definition(section.rawValue, name))
        count += 1
      }
    }
    guard count > 0 else { throw .refused("every shared definition, parameter and response is in use") }
    return draft.edit(title: "Remove \(count) unused \(count == 1 ? "entry" : "entries")")
  }
}
