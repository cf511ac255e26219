import JSONText

/// Parameters outside the body.
extension OpenAPI3Conversion {
  /// Headers that OpenAPI 3 says are ignored as parameters (3.0.3, Parameter Object).
  private static let ignoredHeaders: Set<String> = ["accept", "content-type", "authorization"]

  /// The keywords that a parameter and its items may have.
  private static let keywords: Set<String> = [
    "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
  ]

  /// The parameters of an operation, those of its path behind its own.
  mutating func parameters(_ own: [SourceNode], shared: [SourceNode]) -> [JSONFragment] {
    var result: [JSONFragment] = []
    var taken: Set<String> = []
    for node in own + shared {
      guard let target = follow(node) else { continue }
      guard let name = target["name"]?.string, let place = target["in"]?.string else {
        note(
          node, "parameter-unread", .warning, .dropped,
          "A parameter that does not say its name and its place was left out.",
          advice: "Give it `name` and `in`, or add it on the Definition tab.")
        continue
      }
      guard taken.insert(place + " " + name).inserted else { continue }
      result += converted(target, name, place)
    }
    return result
  }

  private mutating func converted(_ node: SourceNode, _ name: String, _ place: String) -> [JSONFragment] {
    switch place {
    case "path", "query": break
    case "header":
      guard !OpenAPI3Conversion.ignoredHeaders.contains(name.lowercased()) else {
        note(
          node, "header-ignored", .info, .dropped, "OpenAPI 3 ignores a parameter for the header '\(name)'.")
        return []
      }
    case "cookie":
      note(
        node, "cookie-dropped", .warning, .dropped, "The cookie '\(name)' cannot be a parameter.",
        advice: "Set the Cookie header with a setheader policy.")
      return []
    default:
      note(
        node, "parameter-place", .error, .dropped, "'\(place)' is no place for a parameter in OpenAPI 2.0.")
      return []
    }
    var head = ObjectBuilder(["name": .string(name), "in": .string(place)])
    if place == "path" || node["required"]?.value.boolean == true { head["required"] = true }
    var description = node["description"]?.string ?? ""
    if node["deprecated"]?.value.boolean == true {
      description += description.isEmpty ? "(deprecated)" : " (deprecated)"
    }
    if !description.isEmpty { head["description"] = .string(description) }
    if node["allowEmptyValue"]?.value.boolean == true, place == "query" { head["allowEmptyValue"] = true }
    copyExtensions(of: node, into: &head)
    return typed(head, node, name, place)
  }

  /// The parameter with the type of its schema; several for an object that is spread over the query.
  private mutating func typed(
    _ head: ObjectBuilder, _ node: SourceNode, _ name: String, _ place: String
  ) -> [JSONFragment] {
    var result = head
    guard let schemaNode = node["schema"] else {
      result["type"] = "string"
      if let content = node["content"]?.members.first {
        note(
          node, "parameter-content", .warning, .approximated,
          "'\(name)' takes \(content.key) as text.", advice: "Tell makers what to write in its description.")
      }
      return [result.fragment]
    }
    let schema = expanded(schemaNode, .request)
    let style = node["style"]?.string ?? (place == "query" ? "form" : "simple")
    switch schema["type"]?.text {
    case "object": return spread(schema, head, node, name, style)
    case "array": writeList(schema, node, name, style, into: &result)
    default: writeScalar(schema, into: &result)
    }
    if style == "matrix" || style == "label" {
      note(
        node, "parameter-style", .warning, .approximated,
        "The style '\(style)' of '\(name)' is not of OpenAPI 2.0; the plain value is sent.")
    }
    return [testing(result, with: example(of: node, schema: schema), of: node)]
  }

  private func writeScalar(_ schema: JSONFragment, into result: inout ObjectBuilder) {
    for member in schema.members ?? []
    where OpenAPI3Conversion.keywords.contains(member.key) || member.key.hasPrefix("x-ms-") {
      result[member.key] = member.value
    }
    if result["type"] == nil { result["type"] = "string" }
    if result["description"] == nil, let text = schema["description"] { result["description"] = text }
  }

  private mutating func writeList(
    _ schema: JSONFragment, _ node: SourceNode, _ name: String, _ style: String,
    into result: inout ObjectBuilder
  ) {
    let items = schema["items"] ?? [:]
    let isExploded = node["explode"]?.value.boolean ?? (style == "form")
    if style == "form", isExploded {
      result["type"] = "string"
      if let description = schema["description"], result["description"] == nil {
        result["description"] = description
      }
      note(
        node, "parameter-repeated", .warning, .approximated,
        "'\(name)' is repeated for every value (collectionFormat multi), which connectors cannot; it became text.",
        advice: "Try a comma-separated list, or repeat the parameter with custom code.")
      return
    }
    writeScalar(schema, into: &result)
    result["items"] = plainItems(items)
    let formats = ["spaceDelimited": "ssv", "pipeDelimited": "pipes"]
    if let format = formats[style] { result["collectionFormat"] = .string(format) }
  }

  /// The items of a list parameter, which are scalars or lists of them.
  private mutating func plainItems(_ items: JSONFragment) -> JSONFragment {
    let schema = writtenOut(items)
    var result = ObjectBuilder()
    writeScalar(schema, into: &result)
    result["description"] = nil
    for member in result.members where member.key.hasPrefix("x-") { result[member.key] = nil }
    if result["type"]?.text == "object" { result["type"] = "string" }
    if result["type"]?.text == "array" { result["items"] = plainItems(schema["items"] ?? [:]) }
    return result.fragment
  }

  /// An object in the query: one parameter for each of its properties.
  private mutating func spread(
    _ schema: JSONFragment, _ head: ObjectBuilder, _ node: SourceNode, _ name: String, _ style: String
  ) -> [JSONFragment] {
    let properties = schema["properties"]?.members ?? []
    let isSpread =
      head["in"]?.text == "query" && !properties.isEmpty
      && (style == "deepObject" || node["explode"]?.value.boolean ?? (style == "form"))
    guard isSpread else {
      var result = head
      result["type"] = "string"
      note(
        node, "parameter-object", .warning, .approximated, "'\(name)' is an object, which became text.",
        advice: "Tell makers what to write in its description.")
      return [testing(result, with: example(of: node, schema: schema), of: node)]
    }
    let required = schema["required"]?.elements ?? []
    note(
      node, "parameter-spread", .warning, .approximated,
      "'\(name)' is an object; each of its \(properties.count) properties became a parameter.")
    let whole = example(of: node, schema: [:])
    return properties.map { property in
      var result = ObjectBuilder()
      let written = style == "deepObject" ? "\(name)[\(property.key)]" : property.key
      result["name"] = .string(written)
      result["in"] = "query"
      if head["required"] != nil, required.contains(.string(property.key)) { result["required"] = true }
      let value = writtenOut(property.value)
      writeScalar(value, into: &result)
      if result["type"]?.text == "object" || result["type"]?.text == "array" {
        result["type"] = "string"
        result["items"] = nil
      }
      let own = whole?.value[property.key] ?? value["example"]
      return testing(result, with: own.map { ($0, whole?.others ?? 0) }, of: node)
    }
  }
}
