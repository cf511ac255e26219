import FlyingFox
import FlyingSocks
import Foundation

/// The strict authorization server on a port of 127.0.0.1, with one protected resource, `/me`.
package final class AuthorizationServer: Sendable {
  /// The address it listens on, as `http://127.0.0.1:PORT`.
  package let baseURL: String
  /// What it decides with.
  package let service: AuthorizationService
  private let running: Task<Void, any Error>

  private init(baseURL: String, service: AuthorizationService, running: Task<Void, any Error>) {
    self.baseURL = baseURL
    self.service = service
    self.running = running
  }

  deinit { running.cancel() }

  /// Starts a server on a port that the system chooses.
  package static func start(_ service: AuthorizationService) async throws -> AuthorizationServer {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 600, logger: .disabled)
    await server.appendRoute("*") { request in await respond(to: request, service) }
    let running = Task { try await server.run() }
    try await server.waitUntilListening(timeout: 600)
    guard case .ip4(let address, let port)? = await server.listeningAddress else {
      throw URLError(.cannotConnectToHost)
    }
    return AuthorizationServer(baseURL: "http://\(address):\(port)", service: service, running: running)
  }

  private static func respond(to request: HTTPRequest, _ service: AuthorizationService) async -> HTTPResponse
  {
    let json: HTTPHeaders = [.contentType: "application/json"]
    switch (request.method, request.path) {
    case (.GET, "/authorize"):
      let query = request.query.map { $0.name + "=" + encoded($0.value) }.joined(separator: "&")
      switch await service.agree(to: "http://127.0.0.1/authorize?" + query) {
      case .success(let address):
        return HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: address]))
      case .failure(let refusal):
        return HTTPResponse(statusCode: .badRequest, headers: json, body: Data(refusal.answer.body.utf8))
      }
    case (.GET, "/me"):
      let token = request.headers[.authorization].map { String($0.dropFirst("Bearer ".count)) } ?? ""
      let isGood = await service.accepts(token)
      return HTTPResponse(
        statusCode: isGood ? .ok : .unauthorized, headers: json,
        body: Data((isGood ? #"{"name":"Ada"}"# : #"{"error":"unauthorized"}"#).utf8))
    default:
      let body = (try? await request.bodyData) ?? Data()
      let answer = await service.answer(path: request.path, form: String(decoding: body, as: UTF8.self))
      let status = HTTPStatusCode(answer.status, phrase: answer.status == 200 ? "OK" : "Bad Request")
      return HTTPResponse(statusCode: status, headers: json, body: Data(answer.body.utf8))
    }
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }
}
