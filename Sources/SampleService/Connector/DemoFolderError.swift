import Glibc

/// The folder of the demo could not be written.
package struct DemoFolderError: Error, Hashable, Sendable {
  /// The folder or file that failed.
  package let path: String
  /// The error number of the system.
  package let code: Int32

  /// What happened and what to do about it.
  package var message: String {
    "\(path) cannot be written: \(String(cString: strerror(code))). Set TMPDIR to a folder with room."
  }
}
