import ConnectorModel
import JSONText
import Transport

/// Carries out the policies that change the request of an operation, in the order of the file.
///
/// The semantics are those that the documentation of the templates and published connectors agree on. Templates that
/// are not carried out, and policies for the response, are told; the verdict is then partial.
struct RequestPolicies {
  let operation: Operation
  let policies: [PolicyTemplateInstance]
  let connection: ConnectionValues
  /// Whether calls go to a server of the tester's choice, so that a policy does not decide the host.
  let hasOverride: Bool
  /// The values of path parameters, as they stand in the URL.
  let segments: [String: String]

  /// Templates that change nothing in a call from here: the platform's own address of the next page, and the state
  /// of a connection at no status that can be told.
  private static let idle: Set<String> = ["updatenextlink", ResponsePolicies.unauthenticating]

  /// A call that has to come first.
  struct First {
    let title: String
    let request: HTTPRequest
    /// The methods of all calls that come first, this one's before those behind it.
    var methods: [String]
  }

  /// Changes a request and its base address, and tells what each policy did and which call has to come first.
  ///
  /// `fetched` are the answers of the calls that came first so far, in the order of their policies. `after` is told
  /// of the request as it is when a policy has run.
  func apply(
    to draft: inout RequestDraft, base: inout String, fetched: [HTTPResponse],
    after: (RequestDraft, String) -> Void = { _, _ in }
  ) throws(RequestError) -> (traces: [PolicyTrace], first: First?) {
    var traces: [PolicyTrace] = []
    var answers = fetched[...]
    var first: First?
    for policy in policies where policy.applies(to: operation.operationID) {
      var trace: PolicyTrace
      if policy.template == "setvaluefromurl", PolicySection(policy) == .request {
        trace = try fetchValue(policy, &draft, base, &answers, &first)
      } else {
        trace = try apply(policy, &draft, &base)
      }
      if trace.isDone, !trace.waitsForAnswer { trace.assumption = PolicyAssumption.sentence(for: policy) }
      traces.append(trace)
      after(draft, base)
    }
    return (traces, first)
  }

  /// Puts the value of an answer into the request; where there is no answer yet, the call for it is left behind.
  private func fetchValue(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft, _ base: String,
    _ answers: inout ArraySlice<HTTPResponse>, _ first: inout First?
  ) throws(RequestError) -> PolicyTrace {
    let setting = SetValuePolicy(policy: policy)
    let target = try setting.target()
    let request = try setting.request(after: draft, base: base, scope(draft))
    let shown = draft.hiding.hide(in: request.url, mask: Redactor.mask)
    let title = policy.shownTitle
    let trace = PolicyTrace(
      title: title, template: policy.template,
      change: "\(request.method) \(shown) comes first and brings \(target.words)", isDone: true)
    guard let answer = answers.popFirst() else {
      if first == nil {
        first = First(title: title, request: request, methods: [request.method])
      } else {
        first?.methods.append(request.method)
      }
      return trace
    }
    let value = try setting.value(in: answer, scope(draft))
    switch target {
    case .header(let name):
      guard HeaderRules.isValue(value) else { throw .invalidHeaderValue(name) }
      if Redactor.isSecret(header: name) { draft.secrets["\(title): \(name)"] = Secret(value) }
      draft.setHeader(name, value)
    case .query(let name):
      let encoded = QueryName.encoded(name)
      draft.query.removeAll { $0.name == encoded }
      draft.query.append((encoded, PercentEncoding.encode(value)))
      if Redactor.isSecret(header: name) {
        draft.hiding.query.insert(encoded)
        draft.secrets["\(title): \(name)"] = Secret(value)
      }
    }
    return trace
  }

  private func apply(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft, _ base: inout String
  ) throws(RequestError) -> PolicyTrace {
    func trace(_ change: String, done: Bool = true) -> PolicyTrace {
      PolicyTrace(
        title: policy.shownTitle, template: policy.template, change: change, isDone: done)
    }
    let template = policy.template
    if template == "pollingtrigger", operation.verb.isSafe {
      return trace("keeps the state between polls; the answer is polled twice")
    }
    if let status = ResponsePolicies.unauthenticated(by: policy) {
      return trace("marks the connection unauthenticated when the answer is \(status)")
    }
    if RequestPolicies.idle.contains(template) { return trace("changes nothing in a call from here") }
    if ResponsePolicies.takes(policy) {
      var waiting = trace(
        PolicySection(policy) == .failure ? "runs on an answer that is a failure" : "runs on the answer")
      waiting.waitsForAnswer = true
      return waiting
    }
    guard PolicySection(policy) == .request else {
      let section = policy.section?.lowercased() ?? ""
      return trace("runs on the \(section) and is not carried out", done: false)
    }
    switch template {
    case "setheader": return trace(try setHeader(policy, &draft))
    case "setqueryparameter": return trace(try setQuery(policy, &draft))
    case "dynamichosturl", "dynamicsubdomain": return trace(try setHost(policy, draft, &base))
    case "routerequesttoendpoint": return trace(try route(policy, &draft))
    case "setproperty", "moveproperties": return trace(try changeBody(policy, &draft))
    case _ where DataPolicy.templates.contains(template):
      return trace(try changeBody(policy, &draft))
    default: return trace("is not carried out", done: false)
    }
  }

