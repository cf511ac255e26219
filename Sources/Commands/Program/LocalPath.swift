import Glibc

/// A path taken apart at its slashes, to say where one file stands as seen from another.
struct LocalPath: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text.isEmpty ? "." : text }

  /// The folder around the last part, `.` for a bare name.
  var folder: String {
    guard let slash = text.lastIndex(of: "/") else { return "." }
    return slash == text.startIndex ? "/" : String(text[..<slash])
  }

  /// The last part.
  var name: String { text.split(separator: "/").last.map { String($0) } ?? text }

  /// The path of a name below this folder; one that begins at the root stays as it is.
  func appending(_ name: String) -> String {
    if name.hasPrefix("/") || text == "." { return name }
    return text.hasSuffix("/") ? text + name : text + "/" + name
  }

  /// The absolute path without links; nil when it leads nowhere.
  var resolved: String? {
    guard let real = realpath(text, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The absolute path of a file that may be missing or a link itself, in a folder without links.
  var absolute: String {
    let folder = LocalPath(LocalPath(folder).resolved ?? folder)
    return text == "." || text == "/" ? folder.text : folder.appending(name)
  }

  /// Where an absolute path stands as seen from this absolute folder: `orders/apiProperties.json`, `../x`.
  func relative(_ path: String) -> String {
    let here = text.split(separator: "/")
    let there = path.split(separator: "/")
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    let parts = up + there.dropFirst(shared).map { String($0) }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The folder in which the program runs, without links.
  static var working: String { LocalPath(".").resolved ?? "/" }
}
