import ConnectorModel
import JSONText

/// The questions that add something to an operation or a schema.
extension FieldAction {
  static func addParameter(to operation: JSONPointer) -> FieldAction {
    .prompt(
      title: "Add parameter",
      help: "A name, or location and name.  Ex: limit   Ex: header X-Trace   Ex: body",
      text: ""
    ) { text, connector throws(ConnectorEditError) in
      let words = text.split(separator: " ").map(String.init)
      let location =
        words.count > 1 ? ParameterLocation(rawValue: words[0]) : text == "body" ? .body : nil
      guard words.count < 2 || (words.count == 2 && location != nil) else {
        let places = ParameterLocation.allCases.map(\.rawValue).joined(separator: ", ")
        throw .refused("write a name without blanks, or one of \(places) and the name")
      }
      let name = words.count > 1 ? words[1] : text
      return try ConnectorEdit.addParameter(
        name, in: location ?? .query, toOperationAt: operation, on: connector)
    }
  }

  static func addResponse(to operation: JSONPointer) -> FieldAction {
    .prompt(title: "Add response", help: "A status code, or default.  Ex: 404", text: "") {
      code, connector throws(ConnectorEditError) in
      try ConnectorEdit.addResponse(code, toOperationAt: operation, on: connector)
    }
  }

  static func addProperty(to schema: JSONPointer) -> FieldAction {
    .prompt(
      title: "Add property",
      help: "Its name, or type and name.  Ex: total   Ex: number total   Ex: array lines",
      text: ""
    ) { text, connector throws(ConnectorEditError) in
      let words = text.split(separator: " ").map(String.init)
      let type = words.count == 2 && SchemaFields.types.contains(words[0]) ? words[0] : "string"
      var fragment: JSONFragment = ["type": .string(type)]
      if type == "array" { fragment = ["type": "array", "items": ["type": "string"]] }
      if type == "object" { fragment = ["type": "object", "properties": [:]] }
      return try ConnectorEdit.addProperty(
        words.count == 2 && SchemaFields.types.contains(words[0]) ? words[1] : text, fragment,
        toSchemaAt: schema, on: connector)
    }
  }
}
