package import ConnectorModel
import JSONText
package import Transport
import Validation

/// Holds a response against what the definition says about the operation.
package struct ResponseCheck: Sendable {
  let definition: APIDefinition
  let lines: DefinitionLines
  /// What takes the secrets out of what is recorded.
  let redactors = RedactorCache()
  /// What holds bodies against the schemas of the definition.
  let checker: SchemaChecker
  /// Whether what is only a warning by default fails the operation.
  let isStrict: Bool
  /// Whether members of a body that its schema does not name are told, in a warning.
  let tellsExtra: Bool
  /// What was told of extra members with the first of several answers, and is not told again.
  private(set) var toldExtra: Set<String> = []

  /// Prepares for a definition.
  package init(_ definition: APIDefinition, isStrict: Bool = false, tellsExtra: Bool = false) {
    self.definition = definition
    self.isStrict = isStrict
    self.tellsExtra = tellsExtra
    lines = DefinitionLines(definition)
    checker = SchemaChecker(document: definition.document, options: isStrict ? .strict : .standard)
  }

  /// The check of further answers of a kind: what the first has beyond the schema is not told again.
  func ofFurther(after findings: [ResultFinding]) -> ResponseCheck {
    var check = self
    check.toldExtra = Set(findings.map(\.message))
    return check
  }

  /// Prepares for a definition, as strict as a run is to be.
  package init(_ definition: APIDefinition, for options: TestRunOptions) {
    self.init(definition, isStrict: options.isStrict, tellsExtra: options.tellsExtra)
  }

  /// What is said of a body that is longer than `largestBody`, or was cut.
  static let tooLong = "the body is too long to be checked"

  /// Everything that is wrong with a response, in the order status, type, body, headers.
  package func findings(for response: HTTPResponse, of operation: Operation) -> [ResultFinding] {
    let selection = ResponseSelection(
      status: response.status, among: operation.responses(in: definition))
    var findings = statusFindings(response, operation, selection)
    if operation.verb != .head {
      findings += contentTypeFindings(response, operation)
      findings += bodyFindings(response, selection)
    }
    findings += headerFindings(response, selection)
    return findings.map { finding in
      var finding = finding
      if isStrict { finding.severity = .error }
      return finding
    }
  }

  private func statusFindings(
    _ response: HTTPResponse, _ operation: Operation, _ selection: ResponseSelection
  ) -> [ResultFinding] {
    let status = response.status
    var phrase: String { response.reason.isEmpty ? String(status) : "\(status) \(response.reason)" }
    func finding(_ severity: ResultFinding.Severity, _ message: String) -> ResultFinding {
      let place = operation.pointer.appending("responses")
      return ResultFinding(.status, severity, message, definition: place, line: lines.line(of: place))
    }
    switch status {
    case 200..<300:
      guard selection.response == nil else { return [] }
      return [finding(.error, "the service answered \(phrase), which the definition does not document")]
    case 300..<400:
      guard selection.response == nil || selection.response?.code == "default" else { return [] }
      let target = response.header("Location").map { " to \($0)" } ?? ""
      return [finding(.error, "the service answered \(phrase)\(target); redirects are not followed")]
    case 400...:
      var found = [finding(.error, "the service answered \(phrase)" + ResponseCheck.advice(for: status))]
      if selection.response == nil {
        found.append(finding(.warning, "the definition does not document the status \(status)"))
      }
      return found
    default: return [finding(.error, "the service answered with the unusable status \(phrase)")]
    }
  }

  private static func advice(for status: Int) -> String {
    switch status {
    case 401: "; check the values of the connection"
    case 403: "; the connection's user may lack a permission"
    case 404: "; check the inputs of the path, the host and the basePath"
    case 405: "; check the operation's verb and path"
    case 415: "; check what the operation consumes"
    case 429: "; the service limits calls: try again later or with fewer --jobs"
    default: ""
    }
  }

  private func contentTypeFindings(_ response: HTTPResponse, _ operation: Operation) -> [ResultFinding] {
    let produced = operation.produces(in: definition)
    guard response.status < 300, !produced.isEmpty, !response.body.isEmpty else { return [] }
    let own = operation.value["produces"] != nil
    let place = own ? operation.pointer.appending("produces") : JSONPointer(tokens: ["produces"])
    func finding(_ message: String) -> ResultFinding {
      ResultFinding(.contentType, .warning, message, definition: place, line: lines.line(of: place))
    }
    guard let type = response.header("Content-Type") else {
      return [finding("the response has a body and no Content-Type")]
    }
    let media = MediaType(type)
    guard !produced.contains(where: { MediaType($0).includes(media) }) else { return [] }
    return [
      finding("the response is \(media.essence), the operation produces \(produced.joined(separator: ", "))")
    ]
  }
}
