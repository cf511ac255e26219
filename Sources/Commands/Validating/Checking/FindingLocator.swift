import ConnectorModel
import JSONText
import Validation

/// Finds the lines and columns of a connector's findings, which come in the order of the files.
struct FindingLocator {
  let connector: Connector
  let details: FindingDetails
  let path: (ConnectorFile) -> String
  private var walks: [ConnectorFile: PositionWalk] = [:]
  private var drafts: ReplacementDraft

  init(_ connector: Connector, details: FindingDetails, path: @escaping (ConnectorFile) -> String) {
    self.connector = connector
    self.details = details
    self.path = path
    drafts = ReplacementDraft(connector)
    for file in ConnectorFile.allCases {
      walks[file] = connector[file].bytes.map { PositionWalk($0) }
    }
  }

  /// The finding with its place.
  mutating func located(_ finding: Finding) -> LocatedFinding {
    let file = finding.place.file
    var start: SourcePosition?
    var endColumn: Int?
    var excerpt: SourceExcerpt?
    if let offset = finding.offset, let position = walks[file]?.position(of: offset), let walk = walks[file] {
      start = position
      let end = walk.end(ofTokenAt: offset)
      if end > offset {
        endColumn = position.column + walk.bytes[offset..<end].count { $0 & 0xC0 != 0x80 }
      }
      if details.contains(.excerpts) { excerpt = SourceExcerpt(walk.lines, offset: offset) }
    }
    return LocatedFinding(
      rule: finding.rule, severity: finding.severity, tab: finding.tab, place: finding.place,
      path: path(file), message: finding.message, start: start, endColumn: endColumn,
      fix: finding.fix.map { fix($0, in: file) }, excerpt: excerpt)
  }

  private mutating func fix(_ fix: QuickFix, in file: ConnectorFile) -> LocatedFinding.Fix {
    var replacements: [LocatedFinding.Replacement] = []
    // Whoever reads a report may apply what stands in it; what needs a look does not stand in it.
    if details.contains(.replacements), fix.isSafe, let walk = walks[file] {
      replacements = drafts.edits(of: fix, in: file).map { edit in
        LocatedFinding.Replacement(
          start: walk.lines.position(of: edit.range.lowerBound),
          end: walk.lines.position(of: edit.range.upperBound),
          text: String(decoding: edit.replacement, as: UTF8.self))
      }
    }
    return LocatedFinding.Fix(title: fix.title, isSafe: fix.isSafe, replacements: replacements)
  }
}
