extension ConnectorFolder {
  /// Saves one of the files and returns what it is now.
  ///
  /// `expecting` is the fingerprint of the file as it was loaded or saved last: when the file on disk is another
  /// one, `changedOnDisk` is thrown and nothing is overwritten. Without it a new file is made (mode 0644 and the
  /// umask) and an existing one is never touched (`alreadyExists`). On every error the file on disk is as it was.
  package func save(
    _ bytes: [UInt8], as file: ConnectorFile, expecting: Fingerprint?
  ) throws(DiskError) -> Fingerprint {
    try FileReplacement(path: path(of: file), condition: expecting.map { .holds($0) } ?? .isFree).write(bytes)
  }
}
