import ConnectorModel
import JSONText
import Validation

/// What happens to one connector of a run: it is read, repaired where that is asked for, checked, and its findings
/// are located.
struct ConnectorCheck: Sendable {
  let details: FindingDetails
  /// What is repaired; nil when nothing is.
  let fixing: FixSelection?
  /// Where the locks are; nil when there is no such place.
  let locks: StateHome?

  func result(for target: ValidationTarget) -> Result<CheckedConnector, CommandFailure> {
    do throws(CommandFailure) {
      return .success(try checked(target))
    } catch {
      return .failure(error)
    }
  }

  private func checked(_ target: ValidationTarget) throws(CommandFailure) -> CheckedConnector {
    let settings = target.settings
    switch target.place {
    case .input(let bytes):
      let connector = Connector(definition: FileContent(bytes), properties: .missing)
      let sight = Sight(settings, files: [.definition], path: { _ in "-" }, baselineName: { _ in "-" })
      guard let fixing else {
        return checked(connector, settings.validator.findings(of: connector), sight, repair: nil)
      }
      let run = fixing.run(on: connector, sight)
      let repair = Repair(run, from: connector, path: sight.path)
      return checked(run.connector, run.findings, sight, repair: repair)
    case .folder(let folder):
      let sight = Sight(settings, path: { folder.path(of: $0) }) { file in
        settings.baseline.map { $0.name(ofFileAt: folder.path(of: file)) } ?? ""
      }
      guard let fixing else {
        let connector = try loaded(folder).connector
        return checked(connector, settings.validator.findings(of: connector), sight, repair: nil)
      }
      let lock = try FolderLock.taken(of: folder, in: fixing.isDryRun ? nil : locks)
      defer { lock?.release() }
      let loaded = try loaded(folder)
      let run = fixing.run(on: loaded.connector, sight)
      if !fixing.isDryRun { try loaded.save(run.session) }
      let repair = Repair(run, from: loaded.connector, path: sight.path)
      return checked(run.connector, run.findings, sight, repair: repair)
    }
  }

  private func checked(
    _ connector: Connector, _ findings: [Finding], _ sight: Sight, repair: Repair?
  ) -> CheckedConnector {
    var files: [CheckedFile] = []
    for file in ConnectorFile.allCases {
      guard let bytes = connector[file].bytes else { continue }
      let operations = file == .definition ? connector.definition?.operations.count ?? 0 : 0
      files.append(
        CheckedFile(
          path: sight.path(file), bytes: bytes.count, operations: operations,
          baselineName: sight.settings.baseline == nil ? nil : sight.baselineName(file)))
    }
    var locator = FindingLocator(connector, details: details, path: sight.path)
    var match = BaselineMatch(sight)
    let located = findings.filter { sight.files.contains($0.place.file) }.map { finding in
      var located = locator.located(finding)
      located.isBaselined = match.takes(finding)
      return located
    }
    return CheckedConnector(
      settings: sight.settings, files: files, findings: located, known: match.known, repair: repair)
  }

  private func loaded(_ folder: ConnectorFolder) throws(CommandFailure) -> LoadedConnector {
    do throws(DiskError) {
      return try folder.load()
    } catch {
      throw CommandFailure(error)
    }
  }
}
