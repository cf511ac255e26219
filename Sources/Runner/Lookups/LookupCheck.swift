import ConnectorModel
import JSONText
import Transport

/// Tests the lookups of an operation: what a flow maker's form would ask for while it is filled in.
///
/// An answer is asked for once in a run, however many fields need it.
actor LookupCheck {
  private let builder: RequestBuilder
  private let lines: DefinitionLines
  private let send: TestRun.Sender
  private var answers: [String: Task<Result<LookupAnswer, LookupFailure>, Never>] = [:]

  init(_ builder: RequestBuilder, lines: DefinitionLines, sending send: @escaping TestRun.Sender) {
    self.builder = builder
    self.lines = lines
    self.send = send
  }

  /// What is wrong with the lookups of an operation, and notes on those that were not tried.
  func outcome(
    of operation: Operation, inputs: InputValues, connection: ConnectionValues
  ) async -> (findings: [ResultFinding], notes: [String]) {
    let form = OperationForm(operation, in: builder.definition)
    var findings: [ResultFinding] = []
    var notes: [String] = []
    for place in LookupPlaces.all(of: form, in: builder.definition) {
      guard !Task.isCancelled else { break }
      func finding(_ severity: ResultFinding.Severity, _ message: String) -> ResultFinding {
        ResultFinding(
          .lookup, severity, "\(place.name): " + message, definition: place.owner.pointer,
          line: lines.line(of: place.owner.pointer))
      }
      let call: LookupCall
      do throws(LookupFailure) {
        call = try LookupCall(
          place.lookup, for: form, inputs: inputs, builder: builder, connection: connection)
      } catch {
        switch error {
        case .missingField, .notSafe: notes.append("lookup of \(place.name) not tried: " + error.message)
        default: findings.append(finding(.error, error.message))
        }
        continue
      }
      let answer = await answer(of: call)
      // What a stopped call says is nothing about the service.
      guard !Task.isCancelled else { break }
      switch answer {
      case .failure(let failure): findings.append(finding(.error, failure.message))
      case .success(.rows(let rows, let told)):
        if rows.isEmpty {
          findings.append(
            finding(.warning, "the lookup \(place.lookup.operationID) has no entries for this connection"))
        }
        findings += told.map { finding(.warning, "the lookup \(place.lookup.operationID): " + $0) }
      case .success(.schema): break
      }
    }
    return (findings, notes)
  }

  private func answer(of call: LookupCall) async -> Result<LookupAnswer, LookupFailure> {
    if let known = answers[call.key] { return await LookupCheck.value(of: known) }
    let send = send
    let task = Task { () -> Result<LookupAnswer, LookupFailure> in
      do throws(LookupFailure) {
        return .success(try await call.answer(sending: send))
      } catch {
        return .failure(error)
      }
    }
    answers[call.key] = task
    return await LookupCheck.value(of: task)
  }

  /// What a call brings; it ends with the run that waits for it.
  private static func value<Value: Sendable>(of call: Task<Value, Never>) async -> Value {
    await withTaskCancellationHandler {
      await call.value
    } onCancel: {
      call.cancel()
    }
  }
}
