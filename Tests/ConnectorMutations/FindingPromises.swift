package import ConnectorModel
import JSONText
package import Validation

/// What findings promise of any connector, however broken it is.
package enum FindingPromises {
  /// The promises that are broken, in words; empty when all is well.
  ///
  /// Findings lead to values that exist, stand inside their file, come in its order and once, and their fixes are
  /// edits that can be made and leave a file that can still be read.
  package static func broken(by findings: [Finding], of connector: Connector) -> [String] {
    var broken: [String] = []
    var last: [ConnectorFile: Int] = [:]
    // A pointer means the last member of a name, so what stands in an earlier one cannot be reached by it.
    let isReachable = !findings.contains { $0.rule == "json-duplicate-key" }
    if Set(findings).count != findings.count { broken.append("something is said twice") }
    for finding in findings {
      let file = finding.place.file
      let label = "\(finding.rule) at \(finding.place)"
      if isReachable, let document = connector[file].document,
        document.value(at: finding.place.pointer) == nil
      {
        broken.append("\(label) leads nowhere")
      }
      let offset = finding.offset ?? 0
      if offset > connector[file].bytes?.count ?? 0 { broken.append("\(label) stands outside the file") }
      if offset < last[file] ?? 0 { broken.append("\(label) is out of order") }
      last[file] = offset
      if finding.message.isEmpty { broken.append("\(label) says nothing") }
      if isReachable, let fix = finding.fix, let fault = fault(of: fix, for: connector) {
        broken.append("\(label): \(fault)")
      }
    }
    return broken
  }

  private static func fault(of fix: QuickFix, for connector: Connector) -> String? {
    guard let edit = fix.edit(of: connector) else { return nil }
    var session = EditSession(connector)
    do {
      try session.perform(edit)
    } catch {
      return "'\(fix.title)' cannot be made: \(error)"
    }
    for file in ConnectorFile.allCases
    where connector[file].document != nil && session.connector[file].document == nil {
      return "'\(fix.title)' leaves \(file.rawValue) unreadable"
    }
    return nil
  }
}
