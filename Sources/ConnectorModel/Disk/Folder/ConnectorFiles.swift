import Glibc

/// The two files of a connector that is about to be written as a whole.
package struct ConnectorFiles {
  /// The bytes of the definition.
  package let definition: [UInt8]
  /// The bytes of the properties.
  package let properties: [UInt8]

  /// Takes both.
  package init(definition: [UInt8], properties: [UInt8]) {
    self.definition = definition
    self.properties = properties
  }

  /// Writes both; a connector that stands there already is only overwritten when asked for.
  ///
  /// Where that fails, such as on a full disk, what was made is taken away again.
  package func save(in path: String, replacing: Bool) throws(DiskError) -> ConnectorFolder {
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
      throw error
    }
  }
}
