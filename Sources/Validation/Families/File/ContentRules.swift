import ConnectorModel
import JSONText

/// Rules on JSON that can be read but says something unexpected.
enum ContentRules {
  static let all = [noByteOrderMark, rootIsObject]

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let noByteOrderMark = Rule(
    "json-bom", .warning, .all,
    statement: "The file has no byte order mark.",
    reason: "JSON writers must not add one, and some readers refuse it.",
    source: "RFC 8259, section 8.1", isFixable: true,
    .file { subject, report in
      guard subject.bytes.starts(with: byteOrderMark) else { return }
      let file = subject.file
      let fix = QuickFix("Remove the byte order mark") { connector in
        guard let bytes = connector[file].bytes, bytes.starts(with: byteOrderMark) else { return nil }
        return ConnectorEdit(title: "Remove the byte order mark", steps: [.text(file, Array(bytes[3...]))])
      }
      report.add(in: file, offset: 0, "The file starts with a byte order mark.", fix: fix)
    })

  static let rootIsObject = Rule(
    "json-root-not-object", .refused, .all,
    statement: "The document is a JSON object.",
    reason: "Both files of a connector are objects; an array or a single value cannot be imported.",
    source: "OpenAPI 2.0, Swagger Object",
    .file { subject, report in
      guard let root = subject.content.document?.root, !root.isObject else { return }
      report.add(root, "The document must be an object, not \(root.kind.phrase).")
    })
}
