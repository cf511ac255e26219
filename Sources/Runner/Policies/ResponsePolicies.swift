import ConnectorModel
import JSONText
import Transport

/// The policies that change the answer of an operation, in the order of the file.
///
/// A flow sees the answer as they leave it, so the definition describes that one; the check takes it, too.
struct ResponsePolicies: Sendable {
  /// The templates that are carried out on an answer.
  static let templates = DataPolicy.templates.union(["setheader", "setproperty"])

  let policies: [PolicyTemplateInstance]
  let connection: ConnectionValues
  let method: String
  /// The policies that watch for a status that ends the connection.
  let watching: [PolicyTemplateInstance]

  /// The policies of the response section that apply to an operation and can be carried out.
  init(for operation: Operation, _ policies: [PolicyTemplateInstance], _ connection: ConnectionValues) {
    self.policies = policies.filter { policy in
      policy.applies(to: operation.operationID) && ResponsePolicies.takes(policy)
    }
    watching = policies.filter { policy in
      policy.applies(to: operation.operationID) && ResponsePolicies.unauthenticated(by: policy) != nil
    }
    self.connection = connection
    method = operation.verb.method
  }

  /// Whether a policy runs on the response and is carried out; on failures only headers can be set.
  static func takes(_ policy: PolicyTemplateInstance) -> Bool {
    switch PolicySection(policy) {
    case .response: templates.contains(policy.template)
    case .failure: policy.template == "setheader"
    case .request, .other: false
    }
  }

  /// Whether a policy runs on an answer of this status.
  private static func runs(_ policy: PolicyTemplateInstance, on status: Int) -> Bool {
    PolicySection(policy) == .response || status >= 400
  }

  /// The answer as the policies leave it, and what each did.
  ///
  /// `compare` says what an answer before and after a policy has to tell.
  func apply(
    to response: HTTPResponse,
    compare: (_ before: HTTPResponse, _ after: HTTPResponse) -> PolicyEffect? = { _, _ in nil }
  ) -> (response: HTTPResponse, traces: [PolicyTrace]) {
    var answer = response
    var traces: [PolicyTrace] = []
    for policy in policies where ResponsePolicies.runs(policy, on: response.status) {
      func trace(_ change: String, done: Bool = true) -> PolicyTrace {
        PolicyTrace(
          title: policy.shownTitle, template: policy.template, change: change, isDone: done)
      }
      do throws(DataPolicyFailure) {
        let before = answer
        var done = trace(try change(&answer, policy))
        done.effect = compare(before, answer)
        traces.append(done)
      } catch {
        traces.append(trace("cannot be carried out: " + error.reason, done: false))
      }
    }
    return (answer, traces)
  }

  private func change(
    _ answer: inout HTTPResponse, _ policy: PolicyTemplateInstance
  ) throws(DataPolicyFailure) -> String {
    var scope = PolicyScope(connection: connection, method: method)
    scope.headers = answer.headers
    if let document = try? JSONDocument(answer.body) { scope.body = JSONFragment(document.root) }
    if policy.template == "setheader" { return try setHeader(&answer, policy, scope) }
    guard let body = scope.body else { return "the answer has no JSON body" }
    let (changed, words): (JSONFragment, String)
    if policy.template == "setproperty" {
      (changed, words) = try SetPropertyPolicy(policy: policy).apply(to: body, scope)
    } else {
      (changed, words) = try DataPolicy(policy: policy).apply(to: body)
    }
    if changed != body { answer.body = changed.written(in: .inline) }
    return words
  }

  private func setHeader(
    _ answer: inout HTTPResponse, _ policy: PolicyTemplateInstance, _ scope: PolicyScope
  ) throws(DataPolicyFailure) -> String {
    let name = scope.filled(try policy.bodyText("name")).text
    let value = scope.filled(try policy.bodyText("value")).text
    guard name.isHTTPToken, HeaderRules.isValue(value) else {
      throw DataPolicyFailure("it makes no header that could be sent")
    }
    let action = ExistsAction(policy)
    let old = answer.header(name)
    if old != nil, action == .skip { return "leaves \(name) as it is" }
    answer.headers.removeAll { $0.name.isSameName(as: name) }
    let isAppended = action == .append && old != nil
    answer.headers.append(HTTPHeader(name: name, value: isAppended ? (old ?? "") + "," + value : value))
    return (isAppended ? "appends to " : old == nil ? "sets " : "replaces ") + name
  }
}
