import ConnectorModel
import JSONText

/// Repairs of files that are not JSON, as far as they are safe.
enum SyntaxFixes {
  /// The repair of a syntax error where there is only one sensible; it mends every fault of the same kind that
  /// comes to light.
  static func fix(of error: JSONSyntaxError, in subject: FileSubject) -> QuickFix? {
    guard let title = title(of: error) else { return nil }
    let file = subject.file
    return QuickFix(title) { connector in
      guard var bytes = connector[file].bytes else { return nil }
      var content = connector[file]
      for _ in 0..<1000 {
        guard let next = content.syntaxError, self.title(of: next) == title,
          let (range, replacement) = repair(of: next), range.upperBound <= bytes.count
        else { break }
        bytes.replaceSubrange(range, with: replacement)
        content = FileContent(bytes)
      }
      return ConnectorEdit(title: title, steps: [.text(file, bytes)])
    }
  }

  private static func title(of error: JSONSyntaxError) -> String? {
    switch error.reason {
    case .trailingComma: "Remove trailing commas"
    case .controlCharacter: "Escape control characters"
    case .unusualSpace: "Replace by plain spaces"
    default: nil
    }
  }

  private static func repair(of error: JSONSyntaxError) -> (Range<Int>, [UInt8])? {
    let offset = error.offset
    switch error.reason {
    case .trailingComma: return (offset..<offset + 1, [])
    case .controlCharacter(let byte): return (offset..<offset + 1, escape(byte))
    case .unusualSpace(let value):
      return Unicode.Scalar(value).map { (offset..<offset + UTF8.width($0), [0x20]) }
    default: return nil
    }
  }

  /// Reads a file as Windows-1252, which most files that are no UTF-8 are.
  static func decodingWindows1252(_ file: ConnectorFile) -> QuickFix {
    let title = "Read the file as Windows-1252 and write it as UTF-8"
    return QuickFix(title) { connector in
      guard let bytes = connector[file].bytes, connector[file].document == nil else { return nil }
      let text = bytes.flatMap { byte in Array(String(Windows1252.scalar(byte)).utf8) }
      return ConnectorEdit(title: title, steps: [.text(file, text)])
    }.needingReview
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x08: return Array(#"\b"#.utf8)
    case 0x09: return Array(#"\t"#.utf8)
    case 0x0A: return Array(#"\n"#.utf8)
    case 0x0C: return Array(#"\f"#.utf8)
    case 0x0D: return Array(#"\r"#.utf8)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return Array((#"\u00"# + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
    }
  }
}
