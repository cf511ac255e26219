import Glibc

extension RecoveredDraft {
  static let largestJournal = 256 * 1024 * 1024
  private static let damage = "it is damaged, or was written by another version of conwiz"

  /// Looks for a draft of a connector that was just loaded.
  ///
  /// A last line that was cut off is left out, as is everything from the first damaged line on.
  package static func search(for loaded: LoadedConnector, in home: StateHome) -> DraftSearch {
    do throws(DiskError) {
      let files = try DraftFiles(for: loaded.folder, in: home)
      guard let status = try FileStatus.ifAny(files.journal) else { return .none }
      let bytes = try ReadFile(files.journal, atMost: largestJournal).bytes
      // A session that ended within its first write has left nothing behind.
      guard bytes.contains(0x0A) else { return .none }
      let (records, length) = wholeRecords(in: bytes)
      guard case .begun(loaded.folder.realDefinitionPath, _, _) = records.first else {
        return .unreadable(reason: damage)
      }
      let lastWritten = Int(status.modified / 1_000_000_000)
      let found = draft(of: records, length, lastWritten, loaded.connector.contents, files)
      // Nothing before the damage is worth having, but what comes after it may be.
      if case .none = found, bytes[length...].contains(0x0A) { return .unreadable(reason: damage) }
      return found
    } catch {
      return .unreadable(reason: error.message)
    }
  }

  static func wholeRecords(in bytes: [UInt8]) -> (records: [DraftRecord], length: Int) {
    var records: [DraftRecord] = []
    var length = 0
    while let end = bytes[length...].firstIndex(of: 0x0A),
      let record = DraftRecord(line: Array(bytes[length..<end]))
    {
      records.append(record)
      length = end + 1
    }
    return (records, length)
  }

  private static func draft(
    of records: [DraftRecord], _ length: Int, _ lastWritten: Int, _ onDisk: [ConnectorFile: [UInt8]],
    _ files: DraftFiles
  ) -> DraftSearch {
    guard let last = records.lastIndex(where: { $0.base != nil }),
      let base = records[last].base
    else { return .unreadable(reason: damage) }
    let isCurrent = DraftBase(onDisk) == base
    // Everything was saved, and somebody has changed the files since: nothing is left to be recovered.
    if !isCurrent, last == records.count - 1 { return .none }
    guard let saved = isCurrent ? onDisk : files.contents(of: base) else {
      return .unreadable(reason: "the files changed, and the copy of those that it was made on is damaged")
    }
    guard let replay = DraftReplay(records[...], lastBase: last, contents: saved) else {
      return .unreadable(reason: damage)
    }
    if !isCurrent, replay.contents == saved { return .none }
    let hasChanges = replay.contents != onDisk
    guard hasChanges || !replay.done.isEmpty || !replay.undone.isEmpty else { return .none }
    return .found(
      RecoveredDraft(
        contents: replay.contents, history: EditHistory(done: replay.done, undone: replay.undone),
        editCount: hasChanges ? max(1, replay.steps) : 0, lastWritten: lastWritten,
        // A session that died between saving and noting it has left its contents on disk.
        isBaseCurrent: isCurrent || !hasChanges, hasChanges: hasChanges, journalBytes: length))
  }
}

extension DraftRecord {
  var base: DraftBase? {
    switch self {
    case .begun(_, _, let base), .saved(let base): base
    default: nil
    }
  }
}
