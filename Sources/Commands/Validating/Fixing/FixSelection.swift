import ConnectorModel
import Validation

/// Which fixes are applied.
struct FixSelection: Sendable {
  /// The ids of the rules; nil for all.
  let rules: Set<String>?
  /// Whether no file is changed.
  let isDryRun: Bool

  /// Applies what is chosen to a connector in memory.
  func run(on connector: Connector, _ sight: Sight) -> FixRun {
    var run = FixRun(connector, sight, rules: rules)
    run.finish()
    return run
  }
}
