import LoopbackService
import Testing
import Transport

/// Proxies that do not open the way: what is said is about them, not about the service.
struct ProxyFailureTests {
  private func failure(through proxy: String) async -> TransportError? {
    let client = HTTPClient.loopback {
      $0.proxy = proxy
      $0.timeout = 5000
    }
    do throws(TransportError) {
      _ = try await client.get("https://service.example/")
      return nil
    } catch {
      return error
    }
  }

  @Test func nothingListensThere() async throws {
    let port = try LoopbackServer.deadPort()
    let error = await failure(through: "http://127.0.0.1:\(port)")
    #expect(error?.reason == .proxyNotReached("127.0.0.1:\(port)"))
    #expect(error?.message.contains("The proxy 127.0.0.1:\(port), through which service.example:443") == true)
  }

  @Test(arguments: [407, 502]) func itRefusesTheWay(_ status: Int) async throws {
    let server = try LoopbackServer { _ in
      [.text("HTTP/1.1 \(status) No\r\nContent-Length: 0\r\n\r\n"), .close]
    }
    let error = await failure(through: "http://canary:word@127.0.0.1:\(server.port)")
    #expect(error?.reason == .proxyRefused("127.0.0.1:\(server.port)", status: status))
    #expect(error?.message.contains("canary") == false)
    #expect(error?.message.contains(status == 407 ? "credentials" : "502") == true)
  }
}
