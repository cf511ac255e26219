package import Validation

/// What the `.conwiz.yaml` of a connector's folder, or the next one above it, says of checking it.
package struct ProjectSettings: Sendable {
  /// What is asked for; nil where the file leaves that open.
  package let profile: Profile?
  /// The severities by the id of the rule.
  package let severities: [String: SeverityOverride]
  /// What is wrong with the file, as `path:line:column: sentence`; the rest of it counts all the same.
  package let problem: String?

  /// Reads the file that counts for an absolute folder; without one everything is left open.
  package init(folder: String) {
    guard let path = Configuration.path(for: folder) else {
      (profile, severities, problem) = (nil, [:], nil)
      return
    }
    do throws(CommandFailure) {
      let reader = try ConfigurationReader(path: path)
      profile = reader.configuration.profile
      severities = reader.configuration.severities
      problem = reader.problems.first
    } catch {
      (profile, severities, problem) = (nil, [:], error.message)
    }
  }
}
