import JSONText

/// Request bodies.
extension OpenAPI3Conversion {
  mutating func writeBody(
    _ operation: SourceNode, _ verb: String, into result: inout ObjectBuilder, _ list: inout [JSONFragment]
  ) {
    guard let body = operation["requestBody"].flatMap({ follow($0) }) else { return }
    guard verb != "get", verb != "head" else {
      note(
        body, "body-of-get", .warning, .dropped, "A \(verb) operation of a connector has no body.",
        advice: "Ask for the values in the query, where the service allows it.")
      return
    }
    let types = body["content"]?.members ?? []
    guard let position = MediaTypeChoice.preferred(types.map(\.key)) else { return }
    let (type, media) = types[position]
    for (other, node) in types where other != type {
      let isSame =
        node["schema"]?.value["$ref"]?.string != nil
        && node["schema"]?.value["$ref"]?.string == media["schema"]?.value["$ref"]?.string
      note(
        node, "media-type-dropped", isSame ? .info : .warning, .dropped,
        "The body is sent as \(type); \(other) was left out.")
    }
    let kind = MediaTypeChoice.kind(of: type)
    result["consumes"] = [.string(type == "*/*" ? "application/json" : type)]
    if kind == .urlencoded || kind == .multipart, writeForm(media, kind, &list) { return }
    list.append(bodyParameter(body, media, kind))
  }

  private mutating func bodyParameter(
    _ body: SourceNode, _ media: SourceNode, _ kind: MediaTypeChoice.Kind
  ) -> JSONFragment {
    let name = body["x-ms-requestBody-name"]?.string ?? body["x-body-name"]?.string ?? "body"
    var parameter = ObjectBuilder(["name": .string(name), "in": "body"])
    let schema = bodySchema(media, kind, .request)
    let isAsked = (schema["required"]?.elements?.count ?? 0) > 0
    if body["required"]?.value.boolean == true || (body["required"] == nil && isAsked) {
      parameter["required"] = true
    }
    if let text = body["description"]?.string { parameter["description"] = .string(text) }
    parameter["schema"] = schema
    if kind == .json { writeTestValue(of: media, into: &parameter) }
    return parameter.fragment
  }

  /// The schema of a body; text and files have one even where the source has none.
  mutating func bodySchema(
    _ media: SourceNode, _ kind: MediaTypeChoice.Kind, _ direction: Direction
  ) -> JSONFragment {
    let schema = media["schema"].map { self.schema($0, direction) } ?? [:]
    let isEmpty = schema.members?.isEmpty ?? true
    switch kind {
    case .text where isEmpty: return ["type": "string"]
    case .binary where isEmpty: return ["type": "string", "format": "binary"]
    default: return schema
    }
  }

  /// Form fields from the properties of the body's schema; false when it has none.
  private mutating func writeForm(
    _ media: SourceNode, _ kind: MediaTypeChoice.Kind, _ list: inout [JSONFragment]
  ) -> Bool {
    guard let node = media["schema"] else { return false }
    let schema = expanded(node, .request)
    let properties = schema["properties"]?.members ?? []
    guard !properties.isEmpty else { return false }
    let required = schema["required"]?.elements ?? []
    for property in properties {
      let value = writtenOut(property.value)
      guard value["readOnly"]?.isTrue != true else { continue }
      list.append(
        formField(property.key, value, kind, isRequired: required.contains(.string(property.key)), node))
    }
    if media["encoding"] != nil {
      note(
        media, "encoding-dropped", .warning, .dropped, "OpenAPI 2.0 cannot say how a form field is encoded.")
    }
    return true
  }

  private mutating func formField(
    _ name: String, _ schema: JSONFragment, _ kind: MediaTypeChoice.Kind, isRequired: Bool, _ node: SourceNode
  ) -> JSONFragment {
    var field = ObjectBuilder(["name": .string(name), "in": "formData"])
    if isRequired { field["required"] = true }
    if let description = schema["description"] { field["description"] = description }
    if let summary = schema["x-ms-summary"] { field["x-ms-summary"] = summary }
    let isFileList = schema["type"]?.text == "array" && schema["items"]?["format"]?.text == "binary"
    if schema["format"]?.text == "binary" || isFileList, kind == .multipart {
      field["type"] = "file"
      if isFileList {
        note(
          node, "file-list", .warning, .approximated, "'\(name)' takes several files; a connector sends one.")
      }
      return field.fragment
    }
    switch schema["type"]?.text {
    case "object", "array", nil:
      field["type"] = "string"
      if schema["type"] != nil {
        note(
          node, "form-field-text", .warning, .approximated,
          "The form field '\(name)' is \(schema["type"]?.text == "array" ? "a list" : "an object"), which became text.",
          advice: "Tell makers what to write in its description.")
      }
    default:
      for key in [
        "type", "format", "default", "enum", "maximum", "minimum", "maxLength", "minLength", "pattern",
      ] {
        if let value = schema[key] { field[key] = value }
      }
    }
    return field.fragment
  }
}
