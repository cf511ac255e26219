import ConnectorModel
import JSONText

/// Rules on JSON that can be read but says something unexpected.
enum ContentRules {
  static let all = [noByteOrderMark, namesAreUnique, rootIsObject]

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

  static let namesAreUnique = Rule(
    "json-duplicate-key", .refused, .all,
    statement: "An object has every name once.",
    reason: "Of two members of one name the first is lost, without a word.",
    example: RuleExample(
      #"""
      "host": "api.fabrikam.com",
      "host": "www.fabrikam.com"
      """#,
      becomes: #""host": "api.fabrikam.com""#),
    source: "RFC 8259, section 4", isFixable: true,
    .file { subject, report in
      for member in subject.content.document?.duplicateMembers() ?? [] {
        report.add(
          member.value, "'\(member.key)' appears twice; the first value is lost.", at: .key,
          fix: keepingLast(member, in: subject.file))
      }
    })

  static let rootIsObject = Rule(
    "json-root-not-object", .refused, .all,
    statement: "The document is a JSON object.",
    reason: "Both files of a connector are objects; an array or a single value cannot be imported.",
    example: RuleExample(
      #"[]"#,
      becomes: #"{"swagger": "2.0"}"#),
    source: "OpenAPI 2.0, Swagger Object",
    .file { subject, report in
      guard let root = subject.content.document?.root else { return }
      report.expect(.object, root, called: "The document")
    })

  /// Takes out all members of a name but the last, which is the one that counts.
  private static func keepingLast(_ member: JSONMember, in file: ConnectorFile) -> QuickFix? {
    guard let owner = member.value.parent?.pointer else { return nil }
    let (name, title) = (member.key, "Keep the last '\(member.key)'")
    return QuickFix(title) { connector in
      guard let document = connector[file].document, let object = document.value(at: owner) else {
        return nil
      }
      let members = Array(object.members)
      var bytes = document.bytes
      for (next, member) in zip(members.dropFirst(), members).reversed()
      where member.key == name && members.last(where: { $0.key == name })?.value != member.value {
        bytes.removeSubrange(member.range.lowerBound..<next.range.lowerBound)
      }
      return bytes == document.bytes ? nil : ConnectorEdit(title: title, steps: [.text(file, bytes)])
    }
  }
}
