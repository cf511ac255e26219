/// New names for connection parameters, and how texts that name them read then.
struct ConnectionParameterRenaming {
  /// What the platform puts into the templates of a sign-in, in lower case; it goes before a connection parameter
  /// of the same name.
  private static let platformNames: Set = [
    "clientid", "clientsecret", "redirecturl", "state", "scopes", "scope", "code", "refreshtoken",
  ]

  /// The new names by the old ones.
  let names: [String: String]
  /// The names of all connection parameters before the renaming.
  let known: Set<String>

  /// The text with the new names; the same text where it has none of the old ones.
  func renamed(_ text: ConnectionParameterText) -> String {
    let called = inCalls(text.text)
    switch text.kind {
    case .plain: return called
    case .host: return inBraces(called) { names[$0] }
    case .signIn(let owner):
      let placeholders = placeholders(of: owner)
      return inBraces(called) { placeholders[$0.lowercased()] }
    case .signInName(let owner): return placeholders(of: owner)[called.lowercased()] ?? called
    }
  }

  private func inCalls(_ text: String) -> String {
    text.renamingCalls(#/(connectionParameters\(\s*)(['"])(.*?)\2/#) { names[$0] }
  }

  private func inBraces(_ text: String, _ newName: (String) -> String?) -> String {
    text.replacing(#/\{([^{}]*)\}/#) { match in
      newName(String(match.output.1)).map { "{" + $0 + "}" } ?? match.output.0
    }
  }

  /// The new names for the templates of a sign-in, by the old ones in lower case: their case does not count, and
  /// `token:region` is `{region}` in those of `token`.
  private func placeholders(of owner: String) -> [String: String] {
    var placeholders: [String: String] = [:]
    for (old, new) in names {
      let newRest = rest(of: new, after: names[owner] ?? owner)
      if let oldRest = rest(of: old, after: owner) {
        placeholders[old.lowercased()] = new
        if oldRest != newRest, !isTaken(oldRest) { placeholders[oldRest.lowercased()] = newRest ?? new }
      } else if !isTaken(old), !known.contains(owner + ":" + old) {
        placeholders[old.lowercased()] = newRest ?? new
      }
    }
    return placeholders
  }

  private func isTaken(_ placeholder: String) -> Bool {
    ConnectionParameterRenaming.platformNames.contains(placeholder.lowercased())
  }

  /// What stands behind the name of a sign-in and a colon.
  private func rest(of name: String, after owner: String) -> String? {
    name.lowercased().hasPrefix(owner.lowercased() + ":") ? String(name.dropFirst(owner.count + 1)) : nil
  }
}
