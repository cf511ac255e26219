import ConnectorModel
import JSONText
import Validation

/// What fixing made of a connector.
struct Repair: Sendable {
  /// How many fixes were applied.
  let applied: Int
  /// How many findings have a fix that a person has to look at first.
  let needingReview: Int
  /// The differences of the files that were changed.
  let differences: [UnifiedDifference]
  /// The definition as it is now.
  let definition: [UInt8]

  init(_ run: FixRun, from connector: Connector, path: (ConnectorFile) -> String) {
    applied = run.applied
    needingReview = run.needingReview
    differences = run.session.modifiedFiles.map { file in
      UnifiedDifference(path: path(file), from: connector[file].bytes, to: run.connector[file].bytes ?? [])
    }
    definition = run.connector[.definition].bytes ?? []
  }
}
