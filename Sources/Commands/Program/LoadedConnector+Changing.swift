import ConnectorModel

extension LoadedConnector {
  /// Carries out an edit and saves the files it changes; a file that changed on disk meanwhile is not overwritten.
  func perform(_ edit: ConnectorEdit) throws(CommandFailure) {
    var session = EditSession(connector)
    do throws(ConnectorEditError) {
      try session.perform(edit)
    } catch {
      throw CommandFailure(error)
    }
    let lock = try FolderLock.taken(of: folder, in: StatePlace.current)
    defer { lock?.release() }
    try save(session)
  }

  /// Saves the files that a session has changed, unless they changed on disk meanwhile.
  func save(_ session: EditSession) throws(CommandFailure) {
    let files = session.modifiedFiles
    // Both are looked at before the first is written, so that an edit of two files is not left half done.
    if !files.isEmpty, let obstacle = folder.obstacle { throw CommandFailure(obstacle) }
    let changed = folder.changes(since: fingerprints)
    for file in files where changed[file] != nil {
      throw CommandFailure(DiskError.changedOnDisk(folder.path(of: file)))
    }
    for file in files {
      do throws(DiskError) {
        _ = try folder.save(
          session.connector[file].bytes ?? [], as: file, expecting: fingerprints[file])
      } catch {
        throw CommandFailure(error)
      }
    }
  }
}
