/// How the saving of files ended.
package struct SaveOutcome: Sendable {
  /// A file that was written.
  package struct Written: Sendable {
    /// Which file.
    package let file: ConnectorFile
    /// What stands in it now.
    package let bytes: [UInt8]
    /// What it is on disk now.
    package let fingerprint: Fingerprint

    /// Describes a file that was written.
    package init(_ file: ConnectorFile, _ bytes: [UInt8], _ fingerprint: Fingerprint) {
      self.file = file
      self.bytes = bytes
      self.fingerprint = fingerprint
    }
  }

  /// The files that were written, in the order in which they were.
  package internal(set) var written: [Written] = []
  /// Why files were not written; those that nobody tried after another was refused are left out.
  package internal(set) var refused: [ConnectorFile: DiskError] = [:]

  /// Describes an outcome.
  package init(written: [Written] = [], refused: [ConnectorFile: DiskError] = [:]) {
    self.written = written
    self.refused = refused
  }
}
