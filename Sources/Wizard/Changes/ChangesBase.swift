/// What the files are compared with.
package enum ChangesBase: Hashable, Sendable, CaseIterable {
  /// The files as they were read or saved last.
  case saved
  /// The last commit of git.
  case commit
  /// The files as they are on disk now, where another program may have written.
  case disk

  /// The one that Tab switches to.
  var next: ChangesBase {
    switch self {
    case .saved: .commit
    case .commit: .disk
    case .disk: .saved
    }
  }

  /// The word for the key that switches to it.
  var label: String {
    switch self {
    case .saved: "Saved"
    case .commit: "Commit"
    case .disk: "Disk"
    }
  }

  /// What is said where there is no difference.
  var nothing: String { self == .disk ? "nothing differs from what is on disk" : "nothing changed \(since)" }

  /// Since when things changed, as a title says it.
  var since: String {
    switch self {
    case .saved: "since saving"
    case .commit: "since the last commit"
    case .disk: "from what is on disk"
    }
  }
}
