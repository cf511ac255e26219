import ConnectorModel
import Glibc

/// A fresh temporary folder with the sample connector in it; whoever makes it removes it.
package enum DemoFolder {
  /// Writes the two files and the icon into a new folder below `base`, `$TMPDIR` or `/tmp`, and returns its
  /// absolute path; only its owner may read it.
  package static func make(below base: String? = nil) throws(DemoFolderError) -> String {
    let parent = base ?? TemporaryFile.folder
    var template = Array("\(parent)/conwiz-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw DemoFolderError(path: parent, code: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(DemoFolderError) {
      for (name, bytes) in files { try write(bytes, to: "\(path)/\(name)") }
    } catch {
      for (name, _) in files { unlink("\(path)/\(name)") }
      rmdir(path)
      throw error
    }
    return path
  }

  /// Takes a folder away in which everything is as it was made; false for one that holds something of the user's.
  package static func removeIfUntouched(_ path: String) -> Bool {
    let files = files
    guard let folder = opendir(path) else { return errno == ENOENT }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      guard let made = files.first(where: { $0.name == name })?.bytes, holds(made, "\(path)/\(name)") else {
        return false
      }
    }
    for (name, _) in files { unlink("\(path)/\(name)") }
    return rmdir(path) == 0
  }

  /// The names of the files with their bytes.
  private static var files: [(name: String, bytes: [UInt8])] {
    let files = SampleConnector.files()
    return [
      ("apiDefinition.swagger.json", files.definition), ("apiProperties.json", files.properties),
      ("icon.png", SampleIcon.png),
    ]
  }

  /// Whether a file has just these bytes.
  private static func holds(_ bytes: [UInt8], _ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    var found = [UInt8](repeating: 0, count: bytes.count + 1)
    var count = 0
    while count < found.count {
      let got = found.withUnsafeMutableBytes {
        read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      count += got
    }
    return found.prefix(count) == bytes[...]
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(DemoFolderError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw DemoFolderError(path: path, code: errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw DemoFolderError(path: path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}
