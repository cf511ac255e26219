import Glibc

extension DraftJournal {
  /// Gives a connector the draft that was written while its folder had another path; tells that path, nil for none.
  ///
  /// Only where nothing stands at that path any more and the files are those that the draft was made on.
  package static func takeUpMoved(
    for loaded: LoadedConnector, in home: StateHome
  ) throws(DiskError) -> String? {
    let files = try DraftFiles(for: loaded.folder, in: home)
    guard FileStatus(ofLink: files.journal) == nil else { return nil }
    let drafts = DiskPath(DiskPath(files.journal).folder)
    let base = DraftBase(loaded.connector.contents)
    for case let name? in try drafts.names() where name.hasSuffix(DraftFiles.ending) {
      let other = DraftFiles(stem: drafts.appending(String(name.dropLast(DraftFiles.ending.count))))
      guard let status = FileStatus(ofLink: other.journal),
        let bytes = try? ReadFile(other.journal, atMost: RecoveredDraft.largestJournal).bytes,
        let end = bytes.firstIndex(of: 0x0A),
        case .begun(let path, let first)? = DraftRecord(line: Array(bytes[..<end])),
        path != loaded.folder.realDefinitionPath, FileStatus(ofLink: path) == nil,
        RecoveredDraft.wholeRecords(in: bytes).records.last(where: { $0.base != nil })?.base == base
      else { continue }
      let line = DraftRecord.begun(path: loaded.folder.realDefinitionPath, first).line
      try files.takeOver(other, line + bytes[(end + 1)...], lastWritten: status.modified)
      return path
    }
    return nil
  }
}

extension DraftFiles {
  /// Takes the place of the files of another draft, with a journal that says so and is as old.
  fileprivate func takeOver(
    _ other: DraftFiles, _ bytes: [UInt8], lastWritten nanoseconds: Int64
  ) throws(DiskError) {
    _ = try FileReplacement(path: journal, condition: .any, mode: 0o600, isDurable: false).write(bytes)
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
    utimensat(AT_FDCWD, journal, [time, time], 0)
    for file in ConnectorFile.allCases { rename(other.base(of: file), base(of: file)) }
    unlink(other.journal)
  }
}
