import Importing
import JSONText
import Synchronization
import Testing
import Transport

struct RemoteSourceTests {
  /// Documents by their address, and what was asked for.
  private final class Web: Sendable {
    let pages: [String: String]
    let asked = Mutex<[String]>([])

    init(_ pages: [String: String]) { self.pages = pages }

    func get(_ address: String) -> Result<HTTPResponse, TransportError> {
      asked.withLock { $0.append(address) }
      guard let text = pages[address] else { return .success(HTTPResponse(status: 404)) }
      return .success(HTTPResponse(status: 200, body: Array(text.utf8)))
    }
  }

  private static let main = """
    openapi: 3.0.0
    info: {title: Orders, version: "1"}
    paths:
      /orders: {$ref: "parts/orders.yaml"}
      /other: {$ref: "https://elsewhere.example/other.yaml"}
    """
  private static let pages = [
    "https://api.fabrikam.com/v1/openapi.yaml?raw=1": main,
    "https://api.fabrikam.com/v1/parts/orders.yaml": """
    get:
      operationId: ListOrders
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "../order.yaml"}}}}}
    """,
    "https://api.fabrikam.com/v1/order.yaml": "{type: object, properties: {id: {type: string}}}",
    "https://elsewhere.example/other.yaml": "get: {operationId: Other, responses: {}}",
  ]

  @Test func documentsBesideItAreReadAndOthersOnlyWhenAsked() async throws {
    let web = Web(Self.pages)
    let address = "https://api.fabrikam.com/v1/openapi.yaml?raw=1"
    let result = try await RemoteSource(address) { web.get($0) }.load().convert()
    #expect(result.report.operations.map(\.operationID) == ["ListOrders"])
    #expect(result.report.notes.contains { $0.message.contains("elsewhere.example") })
    #expect(!web.asked.withLock { $0 }.contains { $0.contains("elsewhere") })
    let all = try await RemoteSource(address, followsOtherHosts: true) { web.get($0) }.load().convert()
    #expect(all.report.operations.map(\.operationID) == ["ListOrders", "Other"])
  }

  @Test func hostIsTakenFromTheAddress() async throws {
    let web = Web(Self.pages)
    let result = try await RemoteSource("https://api.fabrikam.com/v1/openapi.yaml?raw=1") { web.get($0) }
      .load()
      .convert()
    #expect(try JSONDocument(result.definition).root["host"]?.string == "api.fabrikam.com")
  }

  @Test func refusalsSayWhatToDo() async {
    let web = Web([:])
    await #expect(throws: RemoteSourceError.refused(address: "https://a.example/x", status: 404)) {
      try await RemoteSource("https://a.example/x") { web.get($0) }.load()
    }
    #expect(RemoteSource.isAddress("HTTPS://a.example"))
    #expect(!RemoteSource.isAddress("api.json"))
  }
}
