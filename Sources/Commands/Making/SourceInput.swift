import Importing
import Runner
import Transport

/// What `import` is to read: a file, standard input (`-`), or an address.
struct SourceInput {
  let name: String
  /// Whether documents on other hosts that the source refers to are read, too.
  let followsOtherHosts: Bool

  func source() async throws(CommandFailure) -> ImportSource {
    guard RemoteSource.isAddress(name) else {
      let bytes = try InputFile(name: name).bytes()
      guard name != "-" else { return ImportSource(bytes: bytes, name: name) }
      return ImportSource(file: name, bytes: bytes) { path in try? FileReader.disk(path) }
    }
    let client = HTTPClient(options: RemoteSource.options)
    do throws(RemoteSourceError) {
      return try await RemoteSource(name, followsOtherHosts: followsOtherHosts, client: client).load()
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  /// A download that failed.
  init(_ error: RemoteSourceError) {
    let status: ExitStatus =
      switch error {
      case .failed: .network
      case .refused(_, 401), .refused(_, 403): .permission
      case .refused: .network
      case .tooLarge: .unusable
      }
    self.init(status, error.message)
  }
}
