import JSONText
import Synchronization
import Transport

@testable import Publishing

/// The service as far as these tests need it, in this process: it keeps connectors, gives the answers that were
/// recorded from the official tool's exchanges, fails where asked to, and remembers every request.
final class ServiceImitation: Sendable {
  /// How one call goes wrong.
  enum Fault: Sendable {
    /// An answer instead of the usual one.
    case answer(HTTPResponse)
    /// No answer; the call was carried out when `isDone`.
    case lost(TransportError.Reason, isDone: Bool)
    /// Another answer than the usual one, after the call was carried out.
    case doneBut(HTTPResponse)
  }

  private struct State {
    var requests: [HTTPRequest] = []
    var faults: [(method: String, path: String, fault: Fault)] = []
    var connectors: [(id: String, title: String, payload: [UInt8])] = []
    var files: [String: [UInt8]] = [:]
    var token = "token"
    var date: String? = "Thu, 01 Jan 2026 00:00:00 GMT"
  }

  private let state = Mutex(State())

  static let environment = "0f0f0f0f-1111-2222-3333-444444444444"
  static let addresses = ServiceAddresses(powerApps: "https://service.test", flow: "https://flow.test")

  /// Sends to the imitation.
  var sender: PowerAppsClient.Sender {
    { request throws(TransportError) in try self.answer(request) }
  }

  /// A client that waits for nothing.
  func client(objectID: String = "me", credentials: CallCredentials? = nil) -> PowerAppsClient {
    PowerAppsClient(
      ServiceImitation.addresses,
      credentials: credentials ?? CallCredentials(Secret("token"), objectID: objectID),
      retry: RetryRule { _ throws(PublishingError) in }, sending: sender)
  }

  /// Lets the next call of a method and the end of a path go wrong.
  func fail(_ method: String, _ path: String, _ fault: Fault) {
    state.withLock { $0.faults.append((method, path, fault)) }
  }

  /// Puts a connector there.
  func add(_ id: String, title: String) {
    state.withLock { $0.connectors.append((id, title, Array("{}".utf8))) }
  }

  /// The token that is taken.
  func takeOnly(_ token: String) { state.withLock { $0.token = token } }

  /// Does not tell its time any more.
  func hideTime() { state.withLock { $0.date = nil } }

  /// Keeps a file.
  func put(_ path: String, _ bytes: [UInt8]) { state.withLock { $0.files[path] = bytes } }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// The calls as `METHOD last-part-of-path`.
  var calls: [String] {
    requests.map { request in
      let path = URLParts(request.url)?.path ?? ""
      return request.method + " " + (path.split(separator: "/").last ?? "")
    }
  }

  var titles: [String] { state.withLock { $0.connectors.map(\.title) } }

  private func answer(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
    let parts = URLParts(request.url)
    let path = parts?.path ?? ""
    let fault = state.withLock { state -> Fault? in
      state.requests.append(request)
      guard
        let position = state.faults.firstIndex(where: {
          $0.method == request.method && path.hasSuffix($0.path)
        })
      else { return nil }
      return state.faults.remove(at: position).fault
    }
    switch fault {
    case nil: return usual(request, path)
    case .answer(let response)?: return response
    case .doneBut(let response)?:
      _ = usual(request, path)
      return response
    case .lost(let reason, let isDone)?:
      if isDone { _ = usual(request, path) }
      throw TransportError(reason, target: parts?.service ?? "")
    }
  }

