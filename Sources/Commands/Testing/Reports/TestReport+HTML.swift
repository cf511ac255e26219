import JSONText
import Runner
import Transport

extension TestReport {
  /// One file that needs nothing else: what was called, what came back, what is wrong, and how to call it by hand.
  func html(file: String) -> String {
    let title = XMLText.content(connector.isEmpty ? file : connector)
    let counts = ResultStatus.allCases.compactMap { status -> String? in
      count(status) == 0 ? nil : "<li class=\"\(status.rawValue)\">\(count(status)) \(status.rawValue)</li>"
    }
    var text = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title): test report</title>
      <style>\(TestReport.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(XMLText.content(file)), called \(XMLText.content(started)) by \(Program.name) \(Program.version)\
      \(isInterrupted ? ", interrupted" : "")</p>
      <ul class="counts">\(counts.joined())</ul>

      """
    for result in results { text += TestReport.section(of: result) }
    return text + "</body>\n</html>\n"
  }

  private static func section(of result: OperationResult) -> String {
    let isOpen = result.status == .failed || result.status == .blocked
    let call = result.request.map { XMLText.content($0.method + " " + $0.url) } ?? ""
    let answer = result.response.map { "\($0.status), \($0.timing.total / 1000) ms" } ?? ""
    var text = """
      <details\(isOpen ? " open" : "")>
      <summary><span class="\(result.status.rawValue)">\(result.status.rawValue)</span> \
      <b>\(XMLText.content(result.operation))</b> <code>\(call)</code> \(answer)</summary>

      """
    if let reason = result.reason { text += "<p>\(XMLText.content(reason))</p>\n" }
    if !result.findings.isEmpty {
      text += "<table><tr><th>Weight<th>Place<th>Finding<th>Line</tr>\n"
      for finding in result.findings { text += row(of: finding) }
      text += "</table>\n"
    }
    if let request = result.request { text += message("Request", request.headers, request.body) }
    if let response = result.response { text += message("Answer", response.headers, response.body) }
    if let curl = result.curl { text += "<h3>As curl</h3><pre>\(XMLText.content(curl))</pre>\n" }
    if !result.notes.isEmpty {
      text += "<ul>" + result.notes.map { "<li>\(XMLText.content($0))</li>" }.joined() + "</ul>\n"
    }
    return text + "</details>\n"
  }

  private static func row(of finding: ResultFinding) -> String {
    let official = finding.officialWording.map { "<br><small>\(XMLText.content($0))</small>" } ?? ""
    return "<tr class=\"\(finding.severity.rawValue)\"><td>\(finding.severity.rawValue)"
      + "<td><code>\(XMLText.content(finding.pointer?.description ?? ""))</code>"
      + "<td>\(XMLText.content(finding.message))\(official)<td>\(finding.line.map { String($0) } ?? "")</tr>\n"
  }

  private static func message(_ title: String, _ headers: [RecordedHeader], _ body: RecordedBody) -> String {
    let lines = headers.map { XMLText.content($0.name + ": " + $0.value) }.joined(separator: "\n")
    let shown: String =
      switch body {
      case .none: ""
      case .binary(let count): "(\(count) bytes that are not text)"
      case .text(let text): text
      case .json(let fragment): String(decoding: fragment.written(in: .standard), as: UTF8.self)
      }
    let cut = shown.utf8.count > longestBody ? String(shown.prefix(longestBody)) + "\n… cut" : shown
    return "<h3>\(title)</h3><pre>\(lines)\(cut.isEmpty ? "" : "\n\n" + XMLText.content(cut))</pre>\n"
  }

  /// How much of a body is shown, in characters; the JSON report has all of it.
  private static let longestBody = 100_000

  private static let style = """

    :root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; }
    @media (prefers-color-scheme: dark) { :root { --good: #3fb950; --bad: #f85149; --warn: #d29922; } }
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
    pre { overflow: auto; padding: .75rem; border: 1px solid var(--line); border-radius: 6px; }
    details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: .5rem .75rem; }
    summary { cursor: pointer; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .5rem;
    border-bottom: 1px solid var(--line); vertical-align: top; }
    .counts { list-style: none; padding: 0; display: flex; gap: 1rem; font-weight: 600; }
    .passed { color: var(--good); } .failed, .blocked, .error td:first-child { color: var(--bad); }
    .partial, .warning td:first-child { color: var(--warn); } .skipped { opacity: .7; }

    """
}
