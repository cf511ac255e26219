import JSONText

extension JSONSyntaxError {
  /// What the first Esc says on a text that is not JSON, which the second one keeps.
  func beforeKeeping(line: Int) -> String {
    "not JSON, line \(line): \(message); mend it or ^_, Esc keeps it as text"
  }
}
