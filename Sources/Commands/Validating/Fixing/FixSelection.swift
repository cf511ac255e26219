import ConnectorModel
import Validation

/// Which fixes are applied.
struct FixSelection: Sendable {
  /// The ids of the rules; nil for all.
  let rules: Set<String>?
  /// Whether no file is changed.
  let isDryRun: Bool

  /// Applies what is safe and chosen to a connector in memory.
  func run(on connector: Connector, _ sight: Sight) -> FixRun {
    FixRun(connector, sight.settings.validator, rules: rules, isAttended: false) { findings in
      var match = BaselineMatch(sight)
      return findings.filter { finding in
        // The baseline counts every finding, so each is shown to it.
        let isKnown = match.takes(finding)
        return !isKnown && sight.files.contains(finding.place.file)
      }
    }
  }
}
