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
    let folder = root + "/Sources"
    return Directory.files(below: folder, ending: ".swift").map { path in
      let text = String(decoding: Corpus.bytes(of: path), as: UTF8.self)
      let target = path.dropFirst(folder.count).split(separator: "/").first.map(String.init) ?? ""
      return File(
        path: path, target: target, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }()
}
