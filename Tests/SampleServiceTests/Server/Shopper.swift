import JSONText
import SampleService
import Transport

/// Calls a sample server over a real socket.
struct Shopper {
  let server: SampleServer
  private let client = HTTPClient()

  init() async throws { self.init(server: try await SampleServer.start()) }

  init(server: SampleServer) { self.server = server }

  /// Sends a request with the demo key, or another; `path` stands behind `/v1`.
  func send(
    _ method: String, _ path: String, key: String? = SampleServer.key, body: HTTPBody = .none
  ) async throws -> HTTPResponse {
    try await send(method, url: server.baseURL + path, key: key, body: body)
  }

  /// Sends JSON.
  func send(_ method: String, _ path: String, json: String) async throws -> HTTPResponse {
    try await send(method, path, body: .bytes(Array(json.utf8)))
  }

  /// Sends a request to a whole address, as a next link is.
  func send(
    _ method: String, url: String, key: String? = SampleServer.key, body: HTTPBody = .none
  ) async throws -> HTTPResponse {
    var headers: [HTTPHeader] = []
    if let key { headers.append(HTTPHeader(name: "X-API-Key", value: key)) }
    if case .bytes = body { headers.append(HTTPHeader(name: "Content-Type", value: "application/json")) }
    return try await client.send(HTTPRequest(method: method, url: url, headers: headers, body: body))
  }
}

extension HTTPResponse {
  /// The body read as JSON.
  var json: JSONValue {
    get throws { try JSONDocument(body).root }
  }

  /// The sentence of an error.
  var errorMessage: String? {
    get throws { try json.child("error")?.child("message")?.string }
  }
}
