package import JSONText
import Transport

extension TestReport {
  /// The report as `conwiz test --report json` prints it.
  package var json: JSONFragment {
    [
      "connector": .string(connector),
      "started": .string(started),
      "results": .array(results.map(TestReport.json)),
      "summary": .object(
        ResultStatus.allCases.map { JSONFragment.Member($0.rawValue, .number(String(count($0)))) }),
    ]
  }

  /// The members of every result; `notifications` stands only where some came, `policies` where they are explained.
  private static func json(_ result: OperationResult) -> JSONFragment {
    var members: [JSONFragment.Member] = [
      JSONFragment.Member("step", .number(String(result.step))),
      JSONFragment.Member("operationId", .string(result.operation)),
      JSONFragment.Member("status", .string(result.status.rawValue)),
      JSONFragment.Member("reason", optional(result.reason)),
      JSONFragment.Member("request", result.request.map(json) ?? .null),
      JSONFragment.Member("response", result.response.map(json) ?? .null),
      JSONFragment.Member("findings", .array(result.findings.map(json))),
      JSONFragment.Member("notes", .array(result.notes.map { .string($0) })),
    ]
    if result.prepared?.explains == true {
      members.append(JSONFragment.Member("policies", .array(result.policies.map(json))))
    }
    if !result.notifications.isEmpty {
      members.append(JSONFragment.Member("notifications", .array(result.notifications.map(\.fragment))))
    }
    return .object(members)
  }

  private static func json(_ policy: PolicyTrace) -> JSONFragment {
    func lines(_ lines: [String]?) -> JSONFragment {
      lines.map { .array($0.map { .string($0) }) } ?? .null
    }
    return [
      "title": .string(policy.title), "template": .string(policy.template),
      "change": .string(policy.change), "isDone": .boolean(policy.isDone),
      "assumption": optional(policy.assumption),
      "section": .string(policy.effect?.isOnAnswer == true ? "response" : "request"),
      "before": lines(policy.effect?.before), "after": lines(policy.effect?.after),
    ]
  }

  private static func json(_ request: RecordedRequest) -> JSONFragment {
    [
      "method": .string(request.method), "url": .string(request.url), "headers": json(request.headers),
      "body": request.body.fragment,
    ]
  }

  private static func json(_ response: RecordedResponse) -> JSONFragment {
    let timing = response.timing
    return [
      "status": .number(String(response.status)),
      "headers": json(response.headers),
      "body": response.body.fragment,
      "bytes": .number(String(response.byteCount)),
      "timing": [
        "dnsMs": milliseconds(timing.nameLookup), "connectMs": milliseconds(timing.connect),
        "tlsMs": milliseconds(timing.tls), "firstByteMs": milliseconds(timing.firstByte),
        "totalMs": milliseconds(timing.total),
      ],
    ]
  }

  private static func json(_ headers: [RecordedHeader]) -> JSONFragment {
    .array(headers.map { [.string($0.name.lowercased()), .string($0.value)] })
  }

  private static func json(_ finding: ResultFinding) -> JSONFragment {
    [
      "kind": .string(finding.kind.rawValue),
      "severity": .string(finding.severity.rawValue),
      "pointer": optional(finding.pointer?.description),
      "definition": optional(finding.definition?.description),
      "line": finding.line.map { .number(String($0)) } ?? .null,
      "message": .string(finding.message),
    ]
  }

  private static func optional(_ text: String?) -> JSONFragment { text.map { .string($0) } ?? .null }

  /// Microseconds as milliseconds, with up to three decimals.
  private static func milliseconds(_ microseconds: Int) -> JSONFragment {
    let whole = String(microseconds / 1000)
    let rest = microseconds % 1000
    guard rest > 0 else { return .number(whole) }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return .number(whole + "." + digits)
  }
}
