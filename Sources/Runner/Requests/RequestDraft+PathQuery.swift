import Transport

/// The query that a path has of its own: that of the definition's path, or of a path that a policy wrote.
extension RequestDraft {
  /// Its parts, as they are written.
  private var pathQuery: [Substring] {
    guard let mark = path.firstIndex(of: "?") else { return [] }
    return path[path.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
  }

  /// Its parameters, names and values as they are in the URL.
  var pathParameters: [(name: String, value: String)] { pathQuery.map { RequestDraft.pair($0) } }

  /// Takes the parameters of a name out of the path and puts them before the others.
  mutating func takeUpPathParameters(named encoded: String) {
    let parts = pathQuery
    func isMeant(_ part: Substring) -> Bool {
      QueryName.encoded(PolicyScope.decoded(RequestDraft.pair(part).name)) == encoded
    }
    let taken = parts.filter(isMeant).map { RequestDraft.pair($0) }
    guard !taken.isEmpty else { return }
    let rest = parts.filter { !isMeant($0) }
    path = path.prefix { $0 != "?" } + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&"))
    query = taken.map { (encoded, $0.value) } + query
  }

  private static func pair(_ part: Substring) -> (name: String, value: String) {
    guard let sign = part.firstIndex(of: "=") else { return (String(part), "") }
    return (String(part[..<sign]), String(part[part.index(after: sign)...]))
  }
}
