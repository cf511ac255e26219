import Validation

extension RuleCatalogue {
  /// The rules that a name on the command line means; the failure proposes near ones.
  static func required(_ name: String) throws(CommandFailure) -> [Rule] {
    let found = rules(named: name)
    guard found.isEmpty else { return found }
    let wanted = name.lowercased()
    let near = all.map(\.id).filter { wanted.count > 2 && ($0.contains(wanted) || wanted.contains($0)) }
    let hint =
      near.isEmpty
      ? "\(Program.name) rules lists them all."
      : "did you mean " + near.prefix(5).joined(separator: ", ") + "?"
    throw CommandFailure(.usage, "There is no rule '\(name)'; \(hint)")
  }
}
