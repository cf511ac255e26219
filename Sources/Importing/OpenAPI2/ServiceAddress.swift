/// An http or https address taken apart as far as a connector needs it.
struct ServiceAddress: Hashable {
  let scheme: String
  let host: String
  /// The path, beginning with a slash and without one at its end.
  let path: String

  /// Nil for anything else than an absolute http or https address with a host.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[text.index(colon, offsetBy: 3)...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    host = String(authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority)
    guard !host.isEmpty, !host.contains(where: \.isWhitespace) else { return nil }
    var path = rest[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
    while path.last == "/" { path.removeLast() }
    self.path = path.isEmpty ? "/" : String(path)
  }
}
