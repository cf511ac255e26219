import ConnectorModel
import JSONText

/// The edits that samples make, step by step.
struct SampleDraft {
  private var draft: EditDraft
  private var remarks: [String] = []
  /// The headers that were left out since the platform sends them itself.
  private var plumbing: [String] = []
  /// Where the operation stands that was added last.
  private var added: Place?

  /// Headers that say how a message is sent, not what it means (RFC 9110), or that the platform sends itself.
  private static let platformHeaders: Set<String> = [
    "accept", "accept-encoding", "accept-language", "cache-control", "connection", "content-length",
    "content-type", "date", "host", "origin", "postman-token", "pragma", "referer", "te", "user-agent", "dnt",
  ]
  private static let credentials: Set<String> = ["authorization", "cookie", "proxy-authorization"]

  init(_ connector: Connector) { draft = EditDraft(connector) }

  func result(_ title: String, _ more: [String]) -> SampleImport {
    SampleImport(
      edit: draft.edit(title: title, focus: added), remarks: more + remarks, platformHeaders: plumbing)
  }

  private var inference: SchemaInference {
    var inference = SchemaInference()
    inference.summarizesByName = true
    return inference
  }

  /// Adds the parameters of a request.
  mutating func add(
    _ request: CapturedRequest, toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    let operation = try draft.operation(at: pointer)
    if request.method.lowercased() != operation.verb.rawValue {
      remarks.append("The sample is a \(request.method), the operation a \(operation.verb.method).")
    }
    if request.hasCredentials { remarks.append("The sample's credentials were left out.") }
    let address = request.url.prefix { $0 != "#" }
    if let mark = address.firstIndex(of: "?") {
      for field in FormText.fields(String(address[address.index(after: mark)...])) {
        try add(field.name, field.value, in: .query, toOperationAt: pointer)
      }
    }
    for header in request.headers {
      if SampleDraft.platformHeaders.contains(header.name.lowercased()) {
        if !plumbing.contains(header.name) { plumbing.append(header.name) }
      } else if SampleDraft.credentials.contains(header.name.lowercased()) {
        remarks.append("The header \(header.name) was left out; sign-ins stand on the Security tab.")
      } else {
        try add(header.name, header.value, in: .header, toOperationAt: pointer)
      }
    }
    switch request.body {
    case .form(let fields): try addForm(fields, FormType.encoded, toOperationAt: pointer)
    case .multipart(let fields): try addForm(fields, FormType.parts, toOperationAt: pointer)
    case .file(let name): remarks.append("The body is the file \(name), which is not here.")
    case .text(let text) where (try? JSONDocument(Array(text.utf8))) == nil:
      remarks.append("The body is not JSON, so it has no schema.")
    case .text, .none: break
    }
  }

  /// Adds the operation that a request calls, unless it is there, and what the request and its answer show of it.
  mutating func addOperation(for request: CapturedRequest) throws(ConnectorEditError) {
    let address = CapturedAddress(request.url)
    guard let definition = draft.connector.definition,
      let verb = HTTPVerb(rawValue: request.method.lowercased())
    else { throw .refused("\(request.method) is no verb of OpenAPI 2.0") }
    let host = definition.host ?? ""
    if !address.host.isEmpty, !host.isEmpty, address.host.lowercased() != host.lowercased() {
      remarks.append("The sample goes to \(address.host), the connector to \(host).")
    }
    let base = definition.basePath.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? ""
    let isBelow = !base.isEmpty && (address.path == base || address.path.hasPrefix(base + "/"))
    let path = PathTemplate(typed: isBelow ? String(address.path.dropFirst(base.count)) : address.path)
    let pointer =
      definition.operations.first { $0.verb == verb && PathTemplate($0.path).shape == path.shape }?.pointer
      ?? JSONPointer(tokens: ["paths", path.text, verb.rawValue])
    if draft.value(at: pointer) == nil {
      for step in try ConnectorEdit.addOperation(verb, path: path.text, on: draft.connector).steps {
        try draft.add(step)
      }
    }
    added = Place(.definition, pointer)
    try add(request, toOperationAt: pointer)
    if case .text(let text) = request.body, let body = try? JSONDocument(Array(text.utf8)) {
      try addBody([body.root], toOperationAt: pointer)
    }
    guard let response = request.response, let text = response.body,
      let answer = try? JSONDocument(Array(text.utf8))
    else { return }
    try addResponse(String(response.status), [answer.root], toOperationAt: pointer)
  }

  /// Adds what samples show to a schema.
  mutating func add(_ samples: [JSONValue], toSchemaAt pointer: JSONPointer) throws(ConnectorEditError) {
    try unite(pointer, samples)
  }

  private enum FormType {
    static let encoded = "application/x-www-form-urlencoded"
    static let parts = "multipart/form-data"
  }

