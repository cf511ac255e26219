import Environment
import Glibc
import JSONText

/// A path taken apart at its slashes.
package struct DiskPath: Hashable, Sendable {
  /// The path; `.` where it was empty.
  package let text: String

  /// Takes a path apart.
  package init(_ text: String) { self.text = text.isEmpty ? "." : text }

  /// The path without slashes at its end.
  private var trimmed: Substring {
    var rest = text[...]
    while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
    return rest
  }

  /// The last part.
  package var name: String {
    let rest = trimmed
    return rest.lastIndex(of: "/").map { String(rest[rest.index(after: $0)...]) } ?? String(rest)
  }

  /// The folder around the last part, `.` for a bare name.
  package var folder: String {
    let rest = trimmed
    guard let slash = rest.lastIndex(of: "/") else { return "." }
    return slash == rest.startIndex ? "/" : String(rest[..<slash])
  }

  /// The path of a name below this folder.
  package func appending(_ name: String) -> String {
    let rest = String(trimmed)
    if rest == "." { return name }
    return rest == "/" ? "/" + name : rest + "/" + name
  }

  /// The absolute path with every link resolved; nil when it leads nowhere, with `errno` set.
  package var resolved: String? {
    guard let real = realpath(text, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in the folder, `.` and `..` left out, unsorted; nil stands for a name that is not UTF-8.
  func names() throws(DiskError) -> [String?] {
    guard let handle = opendir(text) else { throw DiskError(code: errno, .list, text) }
    defer { closedir(handle) }
    var names: [String?] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes the folder and those above it that are missing.
  func makeFolder(mode: mode_t) throws(DiskError) {
    if mkdir(text, mode) == 0 { return }
    let code = errno
    if let status = FileStatus(text) {
      guard status.kind == .folder else { throw .notAFolder(text) }
      return
    }
    let folder = folder
    guard code == ENOENT, folder != text, folder != "." else { throw DiskError(code: code, .make, text) }
    try DiskPath(folder).makeFolder(mode: mode)
    guard mkdir(text, mode) == 0 || errno == EEXIST else { throw DiskError(code: errno, .make, text) }
  }

  /// A path as somebody typed it: without the blanks around it, and with the user's own folder in place of `~`.
  package static func typed(_ path: String) -> String { atHome(path.trimmed) }

  /// A path with the user's own folder in place of `~`, as shells write it.
  package static func atHome(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
