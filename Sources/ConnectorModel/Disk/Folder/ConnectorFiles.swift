import Glibc

/// The files of a connector that is about to be written as a whole.
package struct ConnectorFiles {
  /// The bytes of the definition.
  package let definition: [UInt8]
  /// The bytes of the properties.
  package let properties: [UInt8]
  /// The icon and the script, each with where it stands in a folder.
  private var beside: [(path: KeyPath<ConnectorFolder, String>, bytes: [UInt8])] = []

  /// Takes both.
  package init(definition: [UInt8], properties: [UInt8]) {
    self.definition = definition
    self.properties = properties
  }

  /// Takes the icon and the script of a folder along, where they are.
  package mutating func takeCompanions(of folder: ConnectorFolder) throws(DiskError) {
    for path in [\ConnectorFolder.iconPath, \.scriptPath] {
      if let bytes = try PlainFile(folder[keyPath: path]).read() { beside.append((path, bytes)) }
    }
  }

  /// Writes all; a connector that stands there already is only overwritten when asked for.
  ///
  /// Where that fails, such as on a full disk, what was made is taken away again.
  package func save(in path: String, replacing: Bool) throws(DiskError) -> ConnectorFolder {
    let missing = MissingFolders(of: path)
    var made: [String] = []
    do throws(DiskError) {
      let folder = try ConnectorFolder.make(path, replacing: replacing)
      if replacing, let obstacle = folder.obstacle { throw obstacle }
      let present = replacing ? try folder.load().fingerprints : [:]
      for (file, bytes) in [(ConnectorFile.definition, definition), (.properties, properties)] {
        _ = try folder.save(bytes, as: file, expecting: present[file])
        if present[file] == nil { made.append(folder.path(of: file)) }
      }
      for (path, bytes) in beside {
        let path = folder[keyPath: path]
        try PlainFile(path).write(bytes, replacing: replacing)
        if !replacing { made.append(path) }
      }
      return folder
    } catch {
      for path in made { unlink(path) }
      missing.removeAgain()
      throw error
    }
  }
}
