/// Where the value of one connection field comes from: `text:V`, `env:VARIABLE` or `file:PATH`.
package enum ConnectionSource: Hashable, Sendable {
  /// The value itself; only fit for what is no secret, since arguments are visible to other users.
  case text(String)
  /// An environment variable.
  case environment(String)
  /// A file, a final line end not counted.
  case file(String)

  /// Reads the written form; nil without one of the three prefixes or with nothing behind it.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "text": self = .text(rest)
    case "env" where !rest.isEmpty: self = .environment(rest)
    case "file" where !rest.isEmpty: self = .file(rest)
    default: return nil
    }
  }

  /// Fetches the value.
  func value(
    for name: String, environment: (String) -> String?, readFile: FileReader
  ) throws(ConnectionError) -> String {
    switch self {
    case .text(let text): return text
    case .environment(let variable):
      guard let text = environment(variable) else { throw .missingEnvironment(variable, name: name) }
      return text
    case .file(let path):
      do throws(FileReadError) {
        var bytes = try readFile(path)
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
      } catch {
        throw .unreadableFile(path, name: name, reason: error.reason)
      }
    }
  }
}
