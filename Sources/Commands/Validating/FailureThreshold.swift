import ArgumentParser
import Validation

/// The lowest severity that makes a run fail.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error, warning, info, never

  /// The severity; nil when nothing fails.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
