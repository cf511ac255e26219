package import ConnectorModel
import JSONText
package import Transport

/// Makes the request of an operation from values, without sending anything.
///
/// The rules are those of OpenAPI 2.0 and of the platform's own client where the specification leaves a choice;
/// policies for the request are carried out, and `PreparedRequest.limits` tells what is not.
package struct RequestBuilder: Sendable {
  /// The longest URL that the platform sends, in characters.
  package static let longestURL = 16_384

  /// The connector.
  package let connector: Connector
  /// Its definition.
  package let definition: APIDefinition
  /// What its connections consist of.
  package let connection: ConnectionDefinition
  /// The server that is called instead of the definition's: scheme and host, perhaps a base path.
  package let baseURL: String?
  /// Whether required fields without value or default take their first choice or example.
  package let usesExamples: Bool
  /// Whether what each policy did is told among the notes.
  package let explains: Bool
  /// The way to the server that was given, which curl commands repeat; nil for that of everyone.
  package var transport: TransportOptions?
  private let readFile: FileReader
  private let policies: [PolicyTemplateInstance]
  /// The address that every operation is called at; nil where it depends on the connection, or is none.
  private let fixedBase: String?

  /// Prepares for a connector; fails when it has no readable definition.
  package init(
    _ connector: Connector, connection: ConnectionDefinition, baseURL: String? = nil,
    usesExamples: Bool = false, explains: Bool = false, readFile: FileReader = .disk
  ) throws(RequestError) {
    guard let definition = connector.definition else { throw .noDefinition }
    self.connector = connector
    self.definition = definition
    self.connection = connection
    self.baseURL = baseURL
    self.usesExamples = usesExamples
    self.explains = explains
    self.readFile = readFile
    policies = connector.properties?.policies ?? []
    fixedBase = try? BaseAddress(of: definition, override: baseURL, connection: ConnectionValues()).text
  }

  /// Says why calls cannot go to a server that was given; nil where they can.
  package static func problem(ofBaseURL text: String) -> RequestError? {
    do throws(RequestError) {
      _ = try BaseAddress(text, basePath: "")
      return nil
    } catch {
      return error
    }
  }

  /// The server that is called, as a person names it: its host, with a port perhaps; nil where none is named.
  package var serverName: String? {
    baseURL.flatMap { URLParts($0)?.hostAndPort } ?? definition.host
  }

  /// Whether calls go to this machine, so that the service can call back without help.
  package var callsThisMachine: Bool {
    let address = baseURL ?? "https://" + (definition.host ?? "")
    return URLParts(address)?.isLoopback ?? false
  }

  /// The request of an operation.
  package func prepare(
    _ operation: Operation, inputs: InputValues = InputValues(),
    connection values: ConnectionValues = ConnectionValues()
  ) throws(RequestError) -> PreparedRequest {
    try prepare(operation, inputs, values, fetched: [])
  }

  /// The request with the answers to the calls that policies made first, in the order of the policies.
  private func prepare(
    _ operation: Operation, _ inputs: InputValues, _ values: ConnectionValues, fetched: [HTTPResponse]
  ) throws(RequestError) -> PreparedRequest {
    let form = OperationForm(operation, in: definition)
    let resolver = try InputResolver(form, inputs, usesExamples: usesExamples)
    var base = try baseText(operation, values)
    let typing = InputTyping(readFile: readFile)
    var draft = RequestDraft(method: operation.verb.method)
    draft.notes = connection.notes
    try ParameterWriter(form: form, resolver: resolver, typing: typing).write(to: &draft)
    try BodyWriter(form: form, resolver: resolver, typing: typing, definition: definition).write(to: &draft)
    let taken = Set(connection.fields.map(\.name)).union(values.secrets.keys)
    PasswordInputs(form: form, definition: definition, resolver: resolver, taken: taken).hide(in: &draft)
    try Authentication(definition: definition, connection: connection, values: values)
      .write(operation, to: &draft)
    addAccept(operation, to: &draft)
    let requestPolicies = RequestPolicies(
      operation: operation, policies: policies, connection: values,
      hasOverride: baseURL != nil, segments: draft.segments)
    var stages = explains ? [draft.request(at: base)] : []
    let (traces, first) = try requestPolicies.apply(to: &draft, base: &base, fetched: fetched) {
      draft, base in
      if explains { stages.append(draft.request(at: base)) }
    }
    let fetch = first.map { first in
      ValueFetch(title: first.title, request: first.request, methods: first.methods) {
        response throws(RequestError) in
        try prepare(operation, inputs, values, fetched: fetched + [response])
      }
    }
    if explains {
      for trace in traces {
        draft.notes.append("policy " + trace.line)
        if let assumption = trace.assumption { draft.notes.append("assumed: " + assumption) }
      }
    }
    let request = draft.request(at: base)
    let length = request.url.utf8.count
    guard length <= RequestBuilder.longestURL else { throw .urlTooLong(length) }
    guard URLParts(request.url) != nil else {
      throw .invalidURL(request.url, reason: "it is not a well-formed URL")
    }
    let secrets = draft.secrets.merging(values.secrets) { own, _ in own }
    // A policy may copy a secret from where it stands to where a note tells of.
    let redactor = draft.notes.isEmpty ? nil : Redactor(secrets: Array(secrets.values))
    let prepared = PreparedRequest(
      operation: operation.name, request: request,
      notes: redactor.map { redactor in draft.notes.map { redactor.redact($0) } } ?? [], secrets: secrets,
      hiding: draft.hiding, policies: traces,
      responsePolicies: ResponsePolicies(for: operation, policies, values),
      explains: explains, fetch: fetch, transport: transport,
      limits: EmulationLimits.reason(for: operation, of: connector, traces))
    return explains ? prepared.telling(stages) : prepared
  }

  /// The address that the definition gives; where a policy decides the host, one of the definition's that cannot be
  /// used does not matter.
  private func baseText(_ operation: Operation, _ values: ConnectionValues) throws(RequestError) -> String {
    if let fixedBase { return fixedBase }
    do throws(RequestError) {
      return try BaseAddress(of: definition, override: baseURL, connection: values).text
    } catch {
      guard baseURL == nil, EmulationLimits.hostPolicy(for: operation, of: connector) != nil else {
        throw error
      }
      return ""
    }
  }

  /// `Accept` from `produces` unless a header parameter has set it; the platform's own value is not documented.
  private func addAccept(_ operation: Operation, to draft: inout RequestDraft) {
    guard draft.header("Accept") == nil else { return }
    let produced = operation.produces(in: definition).filter { HeaderRules.isValue($0) && !$0.isEmpty }
    draft.setHeader("Accept", produced.isEmpty ? "application/json" : produced.joined(separator: ", "))
  }
}
