import JSONText
import Listening
import Transport

/// The HTTP service of the sample connector, in this process and reachable from this machine only.
///
/// It is bound to 127.0.0.1. The state is in memory and starts anew with each server. Calls need the key ``key``; an
/// answer that contradicts its schema on purpose is that of GetOrder for order 7, whose price is text.
package final class SampleServer: Sendable {
  /// Sends a notification, JSON, to an address.
  package typealias Notifier = @Sendable (_ url: String, _ json: [UInt8]) async -> Void

  /// The key every call must carry in `X-API-Key`.
  package static let key = OrderService.key
  /// The largest body of a request, in bytes.
  static let largestBody = 16 * 1024 * 1024

  private let listener: Listener

  private init(_ listener: Listener) { self.listener = listener }

  /// The address it listens on, as the system reports it.
  package var address: String { listener.address }

  /// The port it listens on.
  package var port: Int { listener.port }

  /// The address to call instead of the host of the definition: `http://127.0.0.1:PORT/v1`.
  package var baseURL: String { "http://127.0.0.1:\(port)/v1" }

  /// Starts the service and returns when it listens; port 0 lets the system choose.
  ///
  /// Changes of orders are told to subscribers on this machine by `notify`.
  package static func start(
    port: UInt16 = 0, notify: @escaping Notifier = { _, _ in }
  ) async throws(SampleServerError) -> SampleServer {
    let service = OrderService(notify: notify)
    do throws(ListenerError) {
      let listener = try await Listener.start(port: Int(port), largestBody: largestBody) { request in
        reply(await answer(request, service))
      }
      return SampleServer(listener)
    } catch {
      throw .cannotListen(port: port)
    }
  }

  /// Stops listening and closes what is open.
  package func stop() async { await listener.stop() }

  private static func answer(_ request: ReceivedRequest, _ service: OrderService) async -> ServiceResponse {
    guard !request.isTruncated else {
      return ServiceError(status: 413, message: "The body is too large.").response
    }
    let segments = request.path.split(separator: "/").map { String($0) }
    guard segments.first == "v1" else {
      return ServiceError.notFound("Every address begins with /v1.").response
    }
    return await service.answer(
      ServiceRequest(
        method: request.method, path: Array(segments.dropFirst()),
        query: Dictionary(request.query.map { ($0.name, $0.value) }) { _, last in last },
        base: "http://\(request.header("Host") ?? "127.0.0.1")/v1", key: request.header("X-API-Key"),
        contentType: request.header("Content-Type") ?? "", body: request.body))
  }

  private static func reply(_ response: ServiceResponse) -> ListenerReply {
    var reply = ListenerReply(
      status: response.status, contentType: response.json.map { _ in "application/json; charset=utf-8" },
      text: response.json.map { String(decoding: $0.written(in: .compact), as: UTF8.self) } ?? "")
    if let location = response.location {
      reply.headers = [HTTPHeader(name: "Location", value: location)]
    }
    return reply
  }
}
