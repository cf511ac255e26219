import ConnectorModel
import JSONText

extension LoadedConnector {
  /// Finds and reads the connector that a path means.
  static func open(_ path: String) throws(CommandFailure) -> LoadedConnector {
    do throws(DiskError) {
      return try ConnectorFolder.locate(path).load()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The document of one of the files; where there is none, the failure says why.
  func document(_ file: ConnectorFile) throws(CommandFailure) -> JSONDocument {
    try connector[file].document(named: folder.path(of: file))
  }

  /// Refuses a connector whose existing files are not JSON.
  func requireJSON() throws(CommandFailure) {
    for file in ConnectorFile.allCases {
      if case .malformed = connector[file] { _ = try document(file) }
    }
  }
}

extension FileContent {
  /// The document; where there is none, the failure says why and where.
  func document(named name: String) throws(CommandFailure) -> JSONDocument {
    switch self {
    case .document(let document): return document
    case .missing:
      throw CommandFailure(.unusable, "There is no file '\(name)'; check the path, or make the file.")
    case .malformed(let bytes, let error):
      let place = LineIndex(bytes).position(of: error.offset)
      throw CommandFailure(
        .unusable,
        "\(name):\(place.line):\(place.column): \(error.message). Mend the file first; "
          + "\(Program.name) validate shows the place.")
    }
  }
}
