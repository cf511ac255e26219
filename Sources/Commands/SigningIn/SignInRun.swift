import ConnectorModel
import Environment
import Runner
import SignIn
import Transport

/// Makes the connection of a run: its values, a sign-in where one is asked for, and what was remembered.
struct SignInRun {
  let choice: SignInChoice
  let definition: ConnectionDefinition
  /// The server that was named on the command line, which is remembered with the connection.
  let baseURL: String?
  let send: TokenClient.Sender
  /// Why no request to an address would be sent.
  let refusal: @Sendable (String) -> TransportError?

  /// A connection with its values and, after a sign-in, what renews its token.
  struct Outcome {
    let values: ConnectionValues
    let signIn: SignedConnection?
    /// The client that signed in; a command that gives its secret runs once.
    var client: OAuthClient?
    /// What the report tells about the sign-in.
    let notes: [String]
  }

  /// The connection, made of what was remembered and what was given.
  func connection(
    _ given: ConnectionValues, _ store: RememberedConnections?
  ) async throws(CommandFailure) -> Outcome {
    var remembered: RememberedConnection?
    if let name = choice.use {
      guard let found = store?[name] else {
        let known = (store?.all ?? []).map(\.name).joined(separator: ", ")
        throw CommandFailure(
          .usage,
          known.isEmpty
            ? "No connection of this connector is remembered. Make one with --remember \(name)."
            : "No connection named '\(name)' is remembered, only: \(known).")
      }
      remembered = found
    }
    let values = (remembered?.values ?? ConnectionValues()).merging(given)
    let outcome = try await signedIn(values, remembered, store)
    if let name = choice.remember { try await remember(outcome, remembered, as: name, store) }
    return outcome
  }

  private func signedIn(
    _ values: ConnectionValues, _ remembered: RememberedConnection?, _ store: RememberedConnections?
  ) async throws(CommandFailure) -> Outcome {
    guard choice.signIn != nil || remembered?.tokens != nil else {
      return Outcome(values: values, signIn: nil, notes: [])
    }
    guard let signIn = try oauth(values) else {
      throw CommandFailure(
        .usage, "The connector does not sign in by OAuth 2.0; give its values with --connection.")
    }
    let client = try client(of: signIn, values, remembered)
    var provider = signIn.provider
    if let url = choice.deviceURL { provider.deviceAuthorization = url }
    let tokens = TokenClient(provider, client: client, sending: send)
    var notes = signIn.notes
    let set: TokenSet
    if let way = choice.signIn {
      set = try await self.tokens(way, tokens)
      Output.current.tell("Signed in.")
      if way == .clientCredentials {
        notes.append(
          "signed in as the application itself, which is not how connections of the platform sign in")
      }
    } else if let kept = remembered?.tokens {
      set = kept
    } else {
      return Outcome(values: values, signIn: nil, notes: notes)
    }
    let name = choice.remember ?? remembered?.name
    let renewal = SharedRenewal(client: tokens, store: store, name: name)
    let keeper = TokenKeeper(set, client: tokens) { old throws(SignInError) in
      try await renewal.tokens(after: old)
    }
    return Outcome(
      values: values, signIn: SignedConnection(keeper: keeper, field: signIn.field), client: client,
      notes: notes)
  }

  private func oauth(_ values: ConnectionValues) throws(CommandFailure) -> OAuthSignIn? {
    do throws(SignInError) {
      return try OAuthSignIn(definition, values: values)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func client(
    of signIn: OAuthSignIn, _ values: ConnectionValues, _ remembered: RememberedConnection?
  ) throws(CommandFailure) -> OAuthClient {
    var secret = signIn.secret(in: values) ?? remembered?.clientSecret
    if let text = choice.clientSecret {
      secret = try SecretSource.secret(from: text) { Environment[$0] }
    }
    return OAuthClient(
      id: choice.clientID ?? remembered?.clientID ?? signIn.clientID, secret: secret,
      secretPlace: choice.clientAuth)
  }

  private func tokens(
    _ way: SignInChoice.Way, _ tokens: TokenClient
  ) async throws(CommandFailure) -> TokenSet {
    do throws(SignInError) {
      switch way {
      case .clientCredentials: return try await tokens.ownTokens()
      case .device: return try await CountedSignIn(DeviceCodeFlow(tokens)).tokens()
      case .browser: break
      }
    } catch {
      throw CommandFailure(error)
    }
    let request: AuthorizationRequest
    do throws(SignInError) {
      request = try tokens.authorization(redirectURL: choice.redirectURL, refusal: refusal)
    } catch {
      throw CommandFailure(error)
    }
    if let file = choice.urlFile { try ReportTarget(path: file).write([request.url]) }
    let code = try await BrowserSignIn(request: request, isPasted: choice.paste).code()
    do throws(SignInError) {
      return try await tokens.tokens(for: code, of: request)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func remember(
    _ outcome: Outcome, _ used: RememberedConnection?, as name: String, _ store: RememberedConnections?
  ) async throws(CommandFailure) {
    guard var store else { throw CommandFailure(DiskError.noStateHome) }
    var kept = RememberedConnection(
      name: name, setName: definition.setName, values: outcome.values, baseURL: baseURL ?? used?.baseURL)
    if let signIn = outcome.signIn, let client = outcome.client {
      kept.clientID = client.id
      kept.clientSecret = client.secret
      kept.tokens = await signIn.keeper.current
    }
    do throws(DiskError) {
      try store.remember(kept)
    } catch {
      throw CommandFailure(error)
    }
    Output.current.tell(RememberedConnections.warning + " (" + store.path + ")")
  }
}
