package import JSONText

extension ImportReport {
  /// The report as `conwiz import --format json` prints it.
  ///
  /// `output` is the folder the connector was written to.
  package func json(output: String) -> JSONFragment {
    [
      "source": ["format": .string(format.name), "name": .string(name)],
      "output": .string(output),
      "operations": .array(operations.map { ImportReport.fragment($0) }),
      "report": .array(notes.map { ImportReport.fragment($0) }),
      "summary": [
        "requests": .number(String(operations.count)), "operations": .number(String(count(.mapped))),
        "merged": .number(String(count(.merged))), "dropped": .number(String(count(.dropped))),
      ],
    ]
  }

  /// The report of an import that was merged: operations have become those of other names.
  package func naming(_ names: [String: String]) -> ImportReport {
    var report = self
    report.operations = operations.map { operation in
      guard let name = operation.into, let other = names[name], other != name else { return operation }
      return ImportedOperation(
        source: operation.source, operationID: operation.operationID, outcome: operation.outcome, into: other)
    }
    return report
  }

  private static func fragment(_ operation: ImportedOperation) -> JSONFragment {
    [
      "source": .string(operation.source.description),
      "operationId": operation.operationID.map { .string($0) } ?? .null,
      "outcome": .string(operation.outcome.rawValue),
      "into": operation.into.map { .string($0) } ?? .null,
    ]
  }

  private static func fragment(_ note: ImportNote) -> JSONFragment {
    [
      "pointer": .string(note.pointer.description), "code": .string(note.code),
      "severity": .string(note.severity.rawValue), "action": .string(note.action.rawValue),
      "message": .string(note.message), "advice": .string(note.advice),
      "line": note.line.map { .number(String($0)) } ?? .null,
    ]
  }
}
