/// What the program calls itself.
package enum Program {
  /// The name that users type.
  package static let name = "conwiz"
  /// The version that `--version` and JSON reports give.
  package static let version = "0.1.0"
  /// The day of that version, for the manual page.
  package static let date = "2026-11-23"
  /// The commit that it was built from; packaging writes it here before it builds.
  package static let commit: String? = nil
  /// What `--version` says.
  package static let description = name + " " + version + (commit.map { " (\($0))" } ?? "")
}
