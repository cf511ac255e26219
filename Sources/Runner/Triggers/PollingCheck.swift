import ConnectorModel
import JSONText
import SafeText
import Transport

/// Holds the first answer of a polling trigger against what the platform does with it, and prepares the second poll.
///
/// The first call of a flow establishes the state; every later one carries it as query parameters (learn.microsoft.com,
/// *Create a polling trigger*).
struct PollingCheck {
  let state: PollingState?
  let operation: Operation
  let definition: APIDefinition
  let lines: DefinitionLines

  /// What the answer says.
  struct Outcome {
    var findings: [ResultFinding] = []
    var notes: [String] = []
    /// The inputs of the next poll; nil when there is no state to poll with.
    var next: InputValues?
  }

  func outcome(of response: HTTPResponse, inputs: InputValues, connection: ConnectionValues) -> Outcome {
    var outcome = Outcome()
    guard (200..<300).contains(response.status) else { return outcome }
    if response.status == 202 {
      if response.header("Location") == nil {
        outcome.findings.append(
          finding(
            .error, "a poll without events was answered with 202, but without the Location of the next poll"))
      }
      return outcome
    }
    guard let state else {
      outcome.notes.append(
        "no policy keeps a state between polls: the service itself must answer 202 with Location, or each poll "
          + "fires the flow again")
      return outcome
    }
    guard let document = try? JSONDocument(response.body) else { return outcome }
    let body = JSONFragment(document.root)
    let events = events(in: body, connection, &outcome)
    var next = inputs
    for item in state.items {
      guard let value = value(of: item, in: body, connection, events, &outcome) else { continue }
      guard query(item.parameter) else {
        outcome.findings.append(
          finding(
            .error, "the state is kept in '\(item.parameter)', which is no query parameter of the operation"))
        continue
      }
      next[item.parameter] = .text(value.fieldText)
      outcome.next = next
    }
    if let events { checkOrder(of: events, state, &outcome) }
    return outcome
  }

  /// The events; nil when nothing that is a list stands where the policy says.
  private func events(
    in body: JSONFragment, _ connection: ConnectionValues, _ outcome: inout Outcome
  ) -> [JSONFragment]? {
    guard let state, let path = state.dataPath else { return nil }
    do throws(PolicyTextError) {
      guard let found = try state.value(of: path, body: body, connection: connection) else {
        outcome.findings.append(finding(.error, "nothing stands at \(path), where the policy has its events"))
        return nil
      }
      guard case .array(let events) = found else {
        outcome.findings.append(finding(.error, "what stands at \(path) is no list of events"))
        return nil
      }
      outcome.notes.append("the first poll brings \(events.count.counted("event"))")
      return events
    } catch {
      outcome.findings.append(finding(.error, "triggerDataPath: " + error.message))
      return nil
    }
  }

  private func value(
    of item: PollingState.Item, in body: JSONFragment, _ connection: ConnectionValues,
    _ events: [JSONFragment]?, _ outcome: inout Outcome
  ) -> JSONFragment? {
    do throws(PolicyTextError) {
      let value = try state?.value(of: item.expression, body: body, connection: connection) ?? .null
      guard value == .null else { return value }
      // Without events the expression has nothing to read, and the state stays as it was.
      if events?.isEmpty != true {
        outcome.findings.append(
          finding(.error, "\(item.parameter) gets nothing: \(item.expression) leads nowhere in the answer"))
      }
      return nil
    } catch {
      outcome.findings.append(finding(.error, "\(item.parameter): " + error.message))
      return nil
    }
  }

  private func query(_ name: String) -> Bool {
    operation.parameters(in: definition).contains { $0.name == name && $0.location == .query }
  }

  /// A state that is read off the first event needs the newest event first.
  private func checkOrder(of events: [JSONFragment], _ state: PollingState, _ outcome: inout Outcome) {
    guard let first = events.first, let last = events.last, events.count > 1 else { return }
    for item in state.items where item.expression.contains("[0]") {
      guard
        let name = item.expression.split(separator: ".").last.map({
          $0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        }),
        let newest = first[String(name)], let oldest = last[String(name)],
        PollingCheck.isLess(newest, oldest)
      else { continue }
      outcome.findings.append(
        finding(
          .warning,
          "\(item.parameter) is read off the first event, but the last one is newer: events are not sorted newest "
            + "first, so a flow would get some again"))
    }
  }

  private static func isLess(_ left: JSONFragment, _ right: JSONFragment) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      JSONNumber(left).flatMap { left in JSONNumber(right).map { left < $0 } } ?? false
    // Dates of ISO 8601 sort as texts.
    case (.string(let left), .string(let right)):
      left.first?.isNumber == true && right.first?.isNumber == true && left < right
    default: false
    }
  }

  private func finding(_ severity: ResultFinding.Severity, _ message: String) -> ResultFinding {
    ResultFinding(
      .policy, severity, message, definition: operation.pointer, line: lines.line(of: operation.pointer))
  }
}
