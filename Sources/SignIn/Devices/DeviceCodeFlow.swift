import Transport

/// Sign-in on another device (RFC 8628): a code is shown, and the provider is asked until it was used.
package struct DeviceCodeFlow: Sendable {
  /// What the token endpoint said when it was asked.
  package enum Outcome: Sendable {
    /// The code has not been used yet; the seconds until the next question.
    case pending(interval: Int)
    /// The sign-in is done.
    case done(TokenSet)
  }

  /// The version of the endpoints, which differ in their members.
  package enum Version: Hashable, Sendable {
    /// RFC 8628.
    case standard
    /// Version 1 of Microsoft's endpoint: `resource` instead of scopes, `code` instead of `device_code`.
    case microsoft1
  }

  private let tokens: TokenClient
  private let version: Version

  /// Prepares for the provider and application of a token client.
  package init(_ tokens: TokenClient, version: Version = .standard) {
    self.tokens = tokens
    self.version = version
  }

  /// Asks for a code (section 3.1).
  package func code() async throws(SignInError) -> DeviceCode {
    guard let address = tokens.provider.deviceAuthorization, !address.isEmpty else {
      throw .noAddress("device code URL")
    }
    guard !tokens.client.id.isEmpty else { throw .noClientID }
    let scope = tokens.provider.scopes.isEmpty ? "" : "&scope={Scopes}"
    let answer = try await tokens.answer(
      OAuthProvider.Call(address: address), standard: "client_id={ClientId}" + scope, OAuthValues())
    if let refusal = answer.unavailable ?? answer.refusal { throw refusal }
    guard let deviceCode = answer["device_code"], let userCode = answer["user_code"],
      let place = answer["verification_uri"] ?? answer["verification_url"]
    else { throw answer.unreadable("no device code") }
    return DeviceCode(
      userCode: userCode, address: place, completeAddress: answer["verification_uri_complete"],
      expiry: tokens.now() + (answer.seconds("expires_in") ?? 900),
      interval: max(1, answer.seconds("interval") ?? 5), deviceCode: Secret(deviceCode))
  }

  /// Asks once whether the code was used (section 3.4); `interval` is what the last question gave.
  package func outcome(of code: DeviceCode, interval: Int) async throws(SignInError) -> Outcome {
    guard tokens.now() < code.expiry else { throw .expired }
    var values = OAuthValues()
    values["DeviceCode"] = code.deviceCode.reveal()
    let standard =
      version == .standard
      ? "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id={ClientId}"
        + "&device_code={DeviceCode}"
      : "grant_type=device_code&client_id={ClientId}&code={DeviceCode}"
    let call = tokens.provider.token.map {
      OAuthProvider.Call(address: $0.address.text, query: $0.query?.text)
    }
    do throws(SignInError) {
      let answer = try await tokens.answer(call, standard: standard, values)
      return .done(try answer.tokens(now: tokens.now()))
    } catch {
      switch error {
      case .refused("authorization_pending", _): return .pending(interval: interval)
      case .refused("slow_down", _): return .pending(interval: interval + 5)
      case .refused("expired_token", _), .refused("code_expired", _): throw .expired
      // A lost answer is no refusal: section 3.5 asks for more time between the questions.
      case .transport(let error) where error.isTransient: return .pending(interval: interval * 2)
      case .unavailable(_, let asked):
        return .pending(interval: max(interval, min(asked ?? interval * 2, 60)))
      default: throw error
      }
    }
  }

  /// Asks for a code and until it was used; a new one takes the place of one that has ended, `codes` of them at most.
  ///
  /// Codes are said to be good for fifteen minutes and at times end after five. `show` is told of each code and whether
  /// it is a new one; `wait` sleeps a number of seconds and throws when the user stops.
  package func tokens(
    codes: Int, show: (DeviceCode, _ isNew: Bool) -> Void,
    wait: @Sendable (DeviceCode, Int) async throws(SignInError) -> Void = { _, seconds throws(SignInError) in
      try await DeviceCodeFlow.sleep(seconds)
    }
  ) async throws(SignInError) -> TokenSet {
    for attempt in 0..<codes {
      let code = try await code()
      show(code, attempt > 0)
      do throws(SignInError) {
        return try await finish(code) { seconds throws(SignInError) in try await wait(code, seconds) }
      } catch {
        guard case .expired = error else { throw error }
      }
    }
    throw .expired
  }

  /// Sleeps some seconds; ends at once when the task is cancelled.
  package static func sleep(_ seconds: Int) async throws(SignInError) {
    do {
      try await Task.sleep(for: .seconds(seconds))
    } catch {
      throw .cancelled
    }
  }

  /// Asks until the code was used; `wait` sleeps a number of seconds and throws when the user stops.
  package func finish(
    _ code: DeviceCode, wait: @Sendable (Int) async throws(SignInError) -> Void
  ) async throws(SignInError) -> TokenSet {
    var interval = code.interval
    while true {
      try await wait(interval)
      switch try await outcome(of: code, interval: interval) {
      case .done(let tokens): return tokens
      case .pending(let next): interval = next
      }
    }
  }
}
