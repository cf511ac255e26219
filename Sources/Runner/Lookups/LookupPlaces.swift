import ConnectorModel
import JSONText

/// The places of an operation that a lookup stands at: its fields, and the schemas of its answers.
enum LookupPlaces {
  /// One of them.
  struct Place {
    /// How messages name it.
    let name: String
    /// The parameter or schema.
    let owner: JSONValue
    let lookup: Lookup
  }

  /// How deep the schemas of answers are looked into; lookups stand at the root, or at the items of a list.
  private static let deepest = 4

  static func all(of form: OperationForm, in definition: APIDefinition) -> [Place] {
    var places = form.fields.compactMap { field in
      Lookup(of: field.value).map { Place(name: field.name, owner: field.value, lookup: $0) }
    }
    for response in form.operation.responses(in: definition) {
      guard let schema = response.value["schema"] else { continue }
      var seen: Set<Int> = []
      collect(schema, "answer \(response.code)", definition, 0, &seen, &places)
    }
    return places
  }

  private static func collect(
    _ value: JSONValue, _ name: String, _ definition: APIDefinition, _ depth: Int, _ seen: inout Set<Int>,
    _ places: inout [Place]
  ) {
    guard depth <= deepest, let schema = Schema(value, in: definition)?.value, seen.insert(schema.id).inserted
    else { return }
    if let lookup = Lookup(of: schema) {
      places.append(Place(name: name, owner: schema, lookup: lookup))
      return
    }
    for member in schema["properties"].members {
      collect(member.value, name + "/" + member.key, definition, depth + 1, &seen, &places)
    }
    if let items = schema["items"] { collect(items, name + "/[]", definition, depth + 1, &seen, &places) }
  }
}
