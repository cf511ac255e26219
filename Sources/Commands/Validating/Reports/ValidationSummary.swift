import SafeText
import Validation

/// The results of a run in numbers.
struct ValidationSummary {
  private(set) var connectors = 0
  private(set) var counts: [Severity: Int] = [:]
  /// How many findings a baseline lets pass.
  private(set) var baselined = 0
  /// How many findings of a baseline do not occur any more.
  private(set) var gone = 0
  /// How many fixes were applied; nil when none were asked for.
  private(set) var fixed: Int?
  /// How many findings have a fix that a person has to look at first.
  private(set) var needingReview = 0
  /// Whether a finding is as severe as the threshold of its connector.
  private(set) var isFailed = false
  /// Whether fixes change, or would change, a file.
  private(set) var hasDifferences = false
  private(set) var profiles: Set<Profile> = []
  /// What could not be used.
  var failures: [CommandFailure] = []

  private var comparedFiles: Set<[String]> = []

  init(failures: [CommandFailure] = []) { self.failures = failures }

  /// Adds a connector's results.
  mutating func add(_ checked: CheckedConnector) {
    connectors += 1
    profiles.insert(checked.settings.profile)
    for finding in checked.findings {
      if finding.isBaselined {
        baselined += 1
      } else {
        counts[finding.severity, default: 0] += 1
        if let lowest = checked.settings.threshold.severity, finding.severity >= lowest { isFailed = true }
      }
    }
    if let repair = checked.repair {
      fixed = (fixed ?? 0) + repair.applied
      needingReview += repair.needingReview
      if !repair.differences.isEmpty { hasDifferences = true }
    }
    compare(checked)
  }

  private mutating func compare(_ checked: CheckedConnector) {
    guard let baseline = checked.settings.baseline else { return }
    for file in checked.files {
      guard let name = file.baselineName, comparedFiles.insert([baseline.path, name]).inserted else {
        continue
      }
      for (entry, count) in baseline.entries(ofFile: name) { gone += count - (checked.known[entry] ?? 0) }
    }
  }

  /// The profile that was asked for, or `mixed` where configuration files ask for several.
  var profileName: String {
    guard profiles.count > 1 else { return (profiles.first ?? .certify).rawValue }
    return "mixed"
  }

  /// How the run ended.
  var status: ExitStatus { failures.isEmpty ? isFailed ? .findings : .done : .unusable }

  /// The numbers in one line.
  var line: String {
    var parts = [
      (counts[.error] ?? 0).counted("error"),
      (counts[.warning] ?? 0).counted("warning"), (counts[.info] ?? 0).counted("note"),
    ]
    if baselined > 0 { parts.append("\(baselined) in the baseline") }
    if let fixed { parts.append("\(fixed) fixed") }
    let noun = connectors.counted("connector")
    return "\(noun), profile \(profileName): " + parts.joined(separator: ", ")
  }

  /// What else is worth knowing, a sentence to a line.
  var notes: [String] {
    var notes: [String] = []
    if gone > 0 {
      let noun = gone.counted("finding of the baseline is", "findings of the baseline are")
      notes.append("\(noun) fixed; --write-baseline makes it shorter.")
    }
    if needingReview > 0 {
      let isOne = needingReview == 1
      let noun = isOne ? "1 finding has a fix that needs" : "\(needingReview) findings have fixes that need"
      notes.append(
        "\(noun) review; look at \(isOne ? "it" : "them") in the wizard (\(Program.name) PATH, then F3 and Alt-x)."
      )
    }
    return notes
  }
}
