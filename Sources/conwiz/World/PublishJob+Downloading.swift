import ConnectorModel
import Publishing
import Wizard

extension PublishJob {
  /// Writes a connector that was brought back; the documents of the open connector are the wizard's own to change.
  func write(
    _ files: DownloadedConnector, to target: PublishWork.DownloadPlace, _ place: PublishPlace,
    _ environment: String
  ) throws(PublishingError) -> PublishNews.Downloaded {
    switch target {
    case .folder(let path):
      var settings = ConnectorSettings()
      settings.environment = environment
      settings.powerAppsURL = place.addresses.powerApps
      settings.powerAppsVersion = place.addresses.apiVersion
      let written = try files.write(into: path, settings, replacing: false).written
      return PublishNews.Downloaded(connector: files, written: written, companions: nil)
    case .open(let folder):
      do throws(DiskError) {
        let written = try writeCompanions(of: files, into: folder)
        return PublishNews.Downloaded(connector: files, written: written, companions: folder.companions())
      } catch {
        throw .disk(error)
      }
    }
  }

  /// Writes icon and script where they are others; a script of before is put aside, not lost.
  private func writeCompanions(
    of files: DownloadedConnector, into folder: ConnectorFolder
  ) throws(DiskError) -> [String] {
    var written: [String] = []
    let icon = PlainFile(files.iconName, in: folder)
    if let content = files.icon, try icon.read() != content {
      try icon.write(content)
      written.append(icon.path)
    }
    let script = PlainFile(StoredFile.script.rawValue, in: folder)
    let existing = try script.read()
    guard existing != files.script else { return written }
    if existing != nil { try folder.putScriptAside() }
    if let content = files.script {
      try script.write(content)
      written.append(script.path)
    }
    return written
  }
}
