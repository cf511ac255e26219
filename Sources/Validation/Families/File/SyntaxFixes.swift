import ConnectorModel
import JSONText

/// Repairs of files that are not JSON, as far as they are safe.
enum SyntaxFixes {
  /// The repair of a syntax error where there is only one sensible.
  static func fix(of error: JSONSyntaxError, in subject: FileSubject) -> QuickFix? {
    let offset = error.offset
    guard offset < subject.bytes.count else { return nil }
    switch error.reason {
    case .trailingComma: return replacing("Remove the comma", subject, offset..<offset + 1, by: [])
    case .controlCharacter(let byte):
      return replacing("Escape the control character", subject, offset..<offset + 1, by: escape(byte))
    case .unusualSpace(let value):
      guard let scalar = Unicode.Scalar(value) else { return nil }
      let width = UTF8.width(scalar)
      return replacing("Replace by a plain space", subject, offset..<offset + width, by: [0x20])
    default: return nil
    }
  }

  /// Reads a file as Windows-1252, which most files that are no UTF-8 are.
  static func decodingWindows1252(_ file: ConnectorFile) -> QuickFix {
    let title = "Read the file as Windows-1252 and write it as UTF-8"
    return QuickFix(title) { connector in
      guard let bytes = connector[file].bytes, connector[file].document == nil else { return nil }
      let text = bytes.flatMap { byte in Array(String(windows1252(byte)).utf8) }
      return ConnectorEdit(title: title, steps: [.text(file, text)])
    }
  }

  /// A repair that puts other bytes at a range, if the file is still the one that was checked.
  private static func replacing(
    _ title: String, _ subject: FileSubject, _ range: Range<Int>, by bytes: [UInt8]
  ) -> QuickFix {
    let (file, old) = (subject.file, subject.bytes)
    return QuickFix(title) { connector in
      guard connector[file].bytes == old, range.upperBound <= old.count else { return nil }
      let text = Array(old[..<range.lowerBound]) + bytes + Array(old[range.upperBound...])
      return ConnectorEdit(title: title, steps: [.text(file, text)])
    }
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

  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperControls[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }
}
