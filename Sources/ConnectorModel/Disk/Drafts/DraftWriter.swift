import Glibc

/// The journal file, open for appending.
struct DraftWriter: ~Copyable {
  private let file: OpenFile
  /// The size of the whole records, in bytes.
  private(set) var size: Int
  private var isUnsynced = false
  private var lastSync: ContinuousClock.Instant?

  /// Opens or makes the file and cuts off what comes after its whole records.
  init(_ path: String, keeping bytes: Int) throws(DiskError) {
    let opened = try OpenFile(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600, .write)
    try opened.truncate(to: bytes)
    file = opened
    size = bytes
  }

  /// Appends a record with one write; one that does not fit on the disk is taken back.
  mutating func append(_ record: DraftRecord) throws(DiskError) {
    let line = record.line
    do throws(DiskError) {
      try file.write(line)
    } catch {
      try? file.truncate(to: size)
      throw error
    }
    size += line.count
    isUnsynced = true
  }

  /// Waits for the disk, at most once a second unless forced.
  mutating func sync(isForced: Bool) throws(DiskError) {
    let now = ContinuousClock.now
    guard isUnsynced, isForced || lastSync.map({ now - $0 >= .seconds(1) }) ?? true else { return }
    try file.sync()
    isUnsynced = false
    lastSync = now
  }
}