  private mutating func addForm(
    _ fields: [CapturedRequest.Field], _ type: String, toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    guard let definition = draft.connector.definition else { return }
    if try draft.operation(at: pointer).parameters(in: definition).contains(where: { $0.location == .body }) {
      remarks.append("The sample sends a form, but the operation has a body; the form was left out.")
      return
    }
    for field in fields {
      try add(field.name, field.isFile ? nil : field.value, in: .formData, toOperationAt: pointer)
    }
    let consumes = Place(.definition, pointer.appending("consumes"))
    if draft.connector.value(at: consumes) == nil { try draft.set(consumes, to: [.string(type)]) }
  }

  /// Adds a parameter unless there is one of the name; nil stands for a file.
  private mutating func add(
    _ name: String, _ value: String?, in location: ParameterLocation, toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    guard let definition = draft.connector.definition, !name.isEmpty else { return }
    let operation = try draft.operation(at: pointer)
    let wanted = location == .header ? name.lowercased() : name
    let isThere = operation.parameters(in: definition).contains { parameter in
      parameter.location == location
        && (location == .header ? parameter.name.lowercased() : parameter.name) == wanted
    }
    let isKey = definition.securityDefinitions.contains { scheme in
      scheme.type == "apiKey" && scheme.location == location.rawValue
        && scheme.parameterName?.lowercased() == name.lowercased()
    }
    if isKey {
      let kind = location == .query ? "query parameter" : location.rawValue
      remarks.append("The \(kind) \(name) was left out; the sign-in sends it.")
    }
    guard !isThere, !isKey else { return }
    var members = [
      JSONFragment.Member("name", .string(name)), JSONFragment.Member("in", .string(location.rawValue)),
    ]
    if let value {
      members += SampleDraft.type(of: value)
    } else {
      members.append(JSONFragment.Member("type", "file"))
    }
    members += [
      JSONFragment.Member("required", .boolean(false)),
      JSONFragment.Member("x-ms-summary", .string(NameWords.summary(of: name))),
    ]
    let list = pointer.appending("parameters")
    if draft.value(at: list) == nil { try draft.set(Place(.definition, list), to: []) }
    try draft.apply(.definition, .set(list.appending("-"), .object(members)))
  }

  /// Type and format of a value that is written as text.
  private static func type(of value: String) -> [JSONFragment.Member] {
    guard let document = try? JSONDocument(Array(value.utf8)),
      document.root.kind == .number || document.root.kind == .boolean
    else { return [JSONFragment.Member("type", "string")] }
    let schema = SchemaInference().schema(of: [document.root]).schema
    return ["type", "format"].compactMap { key in schema[key].map { JSONFragment.Member(key, $0) } }
  }

  /// Adds what samples of the body show.
  mutating func addBody(
    _ samples: [JSONValue], toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    guard let definition = draft.connector.definition else { return }
    let parameters = try draft.operation(at: pointer).parameters(in: definition)
    if parameters.contains(where: { $0.location == .formData }) {
      remarks.append("The sample has a body, but the operation sends a form; the body was left out.")
      return
    }
    if let body = parameters.first(where: { $0.location == .body }) {
      try unite(body.value.pointer.appending("schema"), samples)
      return
    }
    let list = pointer.appending("parameters")
    if draft.value(at: list) == nil { try draft.set(Place(.definition, list), to: []) }
    let body: JSONFragment = [
      "name": "body", "in": "body", "required": true, "schema": inferred(samples),
    ]
    try draft.apply(.definition, .set(list.appending("-"), body))
  }

  /// Adds what samples of a response show.
  mutating func addResponse(
    _ code: String, _ samples: [JSONValue], toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    let response = pointer.appending(["responses", code])
    if draft.value(at: response) == nil {
      for step in try ConnectorEdit.addResponse(code, toOperationAt: pointer, on: draft.connector).steps {
        try draft.add(step)
      }
    }
    try unite(draft.target(of: response).appending("schema"), samples)
  }

  /// Adds what samples of a notification show.
  mutating func addNotification(
    _ samples: [JSONValue], toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    guard let path = pointer.parent else { return }
    let content = path.appending("x-ms-notification-content")
    if draft.value(at: content) == nil {
      try draft.set(Place(.definition, content), to: ["schema": inferred(samples)])
    } else {
      try unite(content.appending("schema"), samples)
    }
  }

  private mutating func inferred(_ samples: [JSONValue]) -> JSONFragment {
    let found = inference.schema(of: samples)
    remarks += found.notes.prefix(3).map { "\($0.pointer): \($0.doubt.message)" }
    return found.schema
  }

  private mutating func unite(_ pointer: JSONPointer, _ samples: [JSONValue]) throws(ConnectorEditError) {
    let schema = inferred(samples)
    remarks += try draft.unite(schemaAt: pointer, with: schema)
  }
}
