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
      settings.note(place.addresses)
      let written = try files.write(into: DiskPath.typed(path), settings, replacing: false).written
      return PublishNews.Downloaded(connector: files, written: written, companions: nil)
    case .open(let folder):
      do throws(DiskError) {
        let (written, kept) = try writeCompanions(of: files, into: folder)
        return PublishNews.Downloaded(
          connector: files, written: written, kept: kept, companions: folder.companions())
      } catch {
        throw .disk(error)
      }
    }
  }

  /// Writes icon and script where they are others; those of before are put aside, since no undo brings them back.
  private func writeCompanions(
    of files: DownloadedConnector, into folder: ConnectorFolder
  ) throws(DiskError) -> (written: [String], kept: [String]) {
    var written: [String] = []
    var kept: [String] = []
    let icon = PlainFile(files.iconName, in: folder)
    if let content = files.icon {
      let existing = try icon.read()
      if existing != content {
        if existing != nil { kept.append(try folder.putIconAside(icon.path)) }
        try icon.write(content)
        written.append(icon.path)
      }
    }
    let script = PlainFile(StoredFile.script.rawValue, in: folder)
    let existing = try script.read()
    guard !files.hasScript(existing) else { return (written, kept) }
    if existing != nil {
      try folder.putScriptAside()
      kept.append(folder.asidePath)
    }
    if let content = files.script {
      try script.write(content)
      written.append(script.path)
    }
    return (written, kept)
  }
}
