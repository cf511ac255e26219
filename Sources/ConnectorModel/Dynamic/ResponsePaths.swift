import JSONText

/// The paths into the answer of an operation, as its response schema tells them: what lookups can point at.
///
/// Steps are joined by `/`, as in `value-collection` and `value-path`.
package struct ResponsePaths: Sendable {
  /// A place of the answer.
  package struct Entry: Hashable, Sendable {
    /// The way to it; empty for the answer itself.
    package let path: String
    /// The type its schema tells or implies.
    package let type: String
    /// The label its schema gives.
    package let title: String
  }

  private let root: Schema?
  private let definition: APIDefinition

  /// Looks at the schema that the designer takes for the operation's answer.
  package init(of operation: Operation, in definition: APIDefinition) {
    self.definition = definition
    root = operation.designerResponse(in: definition)?.schema.flatMap { Schema($0, in: definition) }
  }

  /// Whether the operation says what it answers.
  package var isKnown: Bool { root != nil }

  /// The lists in the answer; the answer itself, with the empty path, where it is one.
  package var collections: [Entry] {
    guard let root else { return [] }
    let own = root.impliedType == "array" ? [Entry(path: "", type: "array", title: "the answer itself")] : []
    return own + entries(below: root).filter { $0.type == "array" }
  }

  /// The values of one entry of a list, scalars first in the order of the file.
  package func values(inEntriesOf collection: String) -> [Entry] {
    guard let list = schema(at: collection), let items = list.items,
      let entry = Schema(items, in: definition)
    else { return [] }
    return entries(below: entry).filter { $0.type != "array" && $0.type != "object" }
  }

  /// The objects in the answer, where a schema could be.
  package var objects: [Entry] {
    root.map { entries(below: $0).filter { $0.type == "object" || $0.type == "any" } } ?? []
  }

  /// The text values of the answer, where a link to a next page could be.
  package var texts: [Entry] { root.map { entries(below: $0).filter { $0.type == "string" } } ?? [] }

  private func schema(at path: String) -> Schema? {
    var current = root
    for step in path.split(separator: "/") {
      let member = current?.allProperties(in: definition).first { $0.key == step }
      current = member.flatMap { Schema($0.value, in: definition) }
    }
    return current
  }

  /// What is below an object, objects inside it included, lists not entered.
  private func entries(below schema: Schema) -> [Entry] {
    var found: [Entry] = []
    var waiting: [(schema: Schema, prefix: String, depth: Int)] = [(schema, "", 0)]
    while !waiting.isEmpty, found.count < 1000 {
      let (next, prefix, depth) = waiting.removeFirst()
      for member in next.allProperties(in: definition) {
        guard let schema = Schema(member.value, in: definition) else { continue }
        let path = prefix + member.key
        let type = schema.impliedType ?? "any"
        found.append(Entry(path: path, type: type, title: schema.summary ?? schema.title ?? ""))
        if type == "object", depth < 4 { waiting.append((schema, path + "/", depth + 1)) }
      }
    }
    return found
  }
}
