import ConnectorModel
import JSONText
import SafeText
import Transport
import Validation

extension ResponseCheck {
  /// The largest body that is parsed, in bytes.
  static let largestBody = 10 * 1024 * 1024

  func bodyFindings(
    _ response: HTTPResponse, _ selection: ResponseSelection
  ) -> [ResultFinding] {
    guard selection.checksSchema, let entry = selection.response?.schema else { return [] }
    guard let schema = Schema(entry, in: definition) else {
      return [finding(.warning, "the schema of this response leads nowhere", entry)]
    }
    if response.body.isEmpty { return emptyFindings(response, schema) }
    guard !isBinary(schema) else { return [] }
    if response.isTruncated || response.body.count > ResponseCheck.largestBody {
      return [finding(.warning, ResponseCheck.tooLong, entry)]
    }
    let media = response.header("Content-Type").map { MediaType($0) }
    let type = schema.impliedType?.lowercased()
    if let media, !media.isJSON {
      if type == "string" || type == nil { return [] }
      if media.isXML { return [finding(.warning, "XML bodies are not held against the schema", entry)] }
    }
    guard let text = Charset.utf8(response.body, charset: media?.charset) else {
      return [finding(.warning, "the character set \(media?.charset ?? "") is not known", entry)]
    }
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(text)
      let repeated = document.duplicateMembers()
      guard !repeated.isEmpty else { return schemaFindings(document.root, against: entry) }
      // A flow sees the last member of a name alone, so that one is held against the schema.
      let seen = try JSONDocument(JSONFragment(document.root).keepingLastMembers.written(in: .compact))
      return repeatedFindings(repeated, entry) + schemaFindings(seen.root, against: entry)
    } catch {
      let message = "the body is not JSON: at byte \(error.offset) \(error.message)"
      return [finding(.error, message, entry, pointer: .root)]
    }
  }

  /// What is wrong with a value that a schema of the definition describes.
  func schemaFindings(_ body: JSONValue, against schema: JSONValue) -> [ResultFinding] {
    checker.check(body, against: schema).map { violation in
      let repeated = violation.frequency.map { " (\($0))" } ?? ""
      return ResultFinding(
        .schema, violation.severity == .error ? .error : .warning, violation.message + repeated,
        pointer: violation.instancePointer, definition: violation.schemaPointer,
        line: lines.line(of: violation.schemaPointer), officialWording: violation.officialWording,
        keyword: violation.keyword)
    } + (tellsExtra ? extraFindings(body, against: schema) : [])
  }

  /// How many members that a schema does not name are told one by one.
  private static let mostExtra = 5

  private func extraFindings(_ body: JSONValue, against schema: JSONValue) -> [ResultFinding] {
    let paths = ExtraMembers(body, against: schema, in: definition).paths
    guard !paths.isEmpty else { return [] }
    // Names come from outside: none of them may begin a line of its own.
    let told = paths.prefix(ResponseCheck.mostExtra).map { path in
      path.isEmpty ? "the empty name" : SafeText.shown(path.prefix(60))
    }
    let rest = paths.count - ResponseCheck.mostExtra
    let message =
      "the schema does not name \(paths.count.counted("member")) of the body, which flows do not offer: "
      + told.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    guard !toldExtra.contains(message) else { return [] }
    return [finding(.warning, message, schema, pointer: .root)]
  }

  /// How many repeated names are told one by one.
  private static let mostRepeated = 20

  private func repeatedFindings(_ repeated: [JSONMember], _ entry: JSONValue) -> [ResultFinding] {
    var told: Set<JSONPointer> = []
    return repeated.filter { told.insert($0.value.pointer).inserted }.prefix(ResponseCheck.mostRepeated).map {
      finding(
        .warning,
        "the member '\(SafeText.shown($0.key.prefix(60)))' stands more than once; a flow sees the last one alone, so the service "
          + "should write it once", entry, pointer: $0.value.pointer)
    }
  }

  private func emptyFindings(_ response: HTTPResponse, _ schema: Schema) -> [ResultFinding] {
    if isBinary(schema) { return [finding(.warning, "the body is empty", schema.entry)] }
    let needsObject =
      schema.impliedType?.lowercased() == "object" && !schema.allRequired(in: definition).isEmpty
    return [
      finding(
        needsObject ? .error : .warning,
        "the body is empty, and the definition documents one for \(response.status)", schema.entry)
    ]
  }

  private func isBinary(_ schema: Schema) -> Bool {
    let type = schema.type?.lowercased()
    return type == "file" || (type == "string" && ["binary", "byte"].contains(schema.format?.lowercased()))
  }

  private func finding(
    _ severity: ResultFinding.Severity, _ message: String, _ schema: JSONValue, pointer: JSONPointer? = nil
  ) -> ResultFinding {
    ResultFinding(
      .schema, severity, message, pointer: pointer, definition: schema.pointer, line: lines.line(of: schema))
  }
}
