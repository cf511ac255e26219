import Glibc

extension RecoveredDraft {
  private static let largestJournal = 256 * 1024 * 1024

  /// Looks for a draft of a connector that was just loaded; nil when there is none worth having.
  ///
  /// A last line that was cut off is left out, as is everything from the first damaged line on.
  package static func find(
    for loaded: LoadedConnector, in home: StateHome
  ) throws(DiskError) -> RecoveredDraft? {
    let files = try DraftFiles(for: loaded.folder, in: home)
    guard let status = try FileStatus.ifAny(files.journal) else { return nil }
    let bytes = try ReadFile(files.journal, atMost: largestJournal).bytes
    var records: [DraftRecord] = []
    var length = 0
    while let end = bytes[length...].firstIndex(of: 0x0A),
      let record = DraftRecord(line: Array(bytes[length..<end]))
    {
      records.append(record)
      length = end + 1
    }
    let lastWritten = Int(status.modified / 1_000_000_000)
    guard case .begun(loaded.folder.realDefinitionPath, _) = records.first else { return nil }
    return draft(of: records, length, lastWritten, loaded.connector.contents, files)
  }

  private static func draft(
    of records: [DraftRecord], _ length: Int, _ lastWritten: Int, _ onDisk: [ConnectorFile: [UInt8]],
    _ files: DraftFiles
  ) -> RecoveredDraft? {
    guard let last = records.lastIndex(where: { $0.base != nil }),
      let base = records[last].base
    else { return nil }
    let isCurrent = DraftBase(onDisk) == base
    guard let saved = isCurrent ? onDisk : files.contents(of: base),
      let replay = DraftReplay(records[...], lastBase: last, contents: saved)
    else { return nil }
    // Everything was saved, and somebody has changed the files since: nothing is left to be recovered.
    if !isCurrent, replay.contents == saved { return nil }
    let hasChanges = replay.contents != onDisk
    guard hasChanges || !replay.done.isEmpty || !replay.undone.isEmpty else { return nil }
    return RecoveredDraft(
      contents: replay.contents, history: EditHistory(done: replay.done, undone: replay.undone),
      editCount: hasChanges ? max(1, replay.steps) : 0, lastWritten: lastWritten,
      // A session that died between saving and noting it has left its contents on disk.
      isBaseCurrent: isCurrent || !hasChanges, hasChanges: hasChanges, journalBytes: length)
  }
}

extension DraftRecord {
  fileprivate var base: DraftBase? {
    switch self {
    case .begun(_, let base), .saved(let base): base
    default: nil
    }
  }
}
