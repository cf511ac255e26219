import AuthorizationServer
import SignIn
import Testing
import Transport

@Suite struct DeviceCodeTests {
  @Test func `the provider is asked until the code was used, more slowly when it says so`() async throws {
    let provider = Provider()
    let flow = DeviceCodeFlow(provider.tokens())
    let code = try await flow.code()
    #expect(code.address == "https://id.test/device")
    #expect(code.interval == 5)
    #expect(code.expiry == provider.clock.now + 900)
    var waits: [Int] = []
    var interval = 3
    // The first question comes too early on purpose.
    for step in 0..<4 {
      waits.append(interval)
      provider.clock.advance(interval)
      if step == 3 { await provider.service.answer(userCode: code.userCode, isApproved: true) }
      guard case .pending(let next) = try await flow.outcome(of: code, interval: interval) else {
        #expect(step == 3)
        break
      }
      interval = step == 0 ? next + 2 : next
    }
    #expect(waits == [3, 10, 10, 10])
  }

  @Test func `waiting ends with the tokens`() async throws {
    let provider = Provider()
    let flow = DeviceCodeFlow(provider.tokens())
    let code = try await flow.code()
    let tokens = try await flow.finish(code) { seconds throws(SignInError) in
      provider.clock.advance(seconds)
      await provider.service.answer(userCode: code.userCode, isApproved: true)
    }
    #expect(await provider.service.accepts(tokens.accessToken.reveal()))
  }

  @Test func `a new code takes the place of one that has ended, so often and no oftener`() async throws {
    let provider = Provider()
    let flow = DeviceCodeFlow(provider.tokens())
    let began = provider.clock.now
    var shown: [(code: String, isNew: Bool)] = []
    let tokens = try await flow.tokens(codes: 3) {
      shown.append(($0.userCode, $1))
    } wait: { code, seconds throws(SignInError) in
      let isFirst = provider.clock.now == began
      provider.clock.advance(isFirst ? 5000 : seconds)
      if !isFirst { await provider.service.answer(userCode: code.userCode, isApproved: true) }
    }
    #expect(await provider.service.accepts(tokens.accessToken.reveal()))
    #expect(shown.map(\.isNew) == [false, true])
    #expect(Set(shown.map(\.code)).count == 2)
    await #expect(throws: SignInError.self) {
      try await flow.tokens(codes: 1, show: { _, _ in }) { _, _ throws(SignInError) in
        provider.clock.advance(5000)
      }
    }
  }

  @Test func `a refusal and the end of the time are told apart`() async throws {
    let provider = Provider()
    let flow = DeviceCodeFlow(provider.tokens())
    let code = try await flow.code()
    provider.clock.advance(5)
    await provider.service.answer(userCode: code.userCode, isApproved: false)
    await refused(as: "access_denied") { () async throws(SignInError) in
      _ = try await flow.outcome(of: code, interval: 5)
    }
    provider.clock.advance(900)
    await #expect(throws: SignInError.self) { try await flow.outcome(of: code, interval: 5) }
  }

  @Test func `the first version of Microsoft's endpoint has members of its own`() async throws {
    let client = TokenClient(
      Provider().provider, client: OAuthClient(id: "app"), now: { 100 }
    ) { request throws(TransportError) in
      guard case .bytes(let body) = request.body else { throw TransportError(.invalidURL, target: "") }
      let form = String(decoding: body, as: UTF8.self)
      let answer =
        form.contains("grant_type=device_code&client_id=app&code=D")
        ? #"{"access_token":"T","expires_in":"3599"}"#
        : #"{"device_code":"D","user_code":"U","verification_url":"https://v.test","expires_in":"900","interval":"5"}"#
      return HTTPResponse(status: 200, body: Array(answer.utf8))
    }
    let flow = DeviceCodeFlow(client, version: .microsoft1)
    let code = try await flow.code()
    #expect(code.address == "https://v.test" && code.interval == 5)
    guard case .done(let tokens) = try await flow.outcome(of: code, interval: 5) else {
      Issue.record("the code was used")
      return
    }
    #expect(tokens.expiry == 3699)
  }
}
