import ConnectorModel
import JSONText
import Validation

/// SARIF 2.1.0 (OASIS), the form that code scanning services take.
struct SARIFReport: ValidationReport {
  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  private let profile: Profile
  private let location = ReportLocation()
  private var stream: JSONStream
  private var uris: [String: JSONFragment] = [:]

  /// The rules are described with their level in a profile.
  init(_ output: Output, profile: Profile) {
    stream = JSONStream(to: output)
    self.profile = profile
  }

  mutating func begin() {
    stream.openObject()
    stream.add(.string(SARIFReport.schema), "$schema")
    stream.add("2.1.0", "version")
    stream.openArray("runs")
    stream.openObject()
    stream.openObject("tool")
    stream.openObject("driver")
    stream.add(.string(Program.name), "name")
    stream.add(.string(Program.version), "semanticVersion")
    stream.openArray("rules")
    for rule in RuleCatalogue.all { stream.addLine(rule.sarif(in: profile)) }
    stream.close()
    stream.close()
    stream.close()
    stream.add("unicodeCodePoints", "columnKind")
    stream.openArray("results")
  }

  mutating func add(_ checked: CheckedConnector) {
    let hasBaseline = checked.settings.baseline != nil
    var seen: [ContentHash: Int] = [:]
    for finding in checked.findings {
      let isBaselined = finding.isBaselined
      let state = hasBaseline || isBaselined ? isBaselined ? "unchanged" : "new" : nil
      stream.addLine(result(finding, state: state, &seen))
    }
  }

  mutating func end(_ summary: ValidationSummary) {
    stream.close()
    let notifications = summary.failures.map { failure -> JSONFragment in
      ["level": "error", "message": ["text": .string(failure.message)]]
    }
    stream.add(
      [
        [
          "executionSuccessful": .boolean(summary.failures.isEmpty),
          "exitCode": .number(String(summary.status.rawValue)),
          "toolExecutionNotifications": .array(notifications),
        ]
      ], "invocations")
    stream.close()
    stream.close()
    stream.close()
  }

  private mutating func result(
    _ finding: LocatedFinding, state: String?, _ seen: inout [ContentHash: Int]
  ) -> JSONFragment {
    var members = [JSONFragment.Member("ruleId", .string(finding.rule))]
    if let index = RuleIndex.position(of: finding.rule) {
      members.append(JSONFragment.Member("ruleIndex", .number(String(index))))
    }
    members.append(JSONFragment.Member("level", .string(finding.severity.sarifLevel)))
    members.append(JSONFragment.Member("message", ["text": .string(finding.message)]))
    let artifact = artifact(finding.path)
    let pointer = finding.place.pointer
    members.append(JSONFragment.Member("locations", [location(finding, artifact, pointer)]))
    let identity = "\(finding.rule)\n\(finding.place)\n\(finding.path)\n\(finding.message)"
    let hash = ContentHash(Array(identity.utf8))
    let earlier = seen[hash] ?? 0
    seen[hash] = earlier + 1
    members.append(
      JSONFragment.Member("partialFingerprints", ["conwizFinding/v1": .string("\(hash):\(earlier)")]))
    if let state { members.append(JSONFragment.Member("baselineState", .string(state))) }
    if let fix = finding.fix, !fix.replacements.isEmpty {
      members.append(JSONFragment.Member("fixes", [SARIFReport.json(fix, artifact)]))
    }
    return .object(members)
  }

  private func location(
    _ finding: LocatedFinding, _ artifact: JSONFragment, _ pointer: JSONPointer
  ) -> JSONFragment {
    var physical = [JSONFragment.Member("artifactLocation", artifact)]
    if let start = finding.start {
      var region = [
        JSONFragment.Member("startLine", .number(String(start.line))),
        JSONFragment.Member("startColumn", .number(String(start.column))),
      ]
      if let end = finding.endColumn {
        region.append(JSONFragment.Member("endColumn", .number(String(end))))
      }
      physical.append(JSONFragment.Member("region", .object(region)))
    }
    let place = JSONFragment.Member("physicalLocation", .object(physical))
    guard let name = pointer.last else { return .object([place]) }
    let logical: JSONFragment = ["name": .string(name), "fullyQualifiedName": .string(pointer.description)]
    return .object([place, JSONFragment.Member("logicalLocations", [logical])])
  }

  private mutating func artifact(_ path: String) -> JSONFragment {
    if let known = uris[path] { return known }
    let uri = location.uri(path)
    let isRelative = !uri.hasPrefix("file:")
    let made: JSONFragment =
      isRelative ? ["uri": .string(uri), "uriBaseId": "%SRCROOT%"] : ["uri": .string(uri)]
    uris[path] = made
    return made
  }

  private static func json(_ fix: LocatedFinding.Fix, _ artifact: JSONFragment) -> JSONFragment {
    let replacements = fix.replacements.map { replacement -> JSONFragment in
      [
        "deletedRegion": [
          "startLine": .number(String(replacement.start.line)),
          "startColumn": .number(String(replacement.start.column)),
          "endLine": .number(String(replacement.end.line)),
          "endColumn": .number(String(replacement.end.column)),
        ], "insertedContent": ["text": .string(replacement.text)],
      ]
    }
    return [
      "description": ["text": .string(fix.title)],
      "artifactChanges": [["artifactLocation": artifact, "replacements": .array(replacements)]],
    ]
  }
}

extension Severity {
  /// The word of SARIF for it (section 3.27.10).
  var sarifLevel: String { self == .info ? "note" : rawValue }
}
