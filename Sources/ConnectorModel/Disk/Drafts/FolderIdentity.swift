/// What a folder keeps when it gets another name or goes elsewhere on its file system: its device and inode.
struct FolderIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// Looks at the folder of a path; nil when there is none.
  init?(folderOf path: String) {
    guard let status = FileStatus(DiskPath(path).folder) else { return nil }
    device = status.device
    inode = status.inode
  }

  /// Reads what `text` has written.
  init?(_ text: String) {
    let parts = text.split(separator: ":").compactMap { UInt64($0) }
    guard parts.count == 2 else { return nil }
    device = parts[0]
    inode = parts[1]
  }

  var text: String { "\(device):\(inode)" }
}
