import JSONText
import SafeText

extension ImportReport {
  /// The report for people: a summary, the remarks by severity, and what was dropped or merged.
  ///
  /// Names stand in it as the source has them: whoever prints the lines cleans them first.
  package func lines(output: String) -> [String] {
    var lines = ["\(name) (\(format.name)) -> \(output)", summary]
    for group in groups {
      let first = group.notes[0]
      let start = "\(first.severity.rawValue)  \(first.code)"
      if group.notes.count == 1 {
        lines.append(start + ImportReport.place(first) + ": " + first.message)
      } else {
        lines.append("\(start) (\(group.notes.count)): \(first.message)")
      }
      if !first.advice.isEmpty { lines.append("    " + first.advice) }
      guard group.notes.count > 1 else { continue }
      for note in group.notes.prefix(ImportReport.shownPlaces) {
        let message = note.message == first.message ? "" : ": " + note.message
        lines.append("    at" + ImportReport.place(note) + message)
      }
      if group.notes.count > ImportReport.shownPlaces {
        lines.append("    and \(group.notes.count - ImportReport.shownPlaces) more; --format json lists all")
      }
    }
    for operation in operations where operation.outcome != .mapped {
      let target = operation.into.map { " into " + $0 } ?? ""
      lines.append("\(operation.outcome.rawValue)\(target)  \(operation.source)")
    }
    return lines
  }

  /// How many places of one code are written out.
  private static let shownPlaces = 5

  /// The remarks by severity and code, the errors first.
  package var groups: [(code: String, notes: [ImportNote])] {
    var groups: [(code: String, notes: [ImportNote])] = []
    for severity in ImportNote.Severity.allCases {
      for note in notes where note.severity == severity {
        if let known = groups.firstIndex(where: { $0.code == note.code && $0.notes[0].severity == severity })
        {
          groups[known].notes.append(note)
        } else {
          groups.append((note.code, [note]))
        }
      }
    }
    return groups
  }

  private static func place(_ note: ImportNote) -> String {
    (note.pointer == .root ? "" : " \(note.pointer)") + (note.line.map { " (line \($0))" } ?? "")
  }

  private var summary: String {
    let merged = count(.merged) > 0 ? ", \(count(.merged)) merged" : ""
    return operations.count.counted("operation")
      + ": \(count(.mapped)) mapped\(merged), \(count(.dropped)) dropped; "
      + [
        count(.error).counted("error"), count(.warning).counted("warning"), count(.info).counted("note"),
      ].joined(separator: ", ")
  }
}
