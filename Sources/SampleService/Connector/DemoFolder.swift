import Glibc

/// A fresh temporary folder with the sample connector in it; whoever makes it removes it.
package enum DemoFolder {
  /// Writes the two files and the icon into a new folder below `base`, `$TMPDIR` or `/tmp`, and returns its
  /// absolute path; only its owner may read it.
  package static func make(below base: String? = nil) throws(DemoFolderError) -> String {
    let parent = base ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/conwiz-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw DemoFolderError(path: parent, code: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let files = SampleConnector.files()
    try write(files.definition, to: "\(path)/apiDefinition.swagger.json")
    try write(files.properties, to: "\(path)/apiProperties.json")
    try write(SampleIcon.png, to: "\(path)/icon.png")
    return path
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