  private func usual(_ request: HTTPRequest, _ path: String) -> HTTPResponse {
    let isStorage = request.url.hasPrefix("https://store.test/")
    let token = state.withLock { $0.token }
    if !isStorage, request.header("Authorization") != "Bearer " + token {
      return ServiceImitation.refusal(
        401, "ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than now.")
    }
    let last = path.split(separator: "/").last.map { String($0) } ?? ""
    switch (request.method, last) {
    case ("GET", "environments"): return ServiceImitation.json(ServiceImitation.environments)
    case ("POST", "validateApiSwagger"): return HTTPResponse(status: 200)
    case ("POST", "generateResourceStorage"):
      var answer = ServiceImitation.json(
        #"{"sharedAccessSignature": "https://store.test/box?sig=a%2Bb&sp=rwl"}"#)
      if let date = state.withLock({ $0.date }) {
        answer.headers.append(HTTPHeader(name: "Date", value: date))
      }
      return answer
    case ("PUT", _) where isStorage:
      state.withLock { $0.files[path] = ServiceImitation.bytes(of: request) }
      return HTTPResponse(status: 201)
    case ("GET", _) where isStorage:
      return state.withLock { $0.files[path] }.map { HTTPResponse(status: 200, body: $0) }
        ?? HTTPResponse(status: 404)
    case ("GET", "apis"): return list()
    case ("POST", "apis"): return create(request)
    default: return one(request, last)
    }
  }

  private func list() -> HTTPResponse {
    let own = state.withLock { $0.connectors.map { ServiceImitation.object($0.id, $0.title) } }
    let catalogue =
      #"{"name": "shared_office365", "properties": {"displayName": "Mail", "isCustomApi": false}}"#
    return ServiceImitation.json("{\"value\": [" + (own + [catalogue]).joined(separator: ",") + "]}")
  }

  private func create(_ request: HTTPRequest) -> HTTPResponse {
    let payload = ServiceImitation.bytes(of: request)
    let title = (try? JSONDocument(payload))?.root["properties"]?["displayName"]?.string ?? ""
    let id = state.withLock { state in
      let id = "shared_made-\(state.connectors.count)"
      state.connectors.append((id, title, payload))
      return id
    }
    return ServiceImitation.json(ServiceImitation.object(id, title), status: 201)
  }

  private func one(_ request: HTTPRequest, _ id: String) -> HTTPResponse {
    guard let position = state.withLock({ $0.connectors.firstIndex { $0.id == id } }) else {
      return ServiceImitation.refusal(404, "ApiResourceNotFound", "Could not find API '\(id)'.")
    }
    let known = state.withLock { $0.connectors[position] }
    switch request.method {
    case "DELETE":
      state.withLock { _ = $0.connectors.remove(at: position) }
      return HTTPResponse(status: 200)
    case "PATCH":
      state.withLock { $0.connectors[position].payload = ServiceImitation.bytes(of: request) }
      return HTTPResponse(status: 204)
    default: return ServiceImitation.json(ServiceImitation.object(known.id, known.title, known.payload))
    }
  }

  static func bytes(of request: HTTPRequest) -> [UInt8] {
    guard case .bytes(let bytes) = request.body else { return [] }
    return bytes
  }

  static func json(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: [
        HTTPHeader(name: "Content-Type", value: "application/json; charset=utf-8"),
        HTTPHeader(name: "x-ms-correlation-request-id", value: "eb0e64e8-3c3f-4cec-a789-4f7348cbab0f"),
      ], body: Array(text.utf8))
  }

  static func refusal(_ status: Int, _ code: String, _ message: String) -> HTTPResponse {
    let fragment: JSONFragment = ["error": ["code": .string(code), "message": .string(message)]]
    return json(fragment.text, status: status)
  }

  private static func object(_ id: String, _ title: String, _ payload: [UInt8] = []) -> String {
    let given = (try? JSONDocument(payload))?.root["properties"]
    var members: [JSONFragment.Member] = [
      .init("displayName", .string(title)), .init("isCustomApi", true),
      .init("createdBy", ["displayName": "Stub Maker"]), .init("createdTime", "2999-01-02T03:04:05.678Z"),
      .init("runtimeUrls", ["https://service.test/apim/x"]),
      .init("apiDefinitions", ["originalSwaggerUrl": "https://store.test/box/definition.json?sig=x"]),
    ]
    for name in DownloadedConnector.keptMembers {
      if let value = given?[name] { members.append(.init(name, JSONFragment(value))) }
    }
    let object: JSONFragment = ["name": .string(id), "properties": .object(members)]
    return object.text
  }

  private static let environments = """
    {"value": [
      {"name": "Default-11111111-2222-3333-4444-555555555555", "location": "unitedstates",
       "properties": {"displayName": "Contoso", "isDefault": true}},
      {"name": "0f0f0f0f-1111-2222-3333-444444444444", "location": "europe",
       "properties": {"displayName": "Contoso",
        "linkedEnvironmentMetadata": {"instanceUrl": "https://org.crm.test/"}}}
    ]}
    """
}
