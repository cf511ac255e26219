import Glibc
import TestSupport

/// The Swift files of the package, read for the tests that hold the code against the house.
enum Sources {
  /// One source file.
  struct File {
    let path: String
    let target: String
    let lines: [Substring]

    /// The modules the file imports.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position < 2, position + 1 < words.count,
          position == 0 || ["package", "public", "private"].contains(words[0])
        else { return nil }
        return String(words[position + 1])
      }
    }
  }

  static let root: String = {
    let path = #filePath
    let parts = path.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  static let files: [File] = {
    var found: [File] = []
    collect(root + "/Sources", into: &found)
    return found
  }()

  private static func collect(_ folder: String, into found: inout [File]) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        collect(path, into: &found)
      } else if name.hasSuffix(".swift") {
        let text = String(decoding: Corpus.bytes(of: path), as: UTF8.self)
        let target =
          path.dropFirst((root + "/Sources/").count).split(separator: "/").first.map(String.init) ?? ""
        found.append(
          File(
            path: path, target: target, lines: text.split(separator: "\n", omittingEmptySubsequences: false)))
      }
    }
  }
}
