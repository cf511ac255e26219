import ConnectorModel
import JSONText

/// Responses with their schemas, headers and examples.
extension OpenAPI3Conversion {
  /// The longest example that is kept, in bytes.
  static let longestExample = 4096

  /// Headers that describe the transfer, not the answer.
  private static let ignoredHeaders: Set<String> = ["content-type", "content-length", "date", "set-cookie"]

  mutating func writeResponses(_ operation: SourceNode, into result: inout ObjectBuilder) {
    var responses = ObjectBuilder()
    var produces: [JSONFragment] = []
    let listed = (operation["responses"]?.members ?? []).filter { !$0.key.hasPrefix("x-") }
    let named = Set(listed.map(\.key))
    for (code, node) in listed {
      guard let target = follow(node), let written = self.code(code, at: node, besides: named, responses)
      else { continue }
      responses[written] = response(target, written, &produces)
    }
    if responses.members.map(\.key) == ["default"], let only = responses["default"] {
      var success = ObjectBuilder()
      success["200"] = only
      var other = ObjectBuilder(only)
      other["schema"] = nil
      other["headers"] = nil
      other["examples"] = nil
      success["default"] = other.fragment
      responses = success
      note(
        operation, "default-response", .info, .approximated,
        "The only response was the default one; it is the response of 200, too.")
    }
    if responses.isEmpty { responses["200"] = ["description": "OK"] }
    if !produces.isEmpty { result["produces"] = .array(produces) }
    result["responses"] = responses.fragment
  }

  /// The status code as OpenAPI 2.0 writes it; nil for one that has no place.
  ///
  /// A code that is named comes before a range (OpenAPI 3.0.3, Responses Object), wherever it stands, and so does
  /// the default.
  private mutating func code(
    _ code: String, at node: SourceNode, besides named: Set<String>, _ written: ObjectBuilder
  ) -> String? {
    if code == "default" || (code.count == 3 && Int(code) != nil) { return code }
    let ranges = ["1": "100", "2": "200", "3": "default", "4": "default", "5": "default"]
    guard code.uppercased().hasSuffix("XX"), let first = code.first, let near = ranges[String(first)] else {
      note(node, "status-code", .warning, .dropped, "'\(code)' is not a status code.")
      return nil
    }
    guard !named.contains(near), written[near] == nil else {
      note(
        node, "status-range", .info, .dropped,
        "The range \(code) was left out; OpenAPI 2.0 has no ranges, and there is a response \(near).")
      return nil
    }
    note(node, "status-range", .info, .approximated, "The range \(code) became \(near).")
    return near
  }

  private mutating func response(
    _ node: SourceNode, _ code: String, _ produces: inout [JSONFragment]
  ) -> JSONFragment {
    var result = ObjectBuilder()
    let description = node["description"]?.string ?? ""
    result["description"] = .string(description.isEmpty ? ResponseCode.description(of: code) : description)
    let types = node["content"]?.members ?? []
    if let position = MediaTypeChoice.preferred(types.map(\.key)) {
      let (type, media) = types[position]
      let written = JSONFragment.string(type == "*/*" ? "application/json" : type)
      if !produces.contains(written) { produces.append(written) }
      result["schema"] = bodySchema(media, MediaTypeChoice.kind(of: type), .response)
      if result["schema"]?.members?.isEmpty == true { result["schema"] = nil }
      if let example = example(of: media) {
        result["examples"] = .object([JSONFragment.Member(type, example)])
      }
      for (other, otherMedia) in types where other != type {
        note(
          otherMedia, "media-type-dropped", .info, .dropped,
          "The response is read as \(type); \(other) was left out.")
      }
    }
    let headers = self.headers(node["headers"])
    if !headers.isEmpty { result["headers"] = headers.fragment }
    if let links = node["links"], links.value.count > 0 {
      note(links, "links-dropped", .info, .dropped, "OpenAPI 2.0 has no links.")
    }
    copyExtensions(of: node, into: &result)
    return result.fragment
  }

  private mutating func example(of media: SourceNode) -> JSONFragment? {
    guard let example = firstExample(of: media),
      example.value.range.count <= OpenAPI3Conversion.longestExample
    else { return nil }
    return JSONFragment(example.value)
  }

  private mutating func headers(_ node: SourceNode?) -> ObjectBuilder {
    var result = ObjectBuilder()
    for (name, header) in node?.members ?? []
    where !OpenAPI3Conversion.ignoredHeaders.contains(name.lowercased()) {
      guard let target = follow(header) else { continue }
      let schema = target["schema"].map { expanded($0, .response) } ?? [:]
      var written = ObjectBuilder()
      if let text = target["description"]?.string { written["description"] = .string(text) }
      let type = schema["type"]?.text ?? "string"
      written["type"] = .string(type == "object" || type == "array" ? "string" : type)
      if let format = schema["format"] { written["format"] = format }
      result[name] = written.fragment
    }
    return result
  }
}
