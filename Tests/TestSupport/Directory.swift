import Glibc

/// What stands in a folder.
package enum Directory {
  /// The names in a folder, in no order; none where it cannot be read.
  package static func entries(_ path: String) -> [String] { listed(path).map(\.name) }

  /// The paths of every file below a folder whose name ends as asked, sorted.
  package static func files(below folder: String, ending: String = "") -> [String] {
    var found: [String] = []
    collect(folder, ending, &found)
    return found.sorted()
  }

  private static func collect(_ folder: String, _ ending: String, _ found: inout [String]) {
    for (name, isFolder) in listed(folder) {
      let path = folder + "/" + name
      if isFolder {
        collect(path, ending, &found)
      } else if name.hasSuffix(ending) {
        found.append(path)
      }
    }
  }

  private static func listed(_ path: String) -> [(name: String, isFolder: Bool)] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { entries.append((name, entry.pointee.d_type == UInt8(DT_DIR))) }
    }
    return entries
  }
}
