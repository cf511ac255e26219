import JSONText

extension ConnectorEdit {
  /// Gives the parameter or schema at a place another type, and adjusts what depends on it.
  ///
  /// A format that the new type does not know goes; defaults and lists of values are typed anew; a list gets
  /// `items`, others lose them; constraints of the old type go. A `$ref` is replaced by the type.
  package static func changeType(
    of place: Place, to type: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    try draft.changeType(of: place, to: type)
    return draft.edit(title: "Make \(connector.phrase(for: place)) a value of type \(type)")
  }
}

extension EditDraft {
  mutating func changeType(of place: Place, to type: String) throws(ConnectorEditError) {
    guard let value = connector.value(at: place), value.isObject else {
      throw .json(place.file, .notAnObject(place.pointer))
    }
    if value["$ref"] != nil {
      return try set(
        place,
        to: type == "array"
          ? ["type": "array", "items": ["type": "string"]]
          : [
            "type": .string(type)
          ])
    }
    guard value["type"]?.string != type else { return }
    try set(place.appending("type"), to: .string(type))
    for key in value.keys where EditDraft.depends(key, value[key], on: type) {
      try remove(place.appending(key))
    }
    if let old = connector.value(at: place)?["default"] {
      try set(place.appending("default"), to: JSONFragment(typing: JSONFragment(old).fieldText, as: type))
    }
    if let old = connector.value(at: place)?["enum"], old.isArray {
      for (position, element) in old.elements.enumerated() {
        let typed = JSONFragment(typing: JSONFragment(element).fieldText, as: type)
        try set(place.appending("enum").appending(String(position)), to: typed)
      }
    }
    if type == "array", connector.value(at: place)?["items"] == nil {
      try set(place.appending("items"), to: ["type": "string"])
    }
  }

  /// Whether a member cannot stay beside a type (JSON Schema draft 4 section 5; formats of OpenAPI 2.0).
  private static func depends(_ key: String, _ value: JSONValue?, on type: String) -> Bool {
    switch key {
    case "format":
      let known = ["int32", "int64", "float", "double", "byte", "binary", "date", "date-time", "password"]
      guard let format = value?.string, known.contains(format) else { return type != "string" }
      return !(formats[type] ?? []).contains(format)
    case "items", "collectionFormat", "minItems", "maxItems", "uniqueItems": return type != "array"
    case "properties", "additionalProperties", "minProperties", "maxProperties", "discriminator":
      return type != "object"
    case "required": return type != "object" && value?.isArray == true
    case "minLength", "maxLength", "pattern": return type != "string"
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
      return type != "integer" && type != "number"
    default: return false
    }
  }

  private static let formats: [String: [String]] = [
    "string": ["byte", "binary", "date", "date-time", "password"], "integer": ["int32", "int64"],
    "number": ["float", "double"],
  ]
}
