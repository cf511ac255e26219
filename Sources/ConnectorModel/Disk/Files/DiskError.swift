import Glibc

/// Why something on disk cannot be used; `message` says it to people.
package enum DiskError: Error, Hashable, Sendable {
  /// No name was given where one is needed, such as by an unset variable of a script.
  case noName
  /// Nothing has this name.
  case notFound(String)
  /// A file was to be written, and its folder does not exist.
  case noFolder(String)
  /// The name is a symbolic link to something that does not exist.
  case danglingLink(String)
  /// A folder in which no API definition stands.
  case noConnector(folder: String, isEmpty: Bool)
  /// A folder with several API definitions, none of which has a usual name.
  case severalDefinitions(folder: String, names: [String])
  /// A file whose name says that it is not JSON.
  case notNamedJSON(String)
  /// A pipe, device, socket or folder stands where a file is needed.
  case notAFile(String, FileKind)
  /// Something else stands where a folder is needed.
  case notAFolder(String)
  /// The file is larger than `ConnectorFolder.largestFile`.
  case tooLarge(String, bytes: Int)
  /// The rights of the file, or of its folder, forbid it.
  case noPermission(String, DiskAction)
  /// The file system is mounted read-only.
  case readOnlyDisk(String)
  /// No space is left for the file.
  case diskFull(String)
  /// The user's share of the disk is used up.
  case quotaExceeded(String)
  /// The file is not the one that was loaded; it was left as it is.
  case changedOnDisk(String)
  /// A new file was to be made and one of its name exists; it was left as it is.
  case alreadyExists(String)
  /// A file for secrets that others can read, or that belongs to somebody else.
  case notPrivate(String)
  /// Another session edits the connector.
  case heldBy(LockHolder)
  /// A file of conwiz's own that is not as conwiz writes it, with what is wrong there.
  case damaged(String, reason: String)
  /// Neither `XDG_STATE_HOME` nor a home folder is known.
  case noStateHome
  /// Anything else the system says, as `errno`.
  case system(String, DiskAction, code: Int32)

  /// Tells an `errno` of an action on a path.
  init(code: Int32, _ action: DiskAction, _ path: String) {
    self =
      switch code {
      case ENOENT where action == .write || action == .make: .noFolder(path)
      case ENOENT: .notFound(path)
      case EACCES, EPERM: .noPermission(path, action)
      case EROFS: .readOnlyDisk(path)
      case ENOSPC: .diskFull(path)
      case EDQUOT: .quotaExceeded(path)
      case EEXIST: .alreadyExists(path)
      case ENOTDIR: .notAFolder(path)
      case EISDIR: .notAFile(path, .folder)
      default: .system(path, action, code: code)
      }
  }
}
