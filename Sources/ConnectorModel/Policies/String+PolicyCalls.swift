extension String {
  /// The text of a policy with other names in some calls, which the expression finds with three captures: function and
  /// parenthesis, quote, name.
  ///
  /// Policies call their functions whatever the case of the name, and give a default as the second argument.
  func renamingCalls(
    _ calls: Regex<(Substring, Substring, Substring, Substring)>, _ newName: (String) -> String?
  ) -> String {
    replacing(calls.ignoresCase()) { match in
      guard let name = newName(String(match.output.3)) else { return match.output.0 }
      return match.output.1 + match.output.2 + name + match.output.2
    }
  }
}
