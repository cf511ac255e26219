import ConnectorModel
import Validation

/// What is asked of each connector: the command line first, then the nearest configuration file, then the defaults.
struct SettingsTable {
  private let options: CheckOptions
  private let overrides: [String: SeverityOverride]
  private let baseline: Baseline?
  private var paths: [String: String?] = [:]
  private var entries: [String: Entry] = [:]
  /// Why configuration files cannot be used, each once.
  private(set) var failures: [CommandFailure] = []

  private struct Entry {
    /// Nil where the file cannot be used.
    let settings: ValidationSettings?
    let configuration: Configuration?
  }

  init(_ options: CheckOptions) throws(CommandFailure) {
    self.options = options
    overrides = try options.overrides()
    if let path = options.baseline { baseline = try Baseline.read(path) } else { baseline = nil }
  }

  /// What is asked of a connector; nil when its configuration leaves it out or cannot be used.
  mutating func settings(for hit: ConnectorSearch.Hit) -> ValidationSettings? {
    let folder = hit.target.folder
    let path: String?
    if let known = paths[folder] {
      path = known
    } else {
      path = Configuration.path(for: folder)
      paths[folder] = .some(path)
    }
    let entry = entries[path ?? ""] ?? made(path)
    entries[path ?? ""] = entry
    if !hit.isNamed, entry.configuration?.excludes(folder) == true { return nil }
    return entry.settings
  }

  private mutating func made(_ path: String?) -> Entry {
    guard let path else { return Entry(settings: settings(nil, baseline), configuration: nil) }
    do throws(CommandFailure) {
      let reader = try ConfigurationReader(path: path)
      failures += reader.problems.map { CommandFailure(.unusable, $0) }
      let configuration = reader.configuration
      guard reader.problems.isEmpty else { return Entry(settings: nil, configuration: configuration) }
      var baseline = baseline
      if baseline == nil, let named = configuration.baseline, options.writeBaseline == nil {
        baseline = try Baseline.read(configuration.folder.path(of: named))
      }
      return Entry(settings: settings(configuration, baseline), configuration: configuration)
    } catch {
      failures.append(error)
      return Entry(settings: nil, configuration: nil)
    }
  }

  private func settings(_ configuration: Configuration?, _ baseline: Baseline?) -> ValidationSettings {
    let severities = (configuration?.severities ?? [:]).merging(overrides) { _, chosen in chosen }
    return ValidationSettings(
      validator: Validator(
        profile: options.profile ?? configuration?.profile ?? .certify, overrides: severities),
      threshold: options.failOn ?? configuration?.failOn ?? .error, baseline: baseline)
  }
}
