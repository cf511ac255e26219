import ConnectorModel
import JSONText

/// Rules on bytes that are not JSON.
enum SyntaxRules {
  static let all = [textIsJSON, textIsUTF8, nestingIsBounded]

  static let textIsJSON = Rule(
    "json-syntax", .refused, .all,
    statement: "The file is JSON as RFC 8259 defines it.",
    reason: "A file that cannot be parsed cannot be imported. The first fault is reported where it stands;"
      + " there may be more behind it. Comments and trailing commas are not JSON.",
    example: RuleExample(#"{"a": 1,}"#, becomes: #"{"a": 1}"#), source: "RFC 8259", isFixable: true,
    .file { subject, report in
      guard let error = subject.content.syntaxError else { return }
      switch error.reason {
      case .invalidUTF8, .notUTF8, .tooDeep: return
      default:
        report.add(
          in: subject.file, offset: error.offset, "Invalid JSON: \(error.message).",
          fix: SyntaxFixes.fix(of: error, in: subject))
      }
    })

  static let textIsUTF8 = Rule(
    "json-encoding", .refused, .all,
    statement: "The file is UTF-8.",
    reason: "JSON that is exchanged between systems must be UTF-8. Other encodings break at the first"
      + " character beyond ASCII.",
    source: "RFC 8259, section 8.1", isFixable: true,
    .file { subject, report in
      guard let error = subject.content.syntaxError else { return }
      switch error.reason {
      case .invalidUTF8:
        report.add(
          in: subject.file, offset: error.offset, "The file is not UTF-8: \(error.message).",
          fix: SyntaxFixes.decodingWindows1252(subject.file))
      case .notUTF8:
        report.add(in: subject.file, offset: error.offset, "The file is not UTF-8: \(error.message).")
      default: return
      }
    })

  static let nestingIsBounded = Rule(
    "json-too-deep", .refused, .all,
    statement: "Values nest at most \(JSONDocument.maximumDepth) levels deep.",
    reason: "Deeper nesting is not a connector and would exhaust the stack of readers.",
    source: "robustness",
    .file { subject, report in
      guard let error = subject.content.syntaxError, error.reason == .tooDeep else { return }
      report.add(
        in: subject.file, offset: error.offset,
        "Values nest deeper than \(JSONDocument.maximumDepth) levels.")
    })
}
