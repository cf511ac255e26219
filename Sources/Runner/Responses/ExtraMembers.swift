import ConnectorModel
import JSONText

/// The members of a value that its schema does not name: flows do not offer them as dynamic content.
///
/// Objects of which the schema names nothing, or says that they are dynamic or one of several kinds, are left alone:
/// nobody meant their members to be named there.
struct ExtraMembers {
  /// The elements of each list that are looked at.
  private static let mostElements = 100
  /// The keywords with which a schema leaves open what the members are.
  private static let open = [
    "x-ms-dynamic-schema", "x-ms-dynamic-properties", "discriminator", "oneOf", "anyOf",
  ]

  private let definition: APIDefinition
  /// Where they stand, without the positions in lists: `items[].price`.
  private(set) var paths: [String] = []
  private var seen: Set<String> = []

  /// Finds those of a value that a schema of the definition describes.
  init(_ value: JSONValue, against schema: JSONValue, in definition: APIDefinition) {
    self.definition = definition
    collect(value, schema, "")
  }

  private mutating func collect(_ value: JSONValue, _ entry: JSONValue, _ path: String) {
    guard value.isObject || value.isArray, let schema = Schema(entry, in: definition) else { return }
    let parts = parts(of: schema.value)
    guard !([entry] + parts).contains(where: { part in ExtraMembers.open.contains { part[$0] != nil } })
    else { return }
    if value.isArray {
      guard let items = parts.lazy.compactMap({ $0["items"] }).first else { return }
      for element in value.elements.prefix(ExtraMembers.mostElements) { collect(element, items, path + "[]") }
      return
    }
    let named = Dictionary(
      schema.allProperties(in: definition).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }
    )
    let others = parts.lazy.compactMap { $0["additionalProperties"] }.first
    for member in value.members {
      let place = path.isEmpty ? member.key : path + "." + member.key
      if let described = named[member.key] ?? others.flatMap({ $0.isObject && $0.count > 0 ? $0 : nil }) {
        collect(member.value, described, place)
      } else if !named.isEmpty, others == nil, seen.insert(place).inserted {
        paths.append(place)
      }
    }
  }

  /// A schema and every schema that its `allOf` leads to.
  private func parts(of schema: JSONValue, depth: Int = 0) -> [JSONValue] {
    guard depth < 16 else { return [schema] }
    return [schema]
      + schema["allOf"].elements.flatMap { branch in
        definition.resolve(branch).map { parts(of: $0, depth: depth + 1) } ?? []
      }
  }
}
