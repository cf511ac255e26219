import ConnectorModel

/// Where a file stands, as reports for other programs name it: from the folder in which the program runs.
struct ReportLocation {
  private let working = DiskPath(DiskPath.working)

  /// The path from the working folder; absolute for files outside it.
  func path(_ path: String) -> String {
    guard path != "-", path.hasPrefix("/") || path.contains("./") else { return path }
    let absolute = DiskPath(path).absolute
    let relative = working.relative(absolute)
    return relative == ".." || relative.hasPrefix("../") ? absolute : relative
  }

  /// The URI of a path (RFC 3986): relative where the path is, else `file:` with it.
  func uri(_ path: String) -> String {
    let path = self.path(path)
    var uri = path.hasPrefix("/") ? "file://" : ""
    // A colon in the first part of a relative reference would end a scheme.
    if !path.hasPrefix("/"), path.prefix(while: { $0 != "/" }).contains(":") { uri = "./" }
    for byte in path.utf8 {
      if ReportLocation.isPlain(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }

  /// The unreserved characters, the separators of a path, and those that mean nothing in one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "-._~/!$&'()*+,;=:@".utf8.contains(byte)
    }
  }
}
