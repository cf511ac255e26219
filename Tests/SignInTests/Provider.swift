import AuthorizationServer
import SignIn
import Synchronization
import Transport

/// A strict server without a network, and a clock that the test turns.
final class Provider: Sendable {
  static let redirect = "http://127.0.0.1:8400/callback"
  static let client = OAuthClient(
    id: AuthorizationService.clientID, secret: Secret(AuthorizationService.clientSecret))
  let clock = Clock()
  let service: AuthorizationService

  init(lifetime: Int = 3600) {
    let clock = clock
    service = AuthorizationService(
      redirectURLs: [Provider.redirect], lifetime: lifetime, now: { clock.now })
  }

  var provider: OAuthProvider {
    OAuthProvider(
      authorization: OAuthProvider.Call(address: "https://id.test/authorize"),
      token: OAuthProvider.Call(address: "https://id.test/token"),
      deviceAuthorization: "https://id.test/device",
      scopes: ["orders.read", "offline_access"])
  }

  func tokens(_ provider: OAuthProvider? = nil, client: OAuthClient = Provider.client) -> TokenClient {
    let service = service
    let clock = clock
    return TokenClient(provider ?? self.provider, client: client, now: { clock.now }) {
      request throws(TransportError) in
      guard case .bytes(let body) = request.body, let parts = URLParts(request.url) else {
        throw TransportError(.invalidURL, target: request.url)
      }
      let answer = await service.answer(path: parts.path, form: String(decoding: body, as: UTF8.self))
      return HTTPResponse(
        status: answer.status, headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
        body: Array(answer.body.utf8))
    }
  }

  /// Signs in as a person with a browser does.
  func signIn() async throws -> TokenSet {
    let request = try AuthorizationRequest(provider, client: Provider.client, redirectURL: Provider.redirect)
    let end = try await service.agree(to: request.url).get()
    return try await tokens().tokens(for: request.code(in: end), of: request)
  }

  final class Clock: Sendable {
    private let seconds = Mutex(1_000_000)
    var now: Int { seconds.withLock { $0 } }
    func advance(_ more: Int) { seconds.withLock { $0 += more } }
  }
}
