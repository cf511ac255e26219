import JSONText
import Transport

/// A run as the history keeps it: how each operation ended, and nothing of what was sent or came back.
package struct RunRecord: Hashable, Sendable {
  /// How one operation ended.
  package struct Outcome: Hashable, Sendable {
    /// The operation's id, or verb and path where there is none.
    package let operation: String
    /// How it ended.
    package let status: ResultStatus
    /// The status of the answer; nil when there was none.
    package let code: Int?
    /// Milliseconds that the call took; nil when there was none.
    package let milliseconds: Int?
  }

  /// How an operation ended differently than before.
  package struct Change: Hashable, Sendable {
    /// The operation.
    package let operation: String
    /// How it ended before.
    package let before: ResultStatus
    /// How it ended now.
    package let after: ResultStatus

    /// The change in words.
    package var words: String { "\(operation) was \(before.rawValue), is \(after.rawValue)" }
  }

  /// When the run began, in UTC (RFC 3339).
  package let started: String
  /// The plan that was run; nil for a run over operations.
  package let plan: String?
  /// The outcomes, in the order of the run; operations that were skipped are left out.
  package let outcomes: [Outcome]

  /// Keeps of a report what the history needs.
  package init(_ report: TestReport, plan: String? = nil) {
    started = report.started
    self.plan = plan
    outcomes = report.results.compactMap { result in
      guard result.status != .skipped else { return nil }
      return Outcome(
        operation: result.operation, status: result.status, code: result.response?.status,
        milliseconds: result.response.map { $0.timing.total / 1000 })
    }
  }

  init?(_ value: JSONValue) {
    guard let started = value["started"]?.string, let list = value["outcomes"] else { return nil }
    self.started = started
    plan = value["plan"]?.string
    outcomes = list.elements.compactMap { value in
      guard let operation = value["operation"]?.string,
        let status = value["status"]?.string.flatMap({ ResultStatus(rawValue: $0) })
      else { return nil }
      return Outcome(
        operation: operation, status: status, code: value["code"]?.integer,
        milliseconds: value["milliseconds"]?.integer)
    }
  }

  var fragment: JSONFragment {
    var members = [JSONFragment.Member("started", .string(started))]
    if let plan { members.append(JSONFragment.Member("plan", .string(plan))) }
    let list = outcomes.map { outcome in
      var members = [
        JSONFragment.Member("operation", .string(outcome.operation)),
        JSONFragment.Member("status", .string(outcome.status.rawValue)),
      ]
      if let code = outcome.code { members.append(JSONFragment.Member("code", .number(String(code)))) }
      if let time = outcome.milliseconds {
        members.append(JSONFragment.Member("milliseconds", .number(String(time))))
      }
      return JSONFragment.object(members)
    }
    members.append(JSONFragment.Member("outcomes", .array(list)))
    return .object(members)
  }

  /// How many outcomes have a status.
  package func count(_ status: ResultStatus) -> Int { outcomes.count { $0.status == status } }

  /// What ended differently than in an earlier run; operations that are in one of the two only are no change.
  package func changes(since earlier: RunRecord) -> [Change] {
    outcomes.compactMap { outcome in
      guard let before = earlier.outcomes.last(where: { $0.operation == outcome.operation }),
        before.status != outcome.status
      else { return nil }
      return Change(operation: outcome.operation, before: before.status, after: outcome.status)
    }
  }
}
