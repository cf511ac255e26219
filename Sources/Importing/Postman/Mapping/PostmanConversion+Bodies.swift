import ConnectorModel
import JSONText

/// What requests send.
extension PostmanConversion {
  mutating func body(
    of operation: PostmanOperation
  ) -> (parameters: [JSONFragment], consumes: [String]) {
    let sending = operation.calls.filter { $0.request.body != .none }
    guard let first = sending.first else { return ([], []) }
    if operation.verb == .get || operation.verb == .head {
      note(
        first.request.pointer, "body-dropped", .warning, .dropped,
        "Connectors send no body with \(operation.verb.method); it was left out.",
        advice: "Move its values into query parameters, if the service takes them.")
      return ([], [])
    }
    var counts: [String: Int] = [:]
    for call in sending { counts[call.request.body.kind, default: 0] += 1 }
    let kind = sending.map(\.request.body.kind).max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ""
    let chosen = sending.filter { $0.request.body.kind == kind }
    if chosen.count < sending.count {
      note(
        first.request.pointer, "body-mixed", .warning, .approximated,
        "The requests of \(operation.id) send bodies of different kinds; '\(kind)' was taken.")
    }
    let type = PostmanConversion.type(of: chosen[0].request)
    switch kind {
    case "raw": return raw(chosen, operation, type)
    case "urlencoded": return (form(chosen, operation), ["application/x-www-form-urlencoded"])
    case "formdata": return (form(chosen, operation), ["multipart/form-data"])
    case "graphql": return ([graphql(chosen[0].request)], ["application/json"])
    default:
      let schema: JSONFragment = ["type": "string", "format": "binary"]
      return ([PostmanConversion.bodyParameter(schema)], [type ?? "application/octet-stream"])
    }
  }

  /// The media type that a request names.
  static func type(of request: PostmanRequest) -> String? {
    let header = request.headers.first { $0.key.lowercased() == "content-type" && !$0.isDisabled }
    guard let type = header?.value?.prefix(while: { $0 != ";" }).lowercased().trimmed,
      type.contains("/"),
      !type.contains("{{"), !type.contains(",")
    else { return nil }
    return type
  }

  static func bodyParameter(_ schema: JSONFragment) -> JSONFragment {
    ["name": "body", "in": "body", "required": true, "schema": schema]
  }

  private mutating func raw(
    _ calls: [PostmanCall], _ operation: PostmanOperation, _ type: String?
  ) -> ([JSONFragment], [String]) {
    var samples: [JSONValue] = []
    var isText = true
    for call in calls {
      guard case .raw(let text, let language) = call.request.body else { continue }
      let start = text.first { !$0.isWhitespace }
      let claimsJSON =
        language == "json" || PostmanConversion.type(of: call.request)?.hasSuffix("json") == true
      guard claimsJSON || language == nil || start == "{" || start == "[" else { continue }
      if let document = JSONSample.document(text), document.root.isObject || document.root.isArray {
        samples.append(document.root)
        isText = false
      } else if claimsJSON {
        isText = false
        note(
          call.request.pointer, "body-unreadable", .warning, .approximated,
          "The body says that it is JSON and is not; its properties are unknown.",
          advice: "Import a sample on the Definition tab.")
      }
    }
    if isText {
      let language = { () -> String? in
        guard case .raw(let text, let language) = calls[0].request.body else { return nil }
        if language == "xml" || text.trimmed.hasPrefix("<") { return "application/xml" }
        return language == "html" ? "text/html" : "text/plain"
      }()
      return ([PostmanConversion.bodyParameter(["type": "string"])], [type ?? language ?? "text/plain"])
    }
    var schema = inferred(samples, calls[0].request, summarises: true)
    if let discriminator = operation.discriminator, discriminator.place == .body {
      schema = PostmanConversion.fixing(discriminator, in: schema)
    }
    return ([PostmanConversion.bodyParameter(schema)], [type ?? "application/json"])
  }

  /// The schema with the property that tells the operation from others fixed and hidden.
  private static func fixing(
    _ discriminator: PostmanOperation.Discriminator, in schema: JSONFragment
  ) -> JSONFragment {
    guard var properties = schema["properties"].map({ ObjectBuilder($0) }) else { return schema }
    properties[discriminator.name] = [
      "type": "string", "default": .string(discriminator.value), "x-ms-visibility": "internal",
    ]
    var result = ObjectBuilder(schema)
    result["properties"] = properties.fragment
    let required = result["required"]?.elements ?? []
    if !required.contains(.string(discriminator.name)) {
      result["required"] = .array(required + [.string(discriminator.name)])
    }
    return result.fragment
  }

  /// The schema of samples; what is in doubt is remarked on once for each request.
  mutating func inferred(
    _ samples: [JSONValue], _ request: PostmanRequest, summarises: Bool
  ) -> JSONFragment {
    guard !samples.isEmpty else { return ["type": "object"] }
    var inference = SchemaInference()
    inference.summarizesByName = summarises
    let found = inference.schema(of: samples)
    for doubt in Set(found.notes.map(\.doubt.message)).sorted().prefix(3) {
      let count = found.notes.count { $0.doubt.message == doubt }
      let places = found.notes.filter { $0.doubt.message == doubt }.prefix(3).map { "\($0.pointer)" }
      note(
        request.pointer, "schema-doubt", .info, .approximated,
        "\(PostmanConversion.clean(doubt)) (\(places.joined(separator: ", "))\(count > 3 ? " and \(count - 3) more" : ""))"
      )
    }
    return found.schema
  }

  private mutating func form(_ calls: [PostmanCall], _ operation: PostmanOperation) -> [JSONFragment] {
    var order: [String] = []
    var fields: [String: [PostmanField]] = [:]
    var isList: Set<String> = []
    for call in calls {
      let all: [PostmanField]
      switch call.request.body {
      case .urlencoded(let found), .formdata(let found): all = found
      default: all = []
      }
      var here: Set<String> = []
      for field in all where !field.key.isEmpty && !field.key.contains("{{") {
        if fields[field.key] == nil { order.append(field.key) }
        fields[field.key, default: []].append(field)
        if !here.insert(field.key).inserted { isList.insert(field.key) }
      }
    }
    return order.map { name in
      let all = fields[name] ?? []
      let values = all.compactMap(\.value)
      let description = all.first { !$0.description.isEmpty }?.description ?? ""
      var parameter = start(name, "formData", description, values: values)
      parameter["required"] = .boolean(false)
      if all.contains(where: \.isFile) {
        parameter["type"] = "file"
      } else if isList.contains(name) {
        parameter["type"] = "array"
        parameter["items"] = .object(PostmanTypes.members(of: values))
      } else {
        for member in PostmanTypes.members(of: values) { parameter[member.key] = member.value }
      }
      return parameter.fragment
    }
  }

  private mutating func graphql(_ request: PostmanRequest) -> JSONFragment {
    guard case .graphql(let query, let variables) = request.body else { return [:] }
    var schema: [JSONFragment.Member] = [
      JSONFragment.Member(
        "query", ["type": "string", "default": .string(query), "x-ms-visibility": "internal"])
    ]
    if let document = JSONSample.document(variables), document.root.isObject, document.root.count > 0 {
      schema.append(JSONFragment.Member("variables", inferred([document.root], request, summarises: true)))
    }
    return PostmanConversion.bodyParameter(
      ["type": "object", "required": ["query"], "properties": .object(schema)])
  }
}
