import JSONText
import Runner
import TerminalUI
import Transport

/// The lines of an answer, ready to be scrolled.
enum ResponseLines {
  /// One line with its role.
  typealias Line = (text: String, role: Role)

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
    case .none: [("(no body)", .muted)]
    case .binary(let count): [("(\(count) bytes that are not text)", .muted)]
    case .text(let text): split(text)
    case .json(let fragment): split(String(decoding: fragment.written(in: layout), as: UTF8.self))
    }
  }

  private static func split(_ text: String) -> [Line] {
    let cut = text.utf8.count > longest
    let shown = cut ? String(decoding: text.utf8.prefix(longest), as: UTF8.self) : text
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map {
      (String($0.prefix(4096)), Role.plain)
    }
    return cut ? lines + [("… cut at \(longest / 1024) KiB; \(text.utf8.count) bytes in all", .muted)] : lines
  }

  private static func body(of result: OperationResult) -> [Line] {
    guard let response = result.response else { return [(result.reason ?? "no answer", .error)] }
    guard !result.notifications.isEmpty else { return text(response.body) }
    return result.notifications.enumerated().flatMap { position, body -> [Line] in
      [("Notification \(position + 1)", .title)] + text(body) + [("", .plain)]
    } + [("The answer to the subscription", .title)] + text(response.body)
  }

  private static func headers(of result: OperationResult) -> [Line] {
    (result.response?.headers ?? []).map { ("\($0.name): \($0.value)", .plain) }
  }

  /// What is wrong, then what was noted beside the answer: its pages, the second poll, the end of a subscription.
  private static func findings(of result: OperationResult) -> [Line] {
    let notes = result.notes.filter { !$0.hasPrefix("policy ") }.map { ("note: " + $0, Role.muted) }
    guard !result.findings.isEmpty else { return [("the answer matches the definition", .success)] + notes }
    return result.findings.map { finding in
      let letter = finding.severity == .error ? "E" : "W"
      let place = finding.pointer.map { $0.description + ": " } ?? ""
      let line = finding.line.map { "  (line \($0))" } ?? ""
      return ("\(letter)  \(place)\(finding.message)\(line)", finding.severity == .error ? .error : .warning)
    } + notes
  }

  /// What each policy did, on the request and on the answer, in the order of the file.
  private static func policies(of result: OperationResult, _ sent: PreparedRequest?) -> [Line] {
    var lines: [Line] = (sent?.policies ?? []).flatMap { policy -> [Line] in
      let line: Line = ("policy " + policy.line, policy.isDone ? .plain : .warning)
      return [line] + (policy.assumption.map { [("    assumed: " + $0, Role.muted)] } ?? [])
    }
    lines += result.notes.filter { $0.hasPrefix("policy ") && !lines.map(\.text).contains($0) }.map {
      ($0, .plain)
    }
    guard !lines.isEmpty else { return [("no policy applies to this operation", .muted)] }
    return lines + [("", .plain), ("What was sent in the end stands under r.", .muted)]
  }

  private static func timing(of result: OperationResult) -> [Line] {
    guard let timing = result.response?.timing else { return [] }
    func line(_ name: String, _ microseconds: Int) -> Line {
      let tenths = microseconds / 100
      return (name + "\(tenths / 10).\(tenths % 10) ms", .plain)
    }
    return [
      line("name resolved    ", timing.nameLookup), line("connected        ", timing.connect),
      line("TLS agreed       ", timing.tls), line("first byte       ", timing.firstByte),
      line("complete         ", timing.total),
    ]
  }

  private static func request(of result: OperationResult, _ sent: PreparedRequest?) -> [Line] {
    guard let request = result.request else { return [] }
    var lines: [Line] = [("\(request.method) \(request.url)", .title)]
    lines += request.headers.map { ("\($0.name): \($0.value)", Role.plain) }
    lines.append(("", .plain))
    lines += text(request.body)
    if let sent { lines += [("", .plain), ("As curl:", .title), (sent.curlCommand, .plain)] }
    return lines + result.notes.map { ("note: " + $0, .muted) }
  }
}
