import LoopbackService
import Testing

@testable import Transport

/// Which proxy is chosen, and that it is used.
struct ProxyChoiceTests {
  @Test(arguments: [
    ("localhost", "localhost", true), ("a.corp.example", ".corp.example", true),
    ("a.corp.example", "x, corp.example", true), ("corp.example", "corp.example", true),
    ("notcorp.example", "corp.example", false), ("h", "*", true), ("h", "", false),
    ("10.0.0.1", "10.0.0.1", true),
    ("h", ",,", false),
  ])
  func exceptions(_ host: String, _ list: String, _ isExcepted: Bool) {
    #expect(ProxyChoice.isExcepted(host, list) == isExcepted)
  }

  @Test(arguments: [
    ("http://user:pass@proxy.example:3128", "proxy.example:3128"), ("proxy:80", "proxy:80"),
    ("socks5h://p:1080/", "p:1080"), ("", ""),
  ])
  func credentialsAreNotShown(_ proxy: String, _ shown: String) { #expect(ProxyChoice.shown(proxy) == shown) }

  @Test func theProxyGetsTheRequest() async throws {
    let proxy = try LoopbackServer { _ in [.reply("through")] }
    let client = HTTPClient.loopback {
      $0.proxy = "http://name:canary-77@127.0.0.1:\(proxy.port)"
      $0.noProxy = "other.example"
      $0.allowsPrivate = false
    }
    let response = try await client.get("http://service.example/a?b")
    #expect(proxy.requests.first?.line == "GET http://service.example/a?b HTTP/1.1")
    #expect(response.proxy == "127.0.0.1:\(proxy.port)")
    #expect(await client.reason("http://127.0.0.1:1/") == .addressNotAllowed("127.0.0.1"))
    #expect(await client.reason("http://x.localhost:1/") == .addressNotAllowed("x.localhost"))
    #expect(proxy.requests.count == 1)
  }

  @Test(arguments: [
    "2130706433", "0x7f.1", "0251.0376.0251.0376", "2852039166", "10.1", "localhost.", "127.0.0.1.", "[::1]",
    "[::ffff:10.0.0.1]", "LOCALHOST",
  ])
  func theProxyIsNotAskedForPrivateAddresses(_ host: String) async throws {
    let proxy = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback {
      $0.proxy = "http://127.0.0.1:\(proxy.port)"
      $0.noProxy = ""
      $0.allowsPrivate = false
    }
    let name = String(host.drop { $0 == "[" }.prefix { $0 != "]" })
    guard case .addressNotAllowed(let address) = await client.reason("http://\(host)/") else {
      Issue.record("\(host) was called by way of the proxy")
      return
    }
    #expect(address == host || address == name)
    #expect(proxy.connections == 0)
  }

  @Test func publicNumbersMayBeCalledByWayOfAProxy() async throws {
    let proxy = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback {
      $0.proxy = "http://127.0.0.1:\(proxy.port)"
      $0.noProxy = ""
      $0.allowsPrivate = false
    }
    #expect(try await client.get("http://1.1.1.1/").status == 200)
  }

  @Test func credentialsOfTheProxyAreInNoDescription() {
    var options = TransportOptions()
    options.proxy = "http://name:canary-79@proxy.example:3128"
    var dumped = ""
    dump(options, to: &dumped)
    for text in [dumped, "\(options)", String(reflecting: options)] { #expect(!text.contains("canary")) }
    #expect("\(options)".contains("proxy.example:3128"))
  }

  @Test func aTunnelLeavesNoTraceInTheAnswer() async throws {
    let proxy = try LoopbackServer { _ in [.reply("no", status: "407 Proxy Authentication Required")] }
    let client = HTTPClient.loopback { $0.proxy = "http://name:canary-78@127.0.0.1:\(proxy.port)" }
    let reason = await client.reason("https://service.example/")
    #expect(proxy.requests.first?.line == "CONNECT service.example:443 HTTP/1.1")
    #expect(reason != nil && !"\(String(describing: reason))".contains("canary"))
  }
}
