import ConnectorModel
import JSONText

extension SchemaTextRules {
  /// Labels for the properties of a schema that have none, made of their names.
  static func labelling(_ pointer: JSONPointer, in connector: Connector) -> ConnectorEdit? {
    let properties = connector.value(at: Place(.definition, pointer.appending("properties")))
    let edits = (properties.map { Array($0.children) } ?? []).compactMap { property -> JSONEdit? in
      guard property.isObject, property["$ref"] == nil, property["x-ms-summary"] == nil,
        property["x-ms-visibility"]?.string != "internal", property["title"]?.string?.isBlank ?? true,
        let label = property.key?.titleCased, !label.isEmpty
      else { return nil }
      return .set(property.pointer.appending("x-ms-summary"), .string(label))
    }
    guard !edits.isEmpty else { return nil }
    return ConnectorEdit(title: "Write labels", steps: [.together(.definition, edits)])
  }
}
