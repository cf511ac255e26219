import JSONText

/// The elements of an array that all have a name of their own: parameters, policies, sets, tags.
struct ElementNames {
  let elements: [JSONValue]
  let names: [String]
  private let positions: [String: Int]

  /// Reads the names; nil when an element has none or two share one.
  init?(_ elements: [JSONValue]) {
    let names = elements.compactMap { ElementNames.name(of: $0) }
    guard names.count == elements.count, Set(names).count == names.count else { return nil }
    self.elements = elements
    self.names = names
    positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  func element(named name: String) -> JSONValue? { positions[name].map { elements[$0] } }

  private static func name(of value: JSONValue) -> String? {
    guard value.isObject else { return nil }
    if let reference = value["$ref"]?.string { return "$ref " + reference }
    if let name = value["name"]?.string { return (value["in"]?.string ?? "") + " " + name }
    if let template = value["templateId"]?.string { return template + " " + (value["title"]?.string ?? "") }
    return value["propertyName"]?.string
  }
}
