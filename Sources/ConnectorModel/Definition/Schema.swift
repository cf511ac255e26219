package import JSONText

/// The window on one Schema Object, with references followed and `allOf` merged where asked.
package struct Schema: Sendable {
  /// The Schema Object as written, a `$ref` perhaps.
  package let entry: JSONValue
  /// The Schema Object itself.
  package let value: JSONValue

  /// Looks at a schema; nil when its reference leads nowhere or it is not an object.
  package init?(_ entry: JSONValue, in definition: APIDefinition) {
    guard let value = definition.resolve(entry), value.isObject else { return nil }
    self.entry = entry
    self.value = value
  }

  /// `type` as written.
  package var type: String? { value["type"]?.string }

  /// The type, or the one that the keywords imply: `properties` an object, `items` an array.
  package var impliedType: String? {
    if let type { return type }
    if value["properties"] != nil || value["allOf"] != nil { return "object" }
    return value["items"] != nil ? "array" : nil
  }

  /// `format`.
  package var format: String? { value["format"]?.string }

  /// `title`.
  package var title: String? { value["title"]?.string }

  /// `x-ms-summary`.
  package var summary: String? { value["x-ms-summary"]?.string }

  /// `description`.
  package var description: String? { value["description"]?.string }

  /// `x-ms-visibility` as written.
  package var visibility: String? { value["x-ms-visibility"]?.string }

  /// `required`: the names of properties that must be there.
  package var required: [String] { value["required"].strings }

  /// `items`.
  package var items: JSONValue? { value["items"] }

  /// The own properties, in the order of the file.
  package var properties: [JSONMember] { value["properties"].members }

  /// Own properties and those of every `allOf` branch, the first of a name winning, references followed.
  package func allProperties(in definition: APIDefinition) -> [JSONMember] {
    var found: [JSONMember] = []
    var seen: Set<String> = []
    collect(in: definition, depth: 0, &found, &seen)
    return found
  }

  private func collect(
    in definition: APIDefinition, depth: Int, _ found: inout [JSONMember], _ seen: inout Set<String>
  ) {
    for member in properties where seen.insert(member.key).inserted { found.append(member) }
    guard depth < 16 else { return }
    for branch in value["allOf"].elements {
      Schema(branch, in: definition)?.collect(in: definition, depth: depth + 1, &found, &seen)
    }
  }
}
