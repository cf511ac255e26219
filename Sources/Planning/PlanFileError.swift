/// What is wrong with a plan.
package struct PlanFileError: Error, Hashable, Sendable {
  /// The line, from 1; nil where there is none to name.
  package let line: Int?
  /// What is wrong.
  package let problem: String

  /// Takes the parts.
  package init(line: Int? = nil, problem: String) {
    self.line = line
    self.problem = problem
  }

  /// The problem with its place, behind the name of the file.
  package func message(of path: String) -> String {
    path + (line.map { ":\($0)" } ?? "") + ": " + problem + "."
  }
}
