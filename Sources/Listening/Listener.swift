import FlyingFox
import FlyingSocks
import Foundation
package import Transport

/// Waits for requests of others: the browser that comes back from a sign-in, the service that sends a notification.
package final class Listener: Sendable {
  /// What answers a request.
  package typealias Answer = @Sendable (ReceivedRequest) async -> ListenerReply

  /// The address it listens on, as the system reports it.
  package let address: String
  /// The port it listens on.
  package let port: Int
  /// How long an answer may take, in seconds; a busy machine is no reason to tell a service that we failed.
  private static let longestAnswer = 120.0
  /// The reason phrases of what is answered here (RFC 9110 section 15).
  private static let phrases = [
    200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 400: "Bad Request", 401: "Unauthorized",
    404: "Not Found", 405: "Method Not Allowed", 413: "Content Too Large",
  ]
  private let server: HTTPServer
  private let running: Task<Void, any Error>

  private init(server: HTTPServer, running: Task<Void, any Error>, address: String, port: Int) {
    self.server = server
    self.running = running
    self.address = address
    self.port = port
  }

  deinit { running.cancel() }

  /// Listens on an address, by default this machine's own, and returns when it does; port 0 lets the system choose.
  ///
  /// Of a body at most `largestBody` bytes are kept.
  package static func start(
    address: String = "127.0.0.1", port: Int = 0, largestBody: Int = 1024 * 1024, answer: @escaping Answer
  ) async throws(ListenerError) -> Listener {
    guard let number = UInt16(exactly: port) else { throw .noPort(port) }
    do {
      let server =
        address.contains(":")
        ? HTTPServer(
          address: try .inet6(ip6: address, port: number), timeout: longestAnswer, logger: .disabled)
        : HTTPServer(
          address: try .inet(ip4: address, port: number), timeout: longestAnswer, logger: .disabled)
      await server.appendRoute("*") { request in
        await respond(to: request, largestBody: largestBody, answer)
      }
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
      switch await server.listeningAddress {
      case .ip4(let address, let port)?, .ip6(let address, let port)?:
        return Listener(server: server, running: running, address: address, port: Int(port))
      default:
        running.cancel()
        throw ListenerError.cannotListen(address: address, port: port)
      }
    } catch {
      throw .cannotListen(address: address, port: port)
    }
  }

  /// Stops listening and closes what is open.
  package func stop() async {
    await server.stop()
    running.cancel()
  }

  private static func respond(
    to request: FlyingFox.HTTPRequest, largestBody: Int, _ answer: Answer
  ) async -> FlyingFox.HTTPResponse {
    var body: [UInt8] = []
    var isTruncated = false
    do {
      for try await chunk in request.bodySequence {
        let room = largestBody - body.count
        body += chunk.prefix(room)
        if chunk.count > room {
          isTruncated = true
          break
        }
      }
    } catch {
      return FlyingFox.HTTPResponse(statusCode: .badRequest)
    }
    let reply = await answer(
      ReceivedRequest(
        method: request.method.rawValue, path: request.path,
        query: request.query.map { ($0.name, $0.value) },
        headers: request.headers.map { Transport.HTTPHeader(name: $0.key.rawValue, value: $0.value) },
        body: body, isTruncated: isTruncated))
    var headers: HTTPHeaders = [:]
    for header in reply.headers { headers[FlyingFox.HTTPHeader(header.name)] = header.value }
    if let type = reply.contentType { headers[.contentType] = type }
    // What was not read would be taken for the next request.
    if isTruncated { headers[.connection] = "close" }
    return FlyingFox.HTTPResponse(
      statusCode: HTTPStatusCode(reply.status, phrase: phrases[reply.status] ?? ""), headers: headers,
      body: Data(reply.text.utf8))
  }
}
