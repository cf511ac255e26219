import JSONText
import Runner
import TerminalUI
import Transport

/// The lines of an answer, ready to be scrolled.
enum ResponseLines {
  typealias Line = ResponseLine

  /// The longest line that is shown, in characters.
  private static let longestLine = 4096

  private static let layout = JSONLayout.standard

  /// The longest body that is laid out as JSON on the screen, in bytes; the rest is cut with a word.
  private static let longest = 512 * 1024

  static func lines(of result: OperationResult, _ view: ResponseView, sent: PreparedRequest?) -> [Line] {
    switch view {
    case .body: body(of: result)
    case .headers: headers(of: result)
    case .findings: findings(of: result)
    case .timing: timing(of: result)
    case .request: request(of: result, sent)
    case .policies: policies(of: result, sent)
    }
  }

  private static func text(_ body: RecordedBody) -> [Line] {
    switch body {
    case .none: [Line("(no body)", .muted)]
    case .binary(let count): [Line("(\(count) bytes that are not text)", .muted)]
    case .text(let text): split(text)
    case .json(let fragment): split(String(decoding: fragment.written(in: layout), as: UTF8.self))
    }
  }

  private static func split(_ text: String) -> [Line] {
    let cut = text.utf8.count > longest
    let shown = cut ? String(decoding: text.utf8.prefix(longest), as: UTF8.self) : text
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Line in
      let head = line.prefix(longestLine)
      guard head.endIndex < line.endIndex else { return Line(String(line), .plain) }
      return Line(
        head + "… \(line.count - longestLine) more characters; w in step 4 writes the whole body", .plain)
    }
    let note = "… cut at \(longest / 1024) KiB; \(text.utf8.count) bytes in all"
    return cut ? lines + [Line(note, .muted, wraps: true)] : lines
  }

  private static func body(of result: OperationResult) -> [Line] {
    guard let response = result.response else {
      let reason = OptionWording.spoken(result.reason ?? "no answer")
      return [Line(reason, .error, wraps: true)] + transport(of: result)
    }
    guard !result.notifications.isEmpty else { return text(response.body) }
    return result.notifications.enumerated().flatMap { position, body -> [Line] in
      [Line("Notification \(position + 1)", .title)] + text(body) + [Line("", .plain)]
    } + [Line("The answer to the subscription", .title)] + text(response.body)
  }

  /// Why there was no answer, where the reason does not say it.
  private static func transport(of result: OperationResult) -> [Line] {
    result.findings.filter { $0.message != result.reason }.map { Line($0.message, .error, wraps: true) }
  }

  private static func headers(of result: OperationResult) -> [Line] {
    (result.response?.headers ?? []).map { Line("\($0.name): \($0.value)", .plain, wraps: true) }
  }

  /// What is wrong, then what was noted beside the answer: its pages, the second poll, the end of a subscription.
  private static func findings(of result: OperationResult) -> [Line] {
    let notes = result.notes.filter { !$0.hasPrefix("policy ") }.map {
      Line("note: " + OptionWording.spoken($0), .muted, wraps: true)
    }
    guard !result.findings.isEmpty else {
      let words = result.response == nil ? "there is no answer to check" : "the answer matches the definition"
      return [Line(words, result.response == nil ? .muted : .success)] + notes
    }
    return result.findings.enumerated().flatMap { position, finding -> [Line] in
      let isError = finding.severity == .error
      let line = finding.line.map { "  (line \($0))" } ?? ""
      let text = "\(isError ? "E" : "W")  \(OptionWording.spoken(finding.placedMessage))\(line)"
      let official = finding.officialWording.map {
        Line("   The official Test tab: " + $0, .muted, finding: position, wraps: true)
      }
      return [Line(text, isError ? .error : .warning, finding: position, wraps: true)]
        + (official.map { [$0] } ?? [])
    } + notes
  }

  /// What each policy changed, on the request and on the answer, in the order of the file.
  private static func policies(of result: OperationResult, _ sent: PreparedRequest?) -> [Line] {
    let policies = result.prepared == nil ? sent?.policies ?? [] : result.policies
    guard !policies.isEmpty else { return [Line("no policy applies to this operation", .muted)] }
    return policies.flatMap(lines)
      + [Line("+ came with the policy, - went; r shows the request as it was sent", .muted, wraps: true)]
  }

  /// One policy: what it did in words, and the whole request or answer before and after it.
  private static func lines(of policy: PolicyTrace) -> [Line] {
    let role: Role = policy.isDone ? .plain : .warning
    let place = policy.effect?.isOnAnswer == true ? ", on the answer" : ""
    var lines = [
      Line(
        "policy \(policy.title) (\(policy.template))\(place)", policy.isDone ? .title : .warning, wraps: true),
      Line("    " + policy.change, role, wraps: true),
    ]
    if let assumption = policy.assumption {
      lines.append(Line("    assumed: " + assumption, .muted, wraps: true))
    }
    guard let effect = policy.effect, !effect.isEmpty else { return lines + [Line("", .plain)] }
    return lines + effect.lines.map { Line("    " + $0.marked, ResponseLines.role(of: $0.mark), wraps: true) }
      + [Line("", .plain)]
  }

  private static func role(of mark: PolicyEffect.Mark) -> Role {
    switch mark {
    case .added: .success
    case .removed: .error
    case .same: .plain
    case .folded: .muted
    }
  }

  private static func timing(of result: OperationResult) -> [Line] {
    guard let timing = result.response?.timing else { return [] }
    func line(_ name: String, _ microseconds: Int) -> Line {
      let tenths = microseconds / 100
      return Line(name + "\(tenths / 10).\(tenths % 10) ms", .plain)
    }
    return [
      line("name resolved    ", timing.nameLookup), line("connected        ", timing.connect),
      line("TLS agreed       ", timing.tls), line("first byte       ", timing.firstByte),
      line("complete         ", timing.total),
    ]
  }

  private static func request(of result: OperationResult, _ sent: PreparedRequest?) -> [Line] {
    guard let request = result.request else { return [] }
    var lines = [Line("\(request.method) \(request.url)", .title, wraps: true)]
    lines += request.headers.map { Line("\($0.name): \($0.value)", .plain, wraps: true) }
    lines.append(Line("", .plain))
    lines += text(request.body)
    if let sent {
      lines += [
        Line("", .plain), Line("As curl:", .title), Line(sent.curlCommand, .plain, wraps: true),
      ]
    }
    return lines + result.notes.map { Line("note: " + $0, .muted, wraps: true) }
  }
}
