import JSONText

/// Callbacks: an operation that is told where to report events is a webhook trigger of a connector.
extension OpenAPI3Conversion {
  /// What a callback says, where a trigger can say it, too.
  private struct Subscription {
    let name: String
    /// The body's property that takes the address, from the outermost object on.
    let path: [String]
    let media: SourceNode
    let node: SourceNode
  }

  /// Makes the operation a trigger and gives the notification's content for its path; nil when it is none.
  ///
  /// The pattern is one callback whose address comes from a property of the request's body:
  /// `{$request.body#/callbackUrl}` (OpenAPI 3.0.3, Callback Object).
  mutating func trigger(_ node: SourceNode, _ operation: inout JSONFragment) -> JSONFragment? {
    guard let callbacks = node["callbacks"], callbacks.value.count > 0 else { return nil }
    let found = callbacks.members.compactMap { subscription($0.key, $0.node) }
    guard let first = found.first, let marked = marked(operation, first.path) else {
      note(
        callbacks, "callbacks-dropped", .warning, .dropped, "OpenAPI 2.0 has no callbacks.",
        advice: "Make the operation a webhook trigger on the Definition tab.")
      return nil
    }
    var result = ObjectBuilder(marked)
    result["x-ms-trigger"] = "single"
    operation = result.fragment
    note(
      callbacks, "callback-trigger", .info, .approximated,
      "The callback '\(first.name)' made the operation a webhook trigger.",
      advice: "Add the operation that ends the subscription, and its Location header.")
    for other in found.dropFirst() {
      note(
        other.node, "callbacks-dropped", .warning, .dropped,
        "A trigger has one kind of notification; the callback '\(other.name)' was left out.")
    }
    let kind = MediaTypeChoice.Kind.json
    let schema = bodySchema(first.media, kind, .response)
    return ["description": .string("What '\(first.name)' reports."), "schema": schema]
  }

  private mutating func subscription(_ name: String, _ node: SourceNode) -> Subscription? {
    guard let callback = follow(node), let (expression, item) = callback.members.first else { return nil }
    let prefix = "{$request.body#/"
    guard expression.hasPrefix(prefix), expression.hasSuffix("}"),
      let pointer = JSONPointer("/" + expression.dropFirst(prefix.count).dropLast()),
      let call = follow(item)?["post"], let body = call["requestBody"].flatMap({ follow($0) })
    else { return nil }
    let types = body["content"]?.members ?? []
    guard let position = MediaTypeChoice.preferred(types.map(\.key)) else { return nil }
    return Subscription(name: name, path: pointer.tokens, media: types[position].node, node: node)
  }

  /// The operation with the property marked as the callback's address; nil when there is no such property.
  private mutating func marked(_ operation: JSONFragment, _ path: [String]) -> JSONFragment? {
    var result = ObjectBuilder(operation)
    guard var list = result["parameters"]?.elements,
      let position = list.firstIndex(where: { $0["in"]?.text == "body" })
    else { return nil }
    var parameter = ObjectBuilder(list[position])
    guard let schema = marked(parameter["schema"] ?? [:], path[...]) else { return nil }
    parameter["schema"] = schema
    parameter["required"] = true
    list[position] = parameter.fragment
    result["parameters"] = .array(list)
    return result.fragment
  }

  private mutating func marked(_ schema: JSONFragment, _ path: ArraySlice<String>) -> JSONFragment? {
    // The mark belongs to this operation, so what it shares with others is written out first.
    var result = ObjectBuilder(writtenOut(schema))
    guard let name = path.first else {
      guard result["type"]?.text ?? "string" == "string" else { return nil }
      result["type"] = "string"
      result["x-ms-notification-url"] = true
      result["x-ms-visibility"] = "internal"
      return result.fragment
    }
    guard var properties = result["properties"].map({ ObjectBuilder($0) }), let property = properties[name],
      let marked = marked(property, path.dropFirst())
    else { return nil }
    properties[name] = marked
    result["properties"] = properties.fragment
    let required = result["required"]?.elements ?? []
    if !required.contains(.string(name)) { result["required"] = .array(required + [.string(name)]) }
    return result.fragment
  }

  /// A schema with its reference, if it is one, replaced by what it leads to.
  mutating func writtenOut(_ schema: JSONFragment) -> JSONFragment {
    guard let name = schema["$ref"]?.text?.split(separator: "/").last.map({ String($0) }) else {
      return schema
    }
    if let written = definitions[name] { return written }
    guard let waiting = announced[name] else { return [:] }
    return expanded(waiting.node, waiting.direction)
  }
}
