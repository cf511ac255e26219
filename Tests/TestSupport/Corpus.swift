import Glibc

/// The design notes and real connectors that may stand beside the checkout.
///
/// Tests over real files are a bonus of machines that have them: where the folder is absent every list is
/// empty, and the tests run on their own fixtures alone. `CONWIZ_CORPUS` names another place.
package enum Corpus {
  /// The folder that holds `connectors`, `json-test-suite` and `json-schema-draft4`, when there is one.
  package static let root: String? = {
    if let named = getenv("CONWIZ_CORPUS") { return String(cString: named) }
    var folder = #filePath
    while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      folder = String(folder[..<slash])
      let candidate = folder + "/../shared/corpus"
      if access(candidate, R_OK) == 0 { return candidate }
    }
    return nil
  }()

  /// Every file below a folder of the corpus whose name ends as asked, sorted by path.
  package static func files(in folder: String, ending: String) -> [String] {
    guard let root else { return [] }
    return Directory.files(below: root + "/" + folder, ending: ending)
  }

  /// The `apiDefinition.swagger.json` files of all real connectors, sorted by path.
  package static var definitions: [String] { files(in: "connectors", ending: "apiDefinition.swagger.json") }

  /// Every so many-th definition, beginning with the one at `start`, for tests that do much with each; all of them
  /// where `CONWIZ_WHOLE_CORPUS` is set.
  package static func sample(every count: Int, from start: Int = 0) -> [String] {
    guard getenv("CONWIZ_WHOLE_CORPUS") == nil else { return definitions }
    return definitions.enumerated().filter { $0.offset % count == start }.map(\.element)
  }

  /// The `apiProperties.json` files of all real connectors, sorted by path.
  package static var properties: [String] { files(in: "connectors", ending: "apiProperties.json") }

  /// The bytes of a file, empty when it cannot be read.
  package static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }
}
