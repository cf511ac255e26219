import ConnectorModel
import Runner

extension TestRun {
  /// One line for each chosen operation: whether it would be called, and if not, why.
  var listing: [String] {
    let width = steps.map(\.operation.name.count).max() ?? 0
    return steps.map { step in
      let name = step.operation.name
      let padding = String(repeating: " ", count: width - name.count)
      let call = "\(name)\(padding)  \(step.operation.verb.method) \(step.operation.path)"
      switch prepare(step) {
      case .ready: return "call     " + call
      case .settled(let result):
        let status = result.status.rawValue
        let gap = String(repeating: " ", count: max(0, 9 - status.count))
        let reason = result.reason ?? result.findings.first?.message
        return status + gap + call + (reason.map { "  (\($0))" } ?? "")
      }
    }
  }

  /// The curl commands of a dry run; what is not a command is a comment.
  var commandLines: [String] {
    var lines: [String] = []
    for entry in dryRun() {
      if let command = entry.command {
        lines.append("# " + entry.operation + (entry.reason.map { " (\($0))" } ?? ""))
        for note in entry.notes {
          lines.append("# note: " + note)
          lines += TestReport.effect(of: note, in: entry.policies).map { "#   " + $0 }
        }
        lines.append(command)
      } else {
        lines.append("# " + entry.operation + " is not called" + (entry.reason.map { ": " + $0 } ?? ""))
      }
    }
    return lines
  }
}
