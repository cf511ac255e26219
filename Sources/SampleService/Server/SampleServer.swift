import FlyingFox
import FlyingSocks
import Foundation
import JSONText

/// The HTTP service of the sample connector, in this process and reachable from this machine only.
///
/// It is bound to 127.0.0.1, given as an address because the library's default is every address of the machine.
/// The state is in memory and starts anew with each server. Calls need the key ``key``; an answer that contradicts
/// its schema on purpose is that of GetOrder for order 7, whose price is text.
package final class SampleServer: Sendable {
  /// Sends a notification, JSON, to an address.
  package typealias Notifier = @Sendable (_ url: String, _ json: [UInt8]) async -> Void

  /// The key every call must carry in `X-API-Key`.
  package static let key = OrderService.key
  /// The largest body that a request may announce, in bytes.
  static let largestBody = 16 * 1024 * 1024

  /// How long an answer may take, in seconds.
  private static let longestAnswer = 120.0

  /// The address it listens on, as the system reports it.
  package let address: String
  /// The port it listens on.
  package let port: UInt16
  private let server: HTTPServer
  private let running: Task<Void, any Error>

  private init(server: HTTPServer, running: Task<Void, any Error>, address: String, port: UInt16) {
    self.server = server
    self.running = running
    self.address = address
    self.port = port
  }

  deinit { running.cancel() }

  /// The address to call instead of the host of the definition: `http://127.0.0.1:PORT/v1`.
  package var baseURL: String { "http://127.0.0.1:\(port)/v1" }

  /// Starts the service and returns when it listens; port 0 lets the system choose.
  ///
  /// Changes of orders are told to subscribers on this machine by `notify`.
  package static func start(
    port: UInt16 = 0, notify: @escaping Notifier = { _, _ in }
  ) async throws(SampleServerError) -> SampleServer {
    do {
      let server = HTTPServer(
        address: try .inet(ip4: "127.0.0.1", port: port), timeout: longestAnswer, logger: .disabled)
      let service = OrderService(notify: notify)
      await server.appendRoute("*") { request in await respond(to: request, service) }
      let waiting = Task { try await server.waitUntilListening(timeout: 60) }
      let running = Task {
        do {
          try await server.run()
        } catch {
          waiting.cancel()
          throw error
        }
      }
      try await waiting.value
      guard case .ip4(let address, let port)? = await server.listeningAddress else {
        running.cancel()
        throw SampleServerError.cannotListen(port: port)
      }
      return SampleServer(server: server, running: running, address: address, port: port)
    } catch {
      throw .cannotListen(port: port)
    }
  }

  /// Stops listening and closes what is open.
  package func stop() async {
    await server.stop()
    running.cancel()
  }

  private static func respond(to request: HTTPRequest, _ service: OrderService) async -> HTTPResponse {
    guard (request.headers[.contentLength].flatMap { Int($0) } ?? 0) <= largestBody else {
      return httpResponse(ServiceError(status: 413, message: "The body is too large.").response)
    }
    guard let body = try? await request.bodyData else {
      return httpResponse(ServiceError.badRequest("The body could not be read.").response)
    }
    let segments = request.path.split(separator: "/").map { String($0) }
    guard segments.first == "v1" else {
      return httpResponse(ServiceError.notFound("Every address begins with /v1.").response)
    }
    let query = request.query.map { ($0.name, $0.value) }
    return httpResponse(
      await service.answer(
        ServiceRequest(
          method: request.method.rawValue, path: Array(segments.dropFirst()),
          query: Dictionary(query) { _, last in last },
          base: "http://\(request.headers[.host] ?? "127.0.0.1")/v1",
          key: request.headers[HTTPHeader("X-API-Key")],
          contentType: request.headers[.contentType] ?? "", body: Array(body))))
  }

  private static func httpResponse(_ response: ServiceResponse) -> HTTPResponse {
    let phrases = [
      200: "OK", 201: "Created", 204: "No Content", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found",
      413: "Content Too Large",
    ]
    var headers: HTTPHeaders = [:]
    if let location = response.location { headers[.location] = location }
    if response.json != nil { headers[.contentType] = "application/json; charset=utf-8" }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: phrases[response.status] ?? ""), headers: headers,
      body: Data(response.json?.written(in: .compact) ?? []))
  }
}
