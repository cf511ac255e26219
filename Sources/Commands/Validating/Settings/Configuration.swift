import ConnectorModel
import Glibc
import Validation

/// What a `.conwiz.yaml` says of the connectors in its folder and below.
struct Configuration: Sendable {
  /// The name of the file.
  static let fileName = ".conwiz.yaml"

  /// The absolute path of the file.
  let path: String
  var profile: Profile?
  var failOn: FailureThreshold?
  /// The severities by the id of the rule.
  var severities: [String: SeverityOverride] = [:]
  /// The path of the baseline, as seen from the file.
  var baseline: String?
  var exclude: [PathPattern] = []

  init(path: String) { self.path = path }

  /// The absolute folder for which it speaks.
  var folder: DiskPath { DiskPath(DiskPath(path).folder) }

  /// Whether it leaves out the connector in an absolute folder.
  func excludes(_ connector: String) -> Bool {
    let relative = folder.relative(connector)
    return exclude.contains { $0.covers(relative) }
  }

  /// The path of the file that counts for an absolute folder: its own, or the next one above it.
  ///
  /// The search ends with the folder of a git repository, so that nothing outside a checkout decides about it.
  static func path(for folder: String) -> String? {
    var folder = DiskPath(folder)
    while true {
      let candidate = folder.appending(fileName)
      if access(candidate, F_OK) == 0 { return candidate }
      if folder.text == "/" || access(folder.appending(".git"), F_OK) == 0 { return nil }
      folder = DiskPath(folder.folder)
    }
  }
}
