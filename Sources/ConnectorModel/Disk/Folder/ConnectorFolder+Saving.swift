import Glibc

extension ConnectorFolder {
  /// Saves one of the files and returns what it is now.
  ///
  /// `expecting` is the fingerprint of the file as it was loaded or saved last: when the file on disk is another
  /// one, `changedOnDisk` is thrown and nothing is overwritten. Without it a new file is made (mode 0644 and the
  /// umask) and an existing one is never touched (`alreadyExists`). On every error the file on disk is as it was.
  package func save(
    _ bytes: [UInt8], as file: ConnectorFile, expecting: Fingerprint?
  ) throws(DiskError) -> Fingerprint {
    try FileReplacement(path: path(of: file), condition: expecting.map { .holds($0) } ?? .isFree).write(bytes)
  }

  /// Saves files that belong together: where one of them is no longer what it was, none is written.
  ///
  /// What the disk itself refuses shows only when it is tried; the files after that one are left alone. A folder that
  /// is gone is made again for what is to be written whatever stands there.
  package func save(_ saves: [FileSave]) -> SaveOutcome {
    var outcome = SaveOutcome()
    if !saves.isEmpty, saves.allSatisfy(\.isOverwriting) { try? DiskPath(path).makeFolder(mode: 0o777) }
    for save in saves { outcome.refused[save.file] = conflict(of: save) }
    for save in saves where outcome.refused.isEmpty {
      do throws(DiskError) {
        let expected = save.isOverwriting ? try fingerprint(of: save.file) : save.expected
        let fingerprint = try self.save(save.bytes, as: save.file, expecting: expected)
        outcome.written.append(SaveOutcome.Written(save.file, save.bytes, fingerprint))
      } catch {
        outcome.refused[save.file] = error
      }
    }
    return outcome
  }

  private func conflict(of save: FileSave) -> DiskError? {
    guard !save.isOverwriting else { return nil }
    let path = path(of: save.file)
    if let expected = save.expected { return expected.hasContent(at: path) ? nil : .changedOnDisk(path) }
    return FileStatus(path) == nil ? nil : .alreadyExists(path)
  }

  /// What a file is on disk now; nil where there is none.
  private func fingerprint(of file: ConnectorFile) throws(DiskError) -> Fingerprint? {
    let path = path(of: file)
    return try FileStatus.ifAny(path) == nil ? nil : Fingerprint(at: path)
  }
}
