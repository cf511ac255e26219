import ConnectorModel
import JSONText
import Validation

/// Checks many connectors at the same time and hands the results on in their order.
struct ValidationBatch: Sendable {
  let validator: Validator
  /// Whether findings carry the line of the file they stand on.
  let withExcerpts: Bool

  func check(
    _ targets: [ConnectorSearch.Target], jobs: Int, onResult: (CheckedConnector) -> Void
  ) async {
    var waiting: [Int: CheckedConnector] = [:]
    var next = 0
    var wanted = 0
    await withTaskGroup(of: (Int, CheckedConnector).self) { group in
      func start() {
        guard next < targets.count else { return }
        let position = next
        next += 1
        group.addTask { @concurrent in (position, check(targets[position])) }
      }
      for _ in 0..<jobs { start() }
      while let (position, checked) = await group.next() {
        waiting[position] = checked
        while let result = waiting.removeValue(forKey: wanted) {
          onResult(result)
          wanted += 1
        }
        start()
      }
    }
  }

  private func check(_ target: ConnectorSearch.Target) -> CheckedConnector {
    switch target {
    case .input(let bytes):
      let connector = Connector(definition: FileContent(bytes), properties: .missing)
      return checked(connector) { _ in "-" }
    case .folder(let folder):
      do throws(DiskError) {
        return checked(try folder.load().connector) { folder.path(of: $0) }
      } catch {
        return CheckedConnector(files: [], findings: [], failure: CommandFailure(error))
      }
    }
  }

  private func checked(_ connector: Connector, path: (ConnectorFile) -> String) -> CheckedConnector {
    var files: [CheckedFile] = []
    var lines: [ConnectorFile: LineIndex] = [:]
    for file in ConnectorFile.allCases {
      guard let bytes = connector[file].bytes else { continue }
      lines[file] = LineIndex(bytes)
      let operations = file == .definition ? connector.definition?.operations.count ?? 0 : 0
      files.append(CheckedFile(path: path(file), bytes: bytes.count, operations: operations))
    }
    let findings = validator.findings(of: connector).map { finding in
      let index = lines[finding.place.file]
      let offset = finding.offset
      return LocatedFinding(
        finding: finding, path: path(finding.place.file),
        position: index.flatMap { finding.position(in: $0) },
        excerpt: withExcerpts
          ? index.flatMap { index in offset.map { SourceExcerpt(index, offset: $0) } } : nil)
    }
    return CheckedConnector(files: files, findings: findings, failure: nil)
  }
}
