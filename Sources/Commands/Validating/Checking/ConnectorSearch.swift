import ConnectorModel

/// The connectors that the paths of a command line mean, each once.
struct ConnectorSearch {
  /// One connector to check.
  enum Target: Sendable {
    case folder(ConnectorFolder)
    /// A definition on standard input.
    case input([UInt8])

    /// The absolute folder in which it stands.
    var folder: String {
      switch self {
      case .folder(let folder): folder.realPath
      case .input: DiskPath.working
      }
    }
  }

  /// A connector as it was come by.
  struct Hit: Sendable {
    let target: Target
    /// Whether the command line names it, and not only a folder around it.
    let isNamed: Bool
  }

  private(set) var hits: [Hit] = []
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
      guard seen.insert(path).inserted else { return }
      hits.append(Hit(target: .input(try InputFile(name: path).bytes()), isNamed: true))
      return
    }
    let below = ConnectorFolder.connectors(below: path)
    let real = DiskPath(path).resolved
    for found in below.isEmpty ? [path] : below {
      do throws(DiskError) {
        let folder = try ConnectorFolder.locate(found)
        guard seen.insert(folder.realDefinitionPath).inserted else { continue }
        let isNamed = real == folder.realPath || real == folder.realDefinitionPath
        hits.append(Hit(target: .folder(folder), isNamed: isNamed))
      } catch {
        throw CommandFailure(error)
      }
    }
  }
}
