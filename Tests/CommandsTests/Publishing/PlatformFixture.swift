import ConnectorModel
import JSONText
import Publishing
import Synchronization
import TestSupport
import Transport

@testable import Commands

/// A folder, a state folder and a service in this process for commands of Power Platform.
struct PlatformFixture: Sendable {
  let folder = Sample.folder()
  let service = SmallPlatform()

  /// The sample with the parameter without which the platform refuses it.
  static let definition: String = {
    let parameter = #""parameters": [{"name": "id", "in": "path", "type": "string", "required": true}],"#
    let parts = Sample.definition.split(separator: #""operationId": "GetOrder","#)
    return parts.joined(separator: #""operationId": "GetOrder", "# + parameter)
  }()

  init() { folder.write("orders/apiDefinition.swagger.json", PlatformFixture.definition) }

  var home: StateHome { StateHome(path: folder.path + "/state") }

  /// Runs a command with a token of the environment; `{}` stands for the folder.
  func run(
    _ arguments: String..., variables: [String: String] = ["CONWIZ_TOKEN": SmallPlatform.token],
    hidden: String? = nil, readLine: @escaping @Sendable (String) -> String? = { _ in nil }
  ) async -> Captured {
    var world = PlatformWorld()
    let service = service
    world.sender = { request throws(TransportError) in try service.answer(request) }
    world.variable = { variables[$0] }
    world.askHidden = { _ in hidden }
    world.wait = { _ throws(PublishingError) in }
    return await PlatformWorld.$current.withValue(world) {
      await Captured.run(arguments, in: folder, locks: home, readLine: readLine)
    }
  }
}

/// As much of the service as the commands need.
final class SmallPlatform: Sendable {
  /// A token for the service, without signature, that does not end.
  static let token: String = {
    let claims =
      #"{"aud": "https://service.powerapps.com/", "oid": "me", "exp": 4000000000, "upn": "ann@x.test"}"#
    return ["{}", claims, "x"].map { Base64Text.encodeForURL(Array($0.utf8)) }.joined(separator: ".")
  }()

  private struct State {
    var requests: [HTTPRequest] = []
    var payloads: [String: [UInt8]] = [:]
    var answers: [(method: String, end: String, response: HTTPResponse)] = []
  }

  private let state = Mutex(State())

  var calls: [String] {
    state.withLock { state in
      state.requests.map { request in
        let path = URLParts(request.url)?.path ?? ""
        return request.method + " " + (path.split(separator: "/").last.map { String($0) } ?? "")
      }
    }
  }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// Answers the next call of a method and the end of a path otherwise.
  func answer(_ method: String, _ end: String, _ status: Int, _ body: String) {
    let response = HTTPResponse(status: status, body: Array(body.utf8))
    state.withLock { $0.answers.append((method, end, response)) }
  }

  func answer(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
    let path = URLParts(request.url)?.path ?? ""
    let given = state.withLock { state -> HTTPResponse? in
      state.requests.append(request)
      guard
        let place = state.answers.firstIndex(where: { $0.method == request.method && path.hasSuffix($0.end) })
      else { return nil }
      return state.answers.remove(at: place).response
    }
    if let given { return given }
    let last = path.split(separator: "/").last.map { String($0) } ?? ""
    switch (request.method, last) {
    case ("GET", "environments"):
      return SmallPlatform.json(
        """
        {"value": [{"name": "\(SmallPlatform.environment)", "properties": {"displayName": "Dev"}},
          {"name": "Default-\(SmallPlatform.environment)", "properties": {"displayName": "Twin"}},
          {"name": "1\(SmallPlatform.environment.dropFirst())", "properties": {"displayName": "Twin"}}]}
        """)
    case ("POST", "validateApiSwagger"): return HTTPResponse(status: 200)
    case ("POST", "generateResourceStorage"):
      var answer = SmallPlatform.json(#"{"sharedAccessSignature": "https://store.test/box?sig=1"}"#)
      answer.headers = [HTTPHeader(name: "Date", value: "Thu, 01 Jan 2026 00:00:00 GMT")]
      return answer
    case ("PUT", _): return HTTPResponse(status: 201)
    case ("GET", "definition.json"):
      return HTTPResponse(status: 200, body: Array(PlatformFixture.definition.utf8))
    case ("GET", "apis"):
      let all = state.withLock { $0.payloads }.sorted { $0.key < $1.key }
      return SmallPlatform.json("{\"value\": [" + all.map(SmallPlatform.object).joined(separator: ",") + "]}")
    case ("POST", "apis"):
      let id = "shared_made"
      state.withLock { $0.payloads[id] = SmallPlatform.bytes(request) }
      return SmallPlatform.json(SmallPlatform.object(id, SmallPlatform.bytes(request)), status: 201)
    default: return one(request, last)
    }
  }

  private func one(_ request: HTTPRequest, _ id: String) -> HTTPResponse {
    guard let known = state.withLock({ $0.payloads[id] }) else {
      return SmallPlatform.json(
        #"{"error": {"code": "ApiResourceNotFound", "message": "Could not find API."}}"#, status: 404)
    }
    switch request.method {
    case "PATCH": state.withLock { $0.payloads[id] = SmallPlatform.bytes(request) }
    case "DELETE": state.withLock { $0.payloads[id] = nil }
    default: return SmallPlatform.json(SmallPlatform.object(id, known))
    }
    return HTTPResponse(status: 200)
  }

  static let environment = "0f0f0f0f-1111-2222-3333-444444444444"

  private static func bytes(_ request: HTTPRequest) -> [UInt8] {
    if case .bytes(let bytes) = request.body { bytes } else { [] }
  }

  private static func json(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, body: Array(text.utf8))
  }

  private static func object(_ id: String, _ payload: [UInt8]) -> String {
    let given = (try? JSONDocument(payload))?.root["properties"]
    var members: [JSONFragment.Member] = [
      .init("isCustomApi", true), .init("createdTime", "2999-01-01T00:00:00Z"),
      .init("apiDefinitions", ["originalSwaggerUrl": "https://store.test/definition.json"]),
    ]
    for name in ["displayName", "connectionParameters", "iconBrandColor", "capabilities", "scriptOperations"]
    {
      if let value = given?[name] { members.append(.init(name, JSONFragment(value))) }
    }
    let object: JSONFragment = ["name": .string(id), "properties": .object(members)]
    return object.text
  }
}
