import SignIn
import Synchronization
import Testing
import Transport

/// A provider that is busy or has broken down while a code waits to be used.
struct BusyProviderTests {
  private static let code =
    #"{"device_code":"D","user_code":"U","verification_uri":"https://v.test","expires_in":900,"interval":5}"#

  /// A flow that gets these answers, one after the other.
  private func flow(_ answers: [HTTPResponse]) -> DeviceCodeFlow {
    let rest = Mutex(answers)
    let provider = OAuthProvider(
      token: OAuthProvider.Call(address: "https://id.test/token"),
      deviceAuthorization: "https://id.test/device", scopes: ["a"])
    return DeviceCodeFlow(
      TokenClient(provider, client: OAuthClient(id: "app"), now: { 100 }) { _ throws(TransportError) in
        rest.withLock { $0.isEmpty ? HTTPResponse(status: 500) : $0.removeFirst() }
      })
  }

  private func response(_ status: Int, _ body: String = "", retryAfter: String? = nil) -> HTTPResponse {
    let headers = retryAfter.map { [HTTPHeader(name: "Retry-After", value: $0)] } ?? []
    return HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
  }

  @Test(
    arguments: [
      (429, "", "17", 17), (429, #"{"error":{"code":"TooMany"}}"#, nil, 10), (500, "<html></html>", nil, 10),
      (502, "", nil, 10), (503, #"{"error":"temporarily_unavailable"}"#, "2", 5),
    ] as [(Int, String, String?, Int)])
  func `the code is asked for again later`(
    _ status: Int, _ body: String, _ asked: String?, _ interval: Int
  ) async throws {
    let flow = flow([response(200, BusyProviderTests.code), response(status, body, retryAfter: asked)])
    let code = try await flow.code()
    guard case .pending(interval) = try await flow.outcome(of: code, interval: 5) else {
      Issue.record("not pending")
      return
    }
  }

  @Test func `a refusal stays one whatever its status`() async throws {
    let flow = flow([response(200, BusyProviderTests.code), response(500, #"{"error":"access_denied"}"#)])
    let code = try await flow.code()
    let error = await #expect(throws: SignInError.self) { try await flow.outcome(of: code, interval: 5) }
    guard case .refused("access_denied", _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a code that is not given is said in words of its own`() async throws {
    let error = await #expect(throws: SignInError.self) {
      try await flow([response(503, retryAfter: "30")]).code()
    }
    #expect(error?.message.contains("(503)") == true && error?.message.contains("30 seconds") == true)
    #expect(error?.message.contains("Security") == false)
  }
}
