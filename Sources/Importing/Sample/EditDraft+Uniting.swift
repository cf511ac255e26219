import ConnectorModel
import JSONText

extension EditDraft {
  /// Adds to a schema what another one has and it lacks, and gives what does not fit, in sentences.
  ///
  /// References are followed into `definitions`; what is there keeps its texts, order and layout.
  mutating func unite(
    schemaAt pointer: JSONPointer, with added: JSONFragment, depth: Int = 0
  ) throws(ConnectorEditError) -> [String] {
    let pointer = target(of: pointer)
    guard depth < 24 else { return [] }
    guard let present = value(at: pointer), present.isObject, !isBlank(present) else {
      try set(Place(.definition, pointer), to: added)
      return []
    }
    var remarks: [String] = []
    let type = present["type"]?.string ?? (present["properties"] == nil ? nil : "object")
    var addedType: String?
    if case .string(let text)? = added["type"] { addedType = text }
    if added["x-nullable"] != nil, present["x-nullable"] == nil {
      try set(Place(.definition, pointer.appending("x-nullable")), to: .boolean(true))
    }
    switch (type, addedType) {
    case ("object", "object"):
      guard case .object(let members)? = added["properties"] else { break }
      for member in members {
        let place = property(member.key, of: pointer) ?? pointer.appending(["properties", member.key])
        remarks += try unite(schemaAt: place, with: member.value, depth: depth + 1)
      }
    case ("array", "array"):
      if let items = added["items"] {
        remarks += try unite(schemaAt: pointer.appending("items"), with: items, depth: depth + 1)
      }
    case ("integer", "number"):
      try set(Place(.definition, pointer.appending("type")), to: "number")
      if let format = added["format"], present["format"] != nil {
        try set(Place(.definition, pointer.appending("format")), to: format)
      }
    case ("number", "integer"), (nil, _), (_, nil): break
    case (let type?, let other?) where type != other && present["format"]?.string != "binary":
      remarks.append("\(pointer): the definition says \(type), the sample \(other); it was left as it is.")
    default: break
    }
    return remarks
  }

  /// Where a reference to a shared entry leads; the place itself for anything else.
  func target(of pointer: JSONPointer) -> JSONPointer {
    var place = pointer
    for _ in 0..<8 {
      guard let text = value(at: place)?["$ref"]?.string, text.hasPrefix("#"), let next = JSONPointer(text)
      else { return place }
      place = next
    }
    return pointer
  }

  /// Where a property stands: in the object itself, or in a part that it takes over.
  private func property(_ name: String, of pointer: JSONPointer, depth: Int = 0) -> JSONPointer? {
    let pointer = target(of: pointer)
    guard depth < 8, let schema = value(at: pointer) else { return nil }
    if schema["properties"]?[name] != nil { return pointer.appending(["properties", name]) }
    for branch in schema["allOf"].elements {
      if let found = property(name, of: branch.pointer, depth: depth + 1) { return found }
    }
    return nil
  }

  /// Whether a schema says nothing that a sample could contradict.
  private func isBlank(_ schema: JSONValue) -> Bool {
    schema.count == 0
      || (schema["type"]?.string == "object" && (schema["properties"]?.count ?? 0) == 0
        && schema["additionalProperties"] == nil && schema["allOf"] == nil
        && !schema.keys.contains { $0.hasPrefix("x-ms-dynamic") })
  }
}
