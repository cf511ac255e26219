/// What the check of one connector found.
struct CheckedConnector: Sendable {
  let files: [CheckedFile]
  let findings: [LocatedFinding]
  /// Why the connector could not be read; nil when it was checked.
  let failure: CommandFailure?

  /// The findings as compilers write them.
  func lines(_ output: Output) -> [String] { findings.flatMap { $0.lines(output) } }
}
