import Glibc

/// The folders of a path that are not there yet, so that they can be taken away again when nothing came of them.
struct MissingFolders {
  /// Their paths, the innermost first.
  let paths: [String]

  /// Looks which are missing.
  init(of path: String) {
    var missing: [String] = []
    var place = DiskPath(path)
    while access(place.text, F_OK) != 0, errno == ENOENT, place.folder != place.text {
      missing.append(place.text)
      place = DiskPath(place.folder)
    }
    paths = missing
  }

  /// Removes those that were made since and hold nothing.
  func removeAgain() {
    for path in paths { rmdir(path) }
  }
}
