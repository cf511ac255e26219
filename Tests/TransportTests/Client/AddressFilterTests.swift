import LoopbackService
import Testing
import Transport

/// Addresses that a build server does not call.
struct AddressFilterTests {
  @Test(arguments: [
    "127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]",
  ])
  func loopbackIsNotCalledByAnyName(_ host: String) async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let reason = await HTTPClient.loopback { $0.allowsPrivate = false }.reason(
      "http://\(host):\(server.port)/")
    guard case .addressNotAllowed = reason else {
      Issue.record("\(host): \(String(describing: reason))")
      return
    }
    #expect(server.connections == 0)
  }

  @Test func aKeptConnectionIsNotUsed() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    _ = try await client.get(server.address)
    var options = TransportOptions()
    options.proxy = ""
    options.allowsPrivate = false
    do throws(TransportError) {
      _ = try await client.send(HTTPRequest(.get, server.address), options: options)
      Issue.record("the kept connection was used")
    } catch {
      #expect(error.reason == .addressNotAllowed("127.0.0.1"))
    }
    #expect(server.requests.count == 1)
  }

  @Test func plainHTTPIsNotCalledEvenOnLoopback() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    var options = TransportOptions()
    options.allowsHTTP = false
    options.allowsPrivate = false
    #expect(await HTTPClient(options: options).reason(server.address) == .insecure)
    #expect(server.connections == 0)
  }
}
