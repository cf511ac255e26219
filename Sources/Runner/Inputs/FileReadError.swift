import Glibc

/// Why a file cannot be read.
package struct FileReadError: Error, Hashable, Sendable {
  /// The reason as the system words it.
  package let reason: String

  /// Gives the reason.
  package init(reason: String) { self.reason = reason }

  /// The error of the system call that has just failed.
  static var system: FileReadError { FileReadError(reason: String(cString: strerror(errno))) }
}
