import Glibc

/// A pattern for folders: `*`, `?` and `[…]` within a name, `**` for any number of folders.
///
/// A pattern without a slash stands for a name at any depth; one that fits a folder covers everything below it.
struct PathPattern: Hashable, Sendable {
  private let parts: [String]

  init(_ text: String) {
    var parts = text.split(separator: "/").map { String($0) }
    if parts.first == "." { parts.removeFirst() }
    if !text.dropLast().contains("/") { parts.insert("**", at: 0) }
    self.parts = parts
  }

  /// Whether it fits a relative path or a folder on the way to it.
  func covers(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { String($0) }
    return names.indices.contains { fits(names[...$0], parts[...]) }
  }

  private func fits(_ names: ArraySlice<String>, _ parts: ArraySlice<String>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    if part == "**" {
      return fits(names, parts.dropFirst()) || (!names.isEmpty && fits(names.dropFirst(), parts))
    }
    guard let name = names.first, fnmatch(part, name, 0) == 0 else { return false }
    return fits(names.dropFirst(), parts.dropFirst())
  }
}
