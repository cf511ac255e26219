/// How the test of one operation went.
package struct OperationResult: Sendable {
  /// The position in the run, counted from 1.
  package let step: Int
  /// The operation's id, or verb and path where there is none.
  package let operation: String
  /// How it ended.
  package private(set) var status: ResultStatus
  /// Why it was not called, not possible, or only partly the platform's call.
  package let reason: String?
  /// When it was called, in UTC (RFC 3339); nil when it was not.
  package private(set) var started: String?
  /// The call as it was prepared; nil when there was none.
  package var prepared: PreparedRequest? { call?.request }
  private let call: Call?
  /// What was sent.
  package let request: RecordedRequest?
  /// What came back.
  package let response: RecordedResponse?
  /// What is wrong.
  package private(set) var findings: [ResultFinding]
  /// Facts that whoever tests should know.
  package private(set) var notes: [String]
  /// The bodies of the notifications that a webhook trigger brought, in order.
  package private(set) var notifications: [RecordedBody] = []

  /// What the policies that run on the answer did, in their order.
  package let answerPolicies: [PolicyTrace]

  /// Whether the platform would have sent or shown something else.
  private let isLimited: Bool

  /// Keeps the call on the heap: results are passed on often, and it is the largest part of them.
  private final class Call: Sendable {
    let request: PreparedRequest

    init(_ request: PreparedRequest) { self.request = request }
  }

  /// Describes a result.
  package init(
    step: Int, operation: String, status: ResultStatus, reason: String? = nil,
    request: RecordedRequest? = nil,
    response: RecordedResponse? = nil, findings: [ResultFinding] = [], notes: [String] = [],
    prepared: PreparedRequest? = nil, answerPolicies: [PolicyTrace] = [], isLimited: Bool = false
  ) {
    self.step = step
    self.operation = operation
    self.status = status
    self.reason = reason
    self.request = request
    self.response = response
    self.findings = findings
    self.notes = notes
    call = prepared.map { Call($0) }
    self.answerPolicies = answerPolicies
    self.isLimited = isLimited
  }

  /// What every policy did, on the request and on the answer, in the order in which they ran.
  ///
  /// One that changes the answer is told when it has done so, and before that only where no answer came.
  package var policies: [PolicyTrace] {
    let onRequest = prepared?.policies ?? []
    return (response == nil ? onRequest : onRequest.filter { !$0.waitsForAnswer }) + answerPolicies
  }

  /// The call as a curl command with variables in the place of secrets; nil when there is none.
  package var curl: String? { prepared?.curlCommand }

  /// Whether the platform would mark the connection unauthenticated after this answer.
  var endsConnection: Bool {
    guard let prepared, let response else { return false }
    return prepared.responsePolicies.endsConnection(at: response.status)
  }

  /// The result with the notifications that came while it was waited for them.
  func receiving(_ notifications: [RecordedBody]) -> OperationResult {
    var result = self
    result.notifications = notifications
    return result
  }

  /// The result with the time of its call.
  func starting(at time: Timestamp) -> OperationResult {
    var result = self
    result.started = time.text
    return result
  }

  /// The result of a call whose status a plan judges: what the check says of the status is no fault then.
  func expecting(isStatusExpected: Bool) -> OperationResult {
    guard isStatusExpected, response != nil else { return self }
    var result = self
    result.findings.removeAll { $0.kind == .status }
    // What a policy makes of that status is expected with it.
    for position in result.findings.indices where result.findings[position].kind == .policy {
      result.findings[position].severity = .warning
    }
    guard status == .failed else { return result }
    if isLimited {
      if !result.findings.contains(where: \.outweighsLimits) { result.status = .partial }
    } else if !result.findings.contains(where: { $0.severity == .error }) {
      result.status = .passed
    }
    return result
  }

  /// The result with what was found out beside the call; an error fails an operation that had passed.
  ///
  /// A partial one fails by what outweighs its limits.
  func adding(_ more: [ResultFinding], notes told: [String] = []) -> OperationResult {
    var result = self
    result.findings += more
    result.notes += told
    let isFailure =
      switch status {
      case .passed: more.contains { $0.severity == .error }
      case .partial: more.contains(where: \.outweighsLimits)
      default: false
      }
    if isFailure { result.status = .failed }
    return result
  }
}
