import Glibc

extension DraftJournal {
  /// How much of a journal is read to see whose it is, in bytes: its first line is a few hundred.
  private static let firstLine = 16 * 1024

  /// Gives a connector what was written of it while its folder had another path; tells that path, nil for none.
  ///
  /// Only where it is the same folder with the contents that the draft was made on, since inodes are used again, where
  /// nothing stands at that path any more, and where no session works on it.
  package static func takeUpMoved(
    for loaded: LoadedConnector, in home: StateHome
  ) throws(DiskError) -> String? {
    let real = loaded.folder.realDefinitionPath
    let files = try DraftFiles(for: loaded.folder, in: home)
    let drafts = DiskPath(DiskPath(files.journal).folder)
    let names = try drafts.names().compactMap { $0 }
    let own = DiskPath(files.stem).name + "."
    guard let identity = FolderIdentity(folderOf: real), !names.contains(where: { $0.hasPrefix(own) }) else {
      return nil
    }
    for name in names where DraftFiles.isJournal(name) {
      let journal = drafts.appending(name)
      guard
        let start = try? OpenFile(journal, O_RDONLY | O_NONBLOCK | O_NOFOLLOW, .read).start(firstLine),
        let end = start.firstIndex(of: 0x0A),
        case .begun(let path, identity, _)? = DraftRecord(line: Array(start[..<end])), path != real,
        isGone(path),
        let bytes = try? ReadFile(journal, atMost: RecoveredDraft.largestJournal).bytes,
        RecoveredDraft.wholeRecords(in: bytes).records.last(where: { $0.base != nil })?.base
          == DraftBase(loaded.connector.contents),
        // A session that still works there writes into these files.
        let lock = try? FolderLock(at: DiskPath(path).folder, in: home)
      else { continue }
      defer { lock.release() }
      try files.takeOver(DraftFiles(stem: drafts.appending(String(name.prefix { $0 != "." }))), real)
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

  /// Gives all files of another draft the names of this one's, which has none; journals say whose they are now.
  fileprivate func takeOver(_ other: DraftFiles, _ real: String) throws(DiskError) {
    let folder = DiskPath(DiskPath(stem).folder)
    let (old, new) = (DiskPath(other.stem).name + ".", DiskPath(stem).name + ".")
    for case let name? in try folder.names() where name.hasPrefix(old) {
      let (from, to) = (folder.appending(name), folder.appending(new + name.dropFirst(old.count)))
      if DraftFiles.isJournal(name) { try DraftFiles.readdress(from, to: real) }
      guard rename(from, to) == 0 else { throw DiskError(code: errno, .replace, from) }
    }
  }

  /// Writes another path into the first line of a journal, which stays as old as it was.
  private static func readdress(_ journal: String, to path: String) throws(DiskError) {
    let bytes = try ReadFile(journal, atMost: RecoveredDraft.largestJournal).bytes
    guard let status = FileStatus(ofLink: journal), let end = bytes.firstIndex(of: 0x0A),
      case .begun(_, let folder, let base)? = DraftRecord(line: Array(bytes[..<end]))
    else { return }
    let line = DraftRecord.begun(path: path, folder, base).line
    _ = try FileReplacement(path: journal, condition: .any, mode: 0o600, isDurable: false)
      .write(line + bytes[(end + 1)...])
    let (seconds, rest) = status.modified.quotientAndRemainder(dividingBy: 1_000_000_000)
    let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
    utimensat(AT_FDCWD, journal, [time, time], 0)
  }
}
