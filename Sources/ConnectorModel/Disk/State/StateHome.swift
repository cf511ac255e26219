import Environment
import Glibc

/// The folder in which conwiz keeps what is not the user's own file: drafts, locks, recent connectors.
///
/// `$XDG_STATE_HOME/conwiz`, else `~/.local/state/conwiz` (XDG Base Directory Specification 0.8).
package struct StateHome: Hashable, Sendable {
  /// The folder's path; it need not exist yet.
  package let path: String

  /// Names a folder, as tests do.
  package init(path: String) { self.path = path }

  /// The folder of this user; throws `noStateHome` when neither variable nor the user's entry names one.
  package static func standard() throws(DiskError) -> StateHome {
    if let state = variable("XDG_STATE_HOME") {
      return StateHome(path: DiskPath(state).appending("conwiz"))
    }
    let entry = getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    guard let home = variable("HOME") ?? entry, home.hasPrefix("/") else { throw .noStateHome }
    return StateHome(path: DiskPath(home).appending(".local/state/conwiz"))
  }

  /// The path of a subfolder that only the user can enter (0700), made where it is missing.
  func folder(_ name: String) throws(DiskError) -> String {
    let folder = DiskPath(path).appending(name)
    try DiskPath(folder).makeFolder(mode: 0o700)
    for place in [path, folder] {
      if let status = FileStatus(place), status.owner == geteuid(), status.mode & 0o077 != 0 {
        chmod(place, 0o700)
      }
    }
    return folder
  }

  /// The name under which something about a file or folder is kept.
  static func key(of realPath: String) -> String { ContentHash(Array(realPath.utf8)).description }

  /// The specification has relative paths ignored.
  private static func variable(_ name: String) -> String? {
    Environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
