/// What is wrong with a settings file.
package struct SettingsProblem: Error, Hashable, Sendable {
  /// The line, from 1; nil where there is none to name.
  package let line: Int?
  /// What is wrong and what is allowed.
  package let problem: String

  /// The problem with its place, behind the name of the file.
  package func message(of path: String) -> String {
    path + (line.map { ":\($0)" } ?? "") + ": " + problem + (problem.hasSuffix("?") ? "" : ".")
  }
}
