package import JSONText

extension APIDefinition {
  /// The places whose `$ref` names an entry of `definitions`, `parameters` or `responses`.
  package func uses(of section: ReferenceSection, _ name: String) -> [JSONPointer] {
    let target = JSONPointer(tokens: [section.rawValue, name])
    return localReferences.filter { $0.target == target }.map(\.pointer)
  }

  /// The entries of a section that no operation reaches, directly or through other entries.
  package func unused(in section: ReferenceSection) -> [String] {
    let reached = ReferenceIndex(self).reached
    return references(of: section).map(\.key).filter {
      !reached.contains(JSONPointer(tokens: [section.rawValue, $0]))
    }
  }

  /// Every local `$ref`: where the object that holds it stands, and what it names.
  package var localReferences: [(pointer: JSONPointer, target: JSONPointer)] {
    var found: [(pointer: JSONPointer, target: JSONPointer)] = []
    APIDefinition.collect(root, .root, &found)
    return found
  }

  private static func collect(
    _ value: JSONValue, _ pointer: JSONPointer,
    _ found: inout [(pointer: JSONPointer, target: JSONPointer)]
  ) {
    if value.isArray {
      for (position, element) in value.elements.enumerated() where element.count > 0 {
        collect(element, pointer.appending(position), &found)
      }
      return
    }
    for member in value.members {
      if member.value.count > 0 {
        collect(member.value, pointer.appending(member.key), &found)
      } else if member.key == "$ref", let text = member.value.string, text.hasPrefix("#"),
        let target = JSONPointer(text)
      {
        found.append((pointer, target))
      }
    }
  }
}
