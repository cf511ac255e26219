import JSONText

extension ImportReport {
  /// The report for people: a summary, the remarks by severity, and what was dropped or merged.
  ///
  /// Names stand in it as the source has them: whoever prints the lines cleans them first.
  package func lines(output: String) -> [String] {
    var lines = ["\(name) (\(format.name)) -> \(output)", summary]
    for severity in ImportNote.Severity.allCases {
      for note in notes where note.severity == severity {
        let place = note.pointer == .root ? "" : " \(note.pointer)"
        lines.append("\(severity.rawValue)  \(note.code)\(place): \(note.message)")
        if !note.advice.isEmpty { lines.append("    " + note.advice) }
      }
    }
    for operation in operations where operation.outcome != .mapped {
      let target = operation.into.map { " into " + $0 } ?? ""
      lines.append("\(operation.outcome.rawValue)\(target)  \(operation.source)")
    }
    return lines
  }

  private var summary: String {
    let merged = count(.merged) > 0 ? ", \(count(.merged)) merged" : ""
    let noun = operations.count == 1 ? "operation" : "operations"
    return "\(operations.count) \(noun): \(count(.mapped)) mapped\(merged), \(count(.dropped)) dropped; "
      + "\(count(.error)) errors, \(count(.warning)) warnings, \(count(.info)) notes"
  }
}
