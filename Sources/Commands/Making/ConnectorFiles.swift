import ConnectorModel
import Glibc

/// The two files of a connector that is about to be written as a whole.
struct ConnectorFiles {
  let definition: [UInt8]
  let properties: [UInt8]

  /// Writes both; a connector that stands there already is only overwritten when asked for.
  ///
  /// Where that fails, such as on a full disk, what was made is taken away again.
  func save(in path: String, replacing: Bool) throws(CommandFailure) -> ConnectorFolder {
    let missing = MissingFolders(of: path)
    var made: [String] = []
    do throws(DiskError) {
      let folder = try ConnectorFolder.make(path, replacing: replacing)
      let present = replacing ? try folder.load().fingerprints : [:]
      for (file, bytes) in [(ConnectorFile.definition, definition), (.properties, properties)] {
        _ = try folder.save(bytes, as: file, expecting: present[file])
        if present[file] == nil { made.append(folder.path(of: file)) }
      }
      return folder
    } catch {
      for path in made { unlink(path) }
      missing.removeAgain()
      throw CommandFailure(error)
    }
  }
}
