import ConnectorModel
import Glibc
import JSONText

/// Rules on white space between the values.
enum LayoutRules {
  static let all = [noHardTabs, noTrailingSpace]

  static let noHardTabs = Rule(
    "format-hard-tabs", .info, .all,
    statement: "The file is indented with spaces.",
    reason: "Microsoft's connector repository asks for four spaces.",
    example: RuleExample(
      "\"host\": \"api.fabrikam.com\",\n\t\"basePath\": \"/v1\"",
      becomes: #"""
        "host": "api.fabrikam.com",
            "basePath": "/v1"
        """#),
    source: "coding standards", isFixable: true,
    .file { subject, report in
      guard let offset = firstTab(in: subject.bytes), subject.content.document != nil else { return }
      report.add(
        in: subject.file, offset: offset, "Hard tab used for indentation.",
        fix: rewriting("Replace tabs by four spaces", subject.file) { bytes in
          bytes.flatMap { $0 == 0x09 ? [0x20, 0x20, 0x20, 0x20] : [$0] }
        })
    })

  static let noTrailingSpace = Rule(
    "format-trailing-space", .info, .all,
    statement: "No line ends with white space.",
    reason: "It shows up in differences and says nothing.",
    example: RuleExample(
      "\"host\": \"api.fabrikam.com\", \n\"basePath\": \"/v1\"",
      becomes: #"""
        "host": "api.fabrikam.com",
        "basePath": "/v1"
        """#),
    source: "coding standards", isFixable: true,
    .file { subject, report in
      guard subject.content.document != nil, let offset = firstTrailingSpace(in: subject.bytes) else {
        return
      }
      report.add(
        in: subject.file, offset: offset, "White space at the end of the line.",
        fix: rewriting("Remove white space at line ends", subject.file) { withoutTrailingSpace($0) })
    })

  /// A tab outside strings; inside them JSON has none.
  private static func firstTab(in bytes: [UInt8]) -> Int? { find(0x09, in: bytes, from: 0) }

  private static func firstTrailingSpace(in bytes: [UInt8]) -> Int? {
    var cursor = 0
    while let end = find(0x0A, in: bytes, from: cursor) {
      let start = startOfTrailingSpace(in: bytes, before: end)
      if let start { return start }
      cursor = end + 1
    }
    return nil
  }

  /// The first of the blanks that stand before a line end, carriage returns not counted.
  private static func startOfTrailingSpace(in bytes: [UInt8], before end: Int) -> Int? {
    var stop = end
    if stop > 0, bytes[stop - 1] == 0x0D { stop -= 1 }
    var start = stop
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start < stop ? start : nil
  }

  private static func withoutTrailingSpace(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var cursor = 0
    while let end = find(0x0A, in: bytes, from: cursor) {
      let stop = startOfTrailingSpace(in: bytes, before: end) ?? end
      result += bytes[cursor..<max(cursor, stop)]
      if stop < end, bytes[end - 1] == 0x0D { result.append(0x0D) }
      result.append(0x0A)
      cursor = end + 1
    }
    result += bytes[cursor...]
    return result
  }

  private static func find(_ byte: Int32, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress else { return nil }
      return memchr(base + start, byte, buffer.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  private static func rewriting(
    _ title: String, _ file: ConnectorFile, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> QuickFix {
    QuickFix(title) { connector in
      guard connector[file].document != nil, let bytes = connector[file].bytes else { return nil }
      return ConnectorEdit(title: title, steps: [.text(file, change(bytes))])
    }
  }
}
