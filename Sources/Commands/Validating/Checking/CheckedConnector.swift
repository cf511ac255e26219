import Validation

/// What the check of one connector found, without the bytes of its files.
struct CheckedConnector: Sendable {
  let settings: ValidationSettings
  let files: [CheckedFile]
  /// Every finding, those of the baseline included.
  var findings: [LocatedFinding]
  /// The entries of the baseline that still occur, with how often.
  let known: [BaselineEntry: Int]
  /// What fixing changed; nil when nothing was to be fixed.
  let repair: Repair?

  /// The findings that the baseline does not have.
  var newFindings: some Sequence<LocatedFinding> { findings.lazy.filter { !$0.isBaselined } }
}
