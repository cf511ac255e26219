import Glibc

extension ConnectorFolder {
  /// The names of a definition in a folder, the preferred first.
  static let usualNames = ["apiDefinition.swagger.json", "apiDefinition.json", "swagger.json"]

  /// Finds the connector that a path means: a folder, or an apiDefinition file of any `.json` name, beside
  /// which the other files are looked for.
  package static func locate(_ path: String) throws(DiskError) -> ConnectorFolder {
    guard !path.isEmpty else { throw .noName }
    let path = DiskPath(path)
    let status = try FileStatus.of(path.text)
    switch status.kind {
    case .folder: return try locate(inFolder: path.text)
    case .file:
      let name = path.name.lowercased()
      guard name.hasSuffix(".json") else { throw .notNamedJSON(path.text) }
      if name == ConnectorFile.properties.standardName.lowercased() {
        return try locate(inFolder: path.folder)
      }
      return ConnectorFolder(path: path.folder, definitionName: path.name)
    default: throw .notAFile(path.text, status.kind)
    }
  }

  /// Makes a folder for a connector that does not exist yet; its files are then saved as new ones.
  ///
  /// A folder that holds a connector already is refused with `alreadyExists`; `replacing` takes it, as it takes
  /// one that holds nothing but the properties.
  package static func make(
    _ path: String, replacing: Bool = false
  ) throws(DiskError) -> ConnectorFolder {
    guard !path.isEmpty else { throw .noName }
    let path = DiskPath(path)
    guard let names = try namesToJoin(in: path, replacing: replacing) else {
      try path.makeFolder(mode: 0o777)
      return ConnectorFolder(path: path.text, definitionName: ConnectorFile.definition.standardName)
    }
    if !definitionNames(among: names).isEmpty { return try locate(inFolder: path.text) }
    return ConnectorFolder(path: path.text, definitionName: ConnectorFile.definition.standardName)
  }

  /// Throws what `make` would refuse a folder for, and makes nothing.
  package static func checkMaking(_ path: String, replacing: Bool) throws(DiskError) {
    guard !path.isEmpty else { throw .noName }
    _ = try namesToJoin(in: DiskPath(path), replacing: replacing)
  }

  /// What stands in a folder that is to be a connector's; nil where there is no folder.
  private static func namesToJoin(in path: DiskPath, replacing: Bool) throws(DiskError) -> [String]? {
    guard let status = try FileStatus.ifAny(path.text) else { return nil }
    guard status.kind == .folder else { throw .notAFolder(path.text) }
    let names = try path.names().compactMap { $0 }
    let taken = names.first { definitionNames(among: names).contains($0) || $0 == "apiProperties.json" }
    if let taken, !replacing { throw .alreadyExists(path.appending(taken)) }
    return names
  }

  /// What else stands in a folder that is to become a connector's, sorted.
  ///
  /// That is nothing where there is no folder, or a connector already, which is refused when it is made. Hidden names do
  /// not count: a new repository is an empty folder.
  package static func otherNames(in path: String) throws(DiskError) -> [String] {
    let path = DiskPath(path)
    guard let status = try FileStatus.ifAny(path.text), status.kind == .folder else { return [] }
    let names = try path.names().compactMap { $0 }
    let isConnector = !definitionNames(among: names).isEmpty || names.contains("apiProperties.json")
    return isConnector ? [] : names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Why nothing can be saved in the folder, nil when nothing speaks against it.
  package var obstacle: DiskError? {
    let files = ConnectorFile.allCases.map { path(of: $0) }.filter { access($0, F_OK) == 0 }
    for place in [path] + files where faccessat(AT_FDCWD, place, W_OK, AT_EACCESS) != 0 {
      return DiskError(code: errno, .write, place)
    }
    return nil
  }

  /// The names that are definitions: the most usual one present, else every `*.swagger.json`, sorted.
  static func definitionNames(among names: [String]) -> [String] {
    if let usual = usualNames.first(where: { names.contains($0) }) { return [usual] }
    return names.filter { $0.hasSuffix(".swagger.json") && !$0.hasPrefix(".") }.sorted()
  }

  private static func locate(inFolder folder: String) throws(DiskError) -> ConnectorFolder {
    let names = try DiskPath(folder).names().compactMap { $0 }
    let definitions = definitionNames(among: names)
    guard let definition = definitions.first else {
      throw .noConnector(folder: folder, isEmpty: names.isEmpty)
    }
    guard definitions.count == 1 else { throw .severalDefinitions(folder: folder, names: definitions) }
    return ConnectorFolder(path: folder, definitionName: definition)
  }
}
