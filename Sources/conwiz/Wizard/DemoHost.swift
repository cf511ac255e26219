import ConnectorModel
import SampleService
import Transport

/// The sample connector in a folder of its own, and its service inside the process, for as long as the program runs.
struct DemoHost: Sendable {
  let server: SampleServer
  let folder: String

  /// Starts the service; port 0 lets the system choose.
  static func serve(port: UInt16 = 0) async throws(SampleServerError) -> SampleServer {
    try await SampleServer.start(port: port) { url, json in
      let type = HTTPHeader(name: "Content-Type", value: "application/json")
      // A client of its own, and only now: libcurl's start would be felt before the first paint.
      _ = try? await HTTPClient().send(HTTPRequest(.post, url, headers: [type], body: .bytes(json)))
    }
  }

  /// Ends the service and takes the folder away, unless something of the user's is in it; then it says where.
  func stop() async -> String? {
    await server.stop()
    if !hasDraft, DemoFolder.removeIfUntouched(folder) { return nil }
    return "the demo connector stays in \(folder)"
  }

  /// Whether changes that were not saved wait for the next start.
  private var hasDraft: Bool {
    guard let home = try? StateHome.standard(), let loaded = try? ConnectorFolder.locate(folder).load() else {
      return false
    }
    if case .found(let draft) = RecoveredDraft.search(for: loaded, in: home) { return draft.hasChanges }
    return false
  }
}
