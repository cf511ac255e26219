extension DiskPath {
  /// The path of a file that is named as seen from this folder; a name that begins at the root stays as it is.
  package func path(of name: String) -> String { name.hasPrefix("/") ? name : appending(name) }

  /// The absolute path of a file that may be missing or a link itself, in a folder without links.
  package var absolute: String {
    let folder = DiskPath(DiskPath(folder).resolved ?? folder)
    return text == "." || text == "/" ? folder.text : folder.appending(name)
  }

  /// Where an absolute path stands as seen from this absolute folder: `orders/apiProperties.json`, `../x`.
  package func relative(_ path: String) -> String {
    let here = text.split(separator: "/")
    let there = path.split(separator: "/")
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    let parts = up + there.dropFirst(shared).map { String($0) }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The folder in which the program runs, without links.
  package static var working: String { DiskPath(".").resolved ?? "/" }
}
