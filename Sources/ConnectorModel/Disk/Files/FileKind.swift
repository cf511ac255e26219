import Glibc

/// What stands under a name on disk (POSIX `stat`, `st_mode`).
package enum FileKind: String, Hashable, Sendable {
  case file, folder, link, pipe, socket
  /// A block or character device.
  case device
  case other

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFBLK, S_IFCHR: .device
      default: .other
      }
  }

  /// The kind with its article, for messages.
  package var phrase: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .other: "not a regular file"
    }
  }
}
