import LoopbackService
import Testing
import Transport

/// Secure connections, to `openssl s_server`; without that program the tests fail and say so.
struct TLSTests {
  @Test func aCertificateOfNoAuthorityIsRefused() async throws {
    let server = try TLSServer()
    let reason = await HTTPClient.loopback().reason("https://localhost:\(server.port)/")
    #expect(reason == .tls(.notTrusted))
  }

  @Test func aNamedAuthorityIsTrusted() async throws {
    let server = try TLSServer()
    let client = HTTPClient.loopback { $0.certificateAuthorities = server.certificate }
    let response = try await client.get("https://localhost:\(server.port)/")
    #expect(response.status == 200)
    #expect(response.timing.tls >= response.timing.connect)
    #expect(response.timing.tls > 0)
  }

  @Test func aCertificateForAnotherNameIsRefused() async throws {
    let server = try TLSServer(host: "other.example")
    let client = HTTPClient.loopback { $0.certificateAuthorities = server.certificate }
    #expect(await client.reason("https://localhost:\(server.port)/") == .tls(.wrongHost))
  }

  @Test func anExpiredCertificateIsRefused() async throws {
    let server = try TLSServer(days: -1)
    let client = HTTPClient.loopback { $0.certificateAuthorities = server.certificate }
    #expect(await client.reason("https://localhost:\(server.port)/") == .tls(.expired))
  }

  @Test func insecureTakesAnyCertificateForItselfOnly() async throws {
    let server = try TLSServer(host: "other.example")
    let client = HTTPClient.loopback { $0.isInsecure = true }
    #expect(try await client.get("https://localhost:\(server.port)/").status == 200)
    var options = TransportOptions()
    options.proxy = ""
    do throws(TransportError) {
      _ = try await client.send(HTTPRequest(.get, "https://localhost:\(server.port)/"), options: options)
      Issue.record("the verified exchange used the unverified connection")
    } catch {
      #expect(error.reason == .tls(.notTrusted))
    }
  }

  @Test func filesThatCannotBeUsed() async throws {
    let server = try TLSServer()
    let authorities = HTTPClient.loopback { $0.certificateAuthorities = "/nowhere" }
    #expect(await authorities.reason("https://localhost:\(server.port)/") == .tls(.unusableFile))
    let own = HTTPClient.loopback {
      $0.certificateAuthorities = server.certificate
      $0.certificate = "/nowhere"
    }
    #expect(await own.reason("https://localhost:\(server.port)/") == .tls(.unusableFile))
  }

  @Test func aPortThatSpeaksNoTLS() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let port = server.port
    let reason = await HTTPClient.loopback { $0.timeout = 3000 }.reason("https://127.0.0.1:\(port)/")
    #expect(reason == .timedOut(.securing))
  }
}
