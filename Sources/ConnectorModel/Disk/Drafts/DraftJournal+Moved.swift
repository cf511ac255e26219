import Glibc

extension DraftJournal {
  /// How much of a journal is read to see whose it is, in bytes: its first line is a few hundred.
  private static let firstLine = 16 * 1024

  /// Gives a connector what was written of it while its folder had another path; tells that path, nil for none.
  ///
  /// Only where it is the same folder, nothing stands at that path any more, and no session works on it.
  package static func takeUpMoved(
    for loaded: LoadedConnector, in home: StateHome
  ) throws(DiskError) -> String? {
    let real = loaded.folder.realDefinitionPath
    let files = try DraftFiles(for: loaded.folder, in: home)
    guard let identity = FolderIdentity(folderOf: real), FileStatus(ofLink: files.journal) == nil else {
      return nil
    }
    let drafts = DiskPath(DiskPath(files.journal).folder)
    for case let name? in try drafts.names() where DraftFiles.isJournal(name) {
      guard
        let start = try? OpenFile(drafts.appending(name), O_RDONLY | O_NONBLOCK | O_NOFOLLOW, .read).start(
          firstLine),
        let end = start.firstIndex(of: 0x0A),
        case .begun(let path, identity, _)? = DraftRecord(line: Array(start[..<end])), path != real,
        isGone(path),
        // A session that still works there writes into these files.
        let lock = try? FolderLock(at: DiskPath(path).folder, in: home)
      else { continue }
      defer { lock.release() }
      let stem = drafts.appending(String(name.prefix { $0 != "." }))
      guard files.takeOver(DraftFiles(stem: stem), in: drafts) else { continue }
      return path
    }
    return nil
  }

  private static func isGone(_ path: String) -> Bool {
    FileStatus(ofLink: path) == nil && (errno == ENOENT || errno == ENOTDIR)
  }
}

extension DraftFiles {
  /// Whether a file of the drafts is a journal, one that was put aside included, and no copy of what it was made on.
  fileprivate static func isJournal(_ name: String) -> Bool {
    name.hasSuffix(ending) || name.contains("." + Aside.later.rawValue + "-") && !name.hasSuffix(".base")
  }

  /// Gives all files of another draft the names of this one's; false when none could be.
  fileprivate func takeOver(_ other: DraftFiles, in folder: DiskPath) -> Bool {
    let (old, new) = (DiskPath(other.stem).name + ".", DiskPath(stem).name + ".")
    var isTaken = false
    for case let name? in (try? folder.names()) ?? [] where name.hasPrefix(old) {
      let target = folder.appending(new + name.dropFirst(old.count))
      if rename(folder.appending(name), target) == 0 { isTaken = true }
    }
    return isTaken
  }
}
