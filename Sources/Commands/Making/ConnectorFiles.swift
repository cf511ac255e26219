import ConnectorModel

/// The two files of a connector that is about to be written as a whole.
struct ConnectorFiles {
  let definition: [UInt8]
  let properties: [UInt8]

  /// Writes both; a connector that stands there already is only overwritten when asked for.
  func save(in path: String, replacing: Bool) throws(CommandFailure) -> ConnectorFolder {
    do throws(DiskError) {
      let folder = try ConnectorFolder.make(path, replacing: replacing)
      let present = replacing ? try folder.load().fingerprints : [:]
      _ = try folder.save(definition, as: .definition, expecting: present[.definition])
      _ = try folder.save(properties, as: .properties, expecting: present[.properties])
      return folder
    } catch {
      throw CommandFailure(error)
    }
  }
}
