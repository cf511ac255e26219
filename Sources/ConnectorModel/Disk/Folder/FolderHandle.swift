import Glibc

/// A hold on a folder that is open, whatever it is called meanwhile.
package final class FolderHandle: Sendable {
  private let descriptor: Int32
  /// The path that it had first, without links.
  private let first: String

  /// Takes hold of the folder of a connector; nil where that cannot be.
  package init?(_ folder: ConnectorFolder) {
    first = folder.realPath
    descriptor = open(first, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// The path that the folder has now, where it is another one and nothing stands at the first one any more.
  package var movedPath: String? {
    guard FileStatus(ofLink: first) == nil, let status = FileStatus(descriptor: descriptor) else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(descriptor)", &bytes, bytes.count)
    guard count > 0 else { return nil }
    let path = String(decoding: bytes.prefix(count), as: UTF8.self)
    // A folder that was removed has no path; what the kernel says then leads nowhere.
    return path != first && FileStatus(path)?.inode == status.inode ? path : nil
  }
}
