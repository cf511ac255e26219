import Glibc

/// The connector's code, which is no part of the two files and their history: it is put aside, never deleted.
extension ConnectorFolder {
  /// The path under which a script that was turned off is kept.
  package var asidePath: String { scriptPath + ".off" }

  /// Makes a script: the one that was put aside last, else the skeleton; an existing script is never touched.
  package func makeScript() throws(DiskError) {
    guard try FileStatus.ifAny(scriptPath) == nil else { throw .alreadyExists(scriptPath) }
    if try FileStatus.ifAny(asidePath) != nil {
      return try move(asidePath, to: scriptPath)
    }
    _ = try FileReplacement(path: scriptPath, condition: .isFree).write(Array(ScriptSkeleton.text.utf8))
  }

  /// Turns the code off: the script is renamed, and an older one that was put aside gets a number.
  package func putScriptAside() throws(DiskError) { try putAside(scriptPath, as: asidePath) }

  /// Keeps an icon that is about to be replaced beside the new one; the result is the path it has now.
  package func putIconAside(_ path: String) throws(DiskError) -> String {
    let aside = path + ".before"
    try putAside(path, as: aside)
    return aside
  }

  private func putAside(_ path: String, as aside: String) throws(DiskError) {
    if try FileStatus.ifAny(aside) != nil {
      var number = 2
      while try FileStatus.ifAny(aside + String(number)) != nil { number += 1 }
      try move(aside, to: aside + String(number))
    }
    try move(path, to: aside)
  }

  /// Reads the script.
  package func readScript() throws(DiskError) -> [UInt8] {
    try ReadFile(scriptPath, atMost: ConnectorFolder.largestFile).bytes
  }

  /// Writes the script; refused when it no longer is what it was.
  package func saveScript(_ bytes: [UInt8], expecting old: [UInt8]) throws(DiskError) {
    let read = try ReadFile(scriptPath)
    guard read.bytes == old else { throw .changedOnDisk(scriptPath) }
    _ = try FileReplacement(path: scriptPath, condition: .holds(read.fingerprint)).write(bytes)
  }

  /// Renames a file to a name that was free a moment ago; a hard link never takes one that is in use.
  private func move(_ path: String, to target: String) throws(DiskError) {
    if link(path, target) == 0 {
      unlink(path)
      return
    }
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else {
      throw DiskError(code: errno, .replace, errno == EEXIST ? target : path)
    }
    guard rename(path, target) == 0 else { throw DiskError(code: errno, .replace, path) }
  }
}
