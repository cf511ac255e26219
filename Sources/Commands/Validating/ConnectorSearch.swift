import ConnectorModel

/// The connectors that the paths of a command line mean, each once.
struct ConnectorSearch {
  /// One connector to check.
  enum Target: Sendable {
    case folder(ConnectorFolder)
    /// A definition on standard input.
    case input([UInt8])
  }

  private(set) var targets: [Target] = []
  private(set) var failures: [CommandFailure] = []
  private var seen: Set<String> = []

  init(_ paths: [String]) {
    for path in paths {
      do throws(CommandFailure) {
        try add(path)
      } catch {
        failures.append(error)
      }
    }
  }

  private mutating func add(_ path: String) throws(CommandFailure) {
    if path == "-" {
      targets.append(.input(try InputFile(name: path).bytes()))
      return
    }
    let below = ConnectorFolder.connectors(below: path)
    for found in below.isEmpty ? [path] : below {
      do throws(DiskError) {
        let folder = try ConnectorFolder.locate(found)
        if seen.insert(folder.realDefinitionPath).inserted { targets.append(.folder(folder)) }
      } catch {
        throw CommandFailure(error)
      }
    }
  }
}
