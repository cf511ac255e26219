extension ConnectorFolder {
  /// Reads the connector; files that are not JSON are part of it as malformed content.
  ///
  /// A missing file is no error. Pipes, devices and files beyond `largestFile` are.
  package func load() throws(DiskError) -> LoadedConnector {
    var connector = Connector(definition: .missing, properties: .missing, companions: companions())
    var fingerprints: [ConnectorFile: Fingerprint] = [:]
    for file in ConnectorFile.allCases {
      let path = path(of: file)
      guard try FileStatus.ifAny(path) != nil else { continue }
      let read = try ReadFile(path)
      connector[file] = FileContent(read.bytes)
      fingerprints[file] = read.fingerprint
    }
    return LoadedConnector(folder: self, connector: connector, fingerprints: fingerprints)
  }

  /// What stands beside the two JSON files.
  package func companions() -> Companions {
    guard let listed = try? DiskPath(path).names() else { return Companions() }
    let names = listed.compactMap { $0?.lowercased() }
    return Companions(
      iconBytes: size(iconPath), scriptBytes: size(scriptPath),
      hasReadme: names.contains("readme.md") || names.contains("intro.md"), isKnown: true)
  }

  /// What has happened on disk since the fingerprints were taken; files nothing happened to are left out.
  package func changes(since fingerprints: [ConnectorFile: Fingerprint]) -> [ConnectorFile: DiskChange] {
    var changes: [ConnectorFile: DiskChange] = [:]
    for file in ConnectorFile.allCases {
      let path = path(of: file)
      if let fingerprint = fingerprints[file] {
        let change = fingerprint.change(at: path)
        if change != .none { changes[file] = change }
      } else if FileStatus(path) != nil {
        changes[file] = .appeared
      }
    }
    return changes
  }

  private func size(_ path: String) -> Int? {
    FileStatus(path).flatMap { $0.kind == .file ? $0.bytes : nil }
  }
}
