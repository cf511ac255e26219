import Transport

extension TestRun {
  /// One entry of a dry run.
  package struct DryRunEntry: Hashable, Sendable {
    /// The operation.
    package let operation: String
    /// The curl command, secrets as `"$NAME"`; nil when the operation would not be called.
    package let command: String?
    /// Why it would not be called, or why the platform's call would be another.
    package let reason: String?
    /// Facts that whoever tests should know.
    package let notes: [String]
    /// What the policies of the request did.
    package let policies: [PolicyTrace]
  }

  /// What would be sent, in the order of the steps.
  package func dryRun() -> [DryRunEntry] {
    steps.map { step in
      switch prepare(step) {
      case .settled(let result):
        DryRunEntry(
          operation: result.operation, command: nil, reason: result.reason, notes: result.notes,
          policies: [])
      case .ready(let prepared):
        DryRunEntry(
          operation: prepared.operation, command: prepared.curlCommand, reason: prepared.limits,
          notes: prepared.notes, policies: prepared.policies)
      }
    }
  }
}
