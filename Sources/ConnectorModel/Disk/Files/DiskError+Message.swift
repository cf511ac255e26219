import Glibc

extension DiskError {
  /// What happened, where, and what to do next, in one or two sentences.
  ///
  /// Paths stand in it as they are on disk: whoever shows the message cleans it first.
  package var message: String {
    switch self {
    case .noName: "The name of the folder is empty; name one, '.' for the folder that you are in."
    case .notFound(let path): "There is no file or folder '\(path)'; check the spelling."
    case .noFolder(let path):
      "'\(path)' cannot be written, since its folder does not exist; make the folder, or name another place."
    case .danglingLink(let path):
      "'\(path)' is a symbolic link to a file that does not exist; mend or remove the link."
    case .noConnector(let folder, true):
      "The folder '\(folder)' is empty; make a new connector in it, or choose another folder."
    case .noConnector(let folder, false):
      "The folder '\(folder)' holds no apiDefinition.swagger.json; choose another folder, "
        + "or make a new connector there."
    case .severalDefinitions(let folder, let names):
      "The folder '\(folder)' holds several definitions (\(names.joined(separator: ", "))); name one of them."
    case .notNamedJSON(let path):
      "'\(path)' is not a .json file; open an apiDefinition file, or import other formats."
    case .notAFile(let path, let kind): "'\(path)' is \(kind.phrase), not a file; choose another name."
    case .notAFolder(let path): "'\(path)' is not a folder, or passes through something that is not one."
    case .tooLarge(let path, let bytes):
      "'\(path)' is too large (\(bytes / 1_048_576) MiB); "
        + "files up to \(ConnectorFolder.largestFile / 1_048_576) MiB are opened."
    case .changedOnDisk(let path):
      "'\(path)' has changed on disk since it was loaded, so it was not overwritten; "
        + "compare the two, then reload it or save over it."
    case .alreadyExists(let path): "'\(path)' exists already and was left as it is; choose another name."
    case .notPrivate(let path):
      "'\(path)' holds secrets, but others may read it or it is not yours, so it was not used; "
        + "remove it, and change what it held."
    case .heldBy(let holder): holder.message
    case .damaged(let path, let reason):
      "'\(path)' is not as it was written: \(reason). Nothing of it was used or changed; mend it, or move it away."
    case .noStateHome:
      "There is no place for drafts: neither XDG_STATE_HOME nor HOME is set; set one of them."
    case .noPermission, .readOnlyDisk, .diskFull, .quotaExceeded, .system: refusal
    }
  }

  private var refusal: String {
    switch self {
    case .noPermission(let path, let action):
      "'\(path)' cannot be \(action.participle) (\(text(EACCES))); "
        + "check the rights of the file and of its folder (ls -ld)."
    case .readOnlyDisk(let path):
      "'\(path)' cannot be written (\(text(EROFS))); the disk is read-only, save a copy elsewhere."
    case .diskFull(let path):
      "'\(path)' was not saved (\(text(ENOSPC))); the file on disk is as it was. "
        + "Make room and save again, or save a copy elsewhere."
    case .quotaExceeded(let path):
      "'\(path)' was not saved (\(text(EDQUOT))); the file on disk is as it was. "
        + "Remove files of yours and save again, or save a copy elsewhere."
    case .system(let path, let action, let code):
      "'\(path)' cannot be \(action.participle) (\(text(code)), error \(code)); nothing was changed."
    default: ""
    }
  }

  private func text(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

extension DiskAction {
  fileprivate var participle: String {
    switch self {
    case .open: "opened"
    case .read: "read"
    case .list: "listed"
    case .write: "written"
    case .replace: "replaced"
    case .make: "made"
    case .lock: "locked"
    case .remove: "removed"
    }
  }
}