  func scope(_ draft: RequestDraft) -> PolicyScope {
    var scope = PolicyScope(connection: connection, method: operation.verb.method)
    scope.headers = draft.headers
    scope.hiding = draft.hiding
    scope.query = draft.pathParameters + draft.query
    if case .bytes(let bytes) = draft.body, let document = try? JSONDocument(bytes) {
      scope.body = JSONFragment(document.root)
    }
    return scope
  }

  private func setHeader(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft
  ) throws(RequestError) -> String {
    let scope = scope(draft)
    let name = scope.filled(try policy.requestText("name")).text
    let value = scope.filled(try policy.requestText("value"))
    guard name.isHTTPToken else { throw .invalidHeaderName(name) }
    guard HeaderRules.isValue(value.text) else { throw .invalidHeaderValue(name) }
    let old = draft.header(name)
    let action = ExistsAction(policy)
    if old != nil, action == .skip { return "leaves \(name) as it is" }
    if HeaderRules.ownedByTransfer.contains(name.lowercased()) {
      return "\(name) belongs to the transfer and is left to it"
    }
    let isHidden = value.isSecret || draft.hiding.headers.contains(name.lowercased())
    if isHidden { draft.hiding.headers.insert(name.lowercased()) }
    let isAppended = action == .append && old != nil
    draft.setHeader(name, isAppended ? (old ?? "") + "," + value.text : value.text)
    return
      "\(isAppended ? "appends to" : old == nil ? "sets" : "replaces") \(name): \(isHidden ? Redactor.mask : value.text)"
  }

  private func setQuery(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft
  ) throws(RequestError) -> String {
    let scope = scope(draft)
    let name = scope.filled(try policy.requestText("name")).text
    let value = scope.filled(try policy.requestText("value"))
    guard !name.isEmpty else { throw policy.refused("its name is empty") }
    let encoded = QueryName.encoded(name)
    draft.takeUpPathParameters(named: encoded)
    let position = draft.query.firstIndex { $0.name == encoded }
    let action = ExistsAction(policy)
    if value.isSecret { draft.hiding.query.insert(encoded) }
    let shown = draft.hiding.query.contains(encoded) ? Redactor.mask : value.text
    guard let position else {
      draft.query.append((encoded, PercentEncoding.encode(value.text)))
      return "sets ?\(name)=\(shown)"
    }
    switch action {
    case .skip: return "leaves ?\(name) as it is"
    case .append:
      draft.query[position].value += PercentEncoding.encode("," + value.text)
      return "appends to ?\(name): \(shown)"
    case .override:
      draft.query[position].value = PercentEncoding.encode(value.text)
      // A list that is sent as several parameters of the name is overridden as a whole.
      draft.query = draft.query.enumerated().filter { $0.offset <= position || $0.element.name != encoded }
        .map(\.element)
      return "replaces ?\(name)=\(shown)"
    }
  }

  /// The template takes the place of scheme, host and base path.
  private func setHost(
    _ policy: PolicyTemplateInstance, _ draft: RequestDraft, _ base: inout String
  ) throws(RequestError) -> String {
    if hasOverride { return "the tester's base URL decides where calls go" }
    let filled = scope(draft).filled(try policy.requestText("urlTemplate"))
    if let missing = filled.missing.first {
      throw policy.refused(
        "the connection has no value for '\(missing.arguments.first ?? "")', which makes the host")
    }
    var url = filled.text
    if !url.contains("://") { url = "https://" + url }
    while url.last == "/" { url.removeLast() }
    let scheme = url.prefix { $0 != ":" }.lowercased()
    let authority = url.firstRange(of: "://").map { url[$0.upperBound...].prefix { $0 != "/" } } ?? ""
    guard scheme == "https" || scheme == "http", !authority.isEmpty, !authority.contains("@"),
      !url.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace }), URLParts(url + "/") != nil
    else {
      throw policy.refused(
        "what it makes is no address of a server: \(filled.isSecret ? Redactor.mask : url)")
    }
    base = url
    return "calls go to \(filled.isSecret ? Redactor.mask : url)"
  }

  /// Carries out a policy that works on a JSON body.
  private func changeBody(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft
  ) throws(RequestError) -> String {
    let scope = scope(draft)
    guard let body = scope.body else { return "there is no JSON body to work on" }
    do throws(DataPolicyFailure) {
      let (changed, words) =
        switch policy.template {
        case "setproperty": try SetPropertyPolicy(policy: policy).apply(to: body, scope)
        case "moveproperties": try MovePropertiesPolicy(policy: policy).apply(to: body)
        default: try DataPolicy(policy: policy).apply(to: body)
        }
      if changed != body { draft.body = .bytes(changed.written(in: .inline)) }
      return words
    } catch {
      throw policy.refused(error.reason)
    }
  }
}
