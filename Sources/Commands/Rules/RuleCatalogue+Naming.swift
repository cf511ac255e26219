import Validation

extension RuleCatalogue {
  /// The rules that a name on the command line means; the failure proposes near ones.
  static func required(_ name: String) throws(CommandFailure) -> [Rule] {
    let found = rules(named: name)
    guard found.isEmpty else { return found }
    throw CommandFailure(.usage, unknown(name))
  }

  /// The ids of all rules, for completions.
  static var ids: [String] { all.map(\.id) }

  /// Says that there is no such rule, and which were probably meant.
  static func unknown(_ name: String) -> String {
    let near = proposals(for: name)
    let hint =
      near.isEmpty
      ? "\(Program.name) rules lists them all." : "did you mean " + near.joined(separator: ", ") + "?"
    return "There is no rule '\(name)'; \(hint)"
  }

  /// At most five ids or aliases like a name: misspelt ones first, then those of which it is a part.
  private static func proposals(for name: String) -> [String] {
    let wanted = name.lowercased()
    guard wanted.utf8.count > 2 else { return [] }
    let ids = all.map(\.id)
    let aliases = Set(all.flatMap(\.aliases)).sorted()
    var near = [Spelling.likely(wanted, among: ids), Spelling.likely(wanted, among: aliases)].compactMap(
      \.self)
    near += (ids + aliases).filter { $0.lowercased().contains(wanted) || wanted.contains($0.lowercased()) }
    var seen: Set<String> = []
    return Array(near.filter { seen.insert($0).inserted }.prefix(5))
  }
}
