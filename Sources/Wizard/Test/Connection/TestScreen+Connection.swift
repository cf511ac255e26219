import ConnectorModel
import Runner
import SignIn
import TerminalUI
import Transport

extension TestScreen {
  /// Opens the dialog that signs the connection in.
  mutating func signIn(_ context: inout AppContext) {
    guard let connector = context.workspace?.connector else { return }
    do {
      let definition = try ConnectionDefinition(connector, setNamed: connection.setName)
      guard
        let signIn = try OAuthSignIn(definition, values: connection.callValues)
      else { return }
      signInField = signIn.field
      context.push(SignInLayer(signIn, number: nextCall, client: connection.signIn?.client))
      nextCall += 1
    } catch let error as SignInError {
      context.say(error.message, .error)
    } catch let error as ConnectionError {
      context.say(error.message, .error)
    } catch {
      return
    }
  }

  /// Takes the tokens of a sign-in, and sends a call again that waited for them.
  mutating func receive(_ news: SignInNews, _ context: inout AppContext) {
    guard case .ended(let outcome) = news else { return }
    let isRenewal = resends
    resends = false
    switch outcome {
    case .failure(let error):
      if isRenewal { context.say(error.message, .error) }
    case .success(let signedIn):
      connection.signIn = signedIn
      connection.values[signInField] = signedIn.tokens.accessToken
      touch()
      context.say(isRenewal ? "the token was renewed; sending again" : "signed in", .success)
      // Only the tokens: what else was typed since was not asked to be remembered.
      if let folder = context.workspace?.folder, var kept = connection.remembered.first(where: isNamed) {
        kept.values[signInField] = .secret(signedIn.tokens.accessToken)
        kept.tokens = signedIn.tokens
        kept.clientID = signedIn.client.id
        kept.clientSecret = signedIn.client.secret
        context.run(.remember(folder, kept))
      }
      if isRenewal { send(&context) }
    }
  }

  /// Renews the token after a refusal, once; false when there is nothing to renew.
  mutating func renew(_ context: inout AppContext) -> Bool {
    guard !hasRenewed, let signIn = connection.signIn, signIn.tokens.refreshToken != nil else { return false }
    hasRenewed = true
    resends = true
    context.run(.signIn(nextCall, .renew(signIn.tokens, signIn.provider, signIn.client)))
    nextCall += 1
    context.say("the token was refused; renewing it …")
    return true
  }

  private func isNamed(_ remembered: RememberedConnection) -> Bool { remembered.name == connection.name }

  /// Remembers the connection under a name.
  mutating func remember(_ name: String, _ context: inout AppContext) {
    guard let folder = context.workspace?.folder, let connector = context.workspace?.connector else { return }
    let setName = (try? ConnectionDefinition(connector, setNamed: connection.setName))?.setName
    connection.name = name
    context.run(.remember(folder, connection.record(as: name, setName: setName)))
  }

  /// Takes the list of remembered connections in.
  mutating func receive(
    _ outcome: Result<[RememberedConnection], DiskError>, _ context: inout AppContext
  ) {
    switch outcome {
    case .failure(let error): context.say(error.message, .error)
    case .success(let remembered):
      connection.remembered = remembered
      if connection.name.map({ name in !remembered.contains { $0.name == name } }) == true {
        connection.name = nil
      }
      touch()
    }
  }

  /// Offers the remembered connections.
  func chooseConnection(_ context: inout AppContext) {
    let options = connection.remembered.map { FieldOption("use " + $0.name, $0.name) }
    let forget = connection.remembered.map { FieldOption("forget " + $0.name, "forget " + $0.name) }
    context.push(ChoiceLayer(title: "Connection", options: options + forget) { .input("remembered", $0) })
  }

  /// Uses or forgets a connection that was chosen.
  mutating func takeConnection(_ text: String, _ context: inout AppContext) {
    if text.hasPrefix("forget "), let folder = context.workspace?.folder {
      context.run(.forgetConnection(folder, name: String(text.dropFirst("forget ".count))))
    } else if let chosen = connection.remembered.first(where: { "use " + $0.name == text }) {
      connection.take(chosen)
      adoptTokens(of: chosen, context)
      let server = connection.givenBaseURL.map { " at \($0)" } ?? ""
      context.say("using the connection \(chosen.name)\(server)", .success)
    }
    touch()
  }

  /// Ties the tokens of a remembered connection to their provider, so that they can be renewed.
  private mutating func adoptTokens(of remembered: RememberedConnection, _ context: AppContext) {
    guard let tokens = remembered.tokens, let connector = context.workspace?.connector,
      let definition = try? ConnectionDefinition(connector, setNamed: remembered.setName),
      let signIn = try? OAuthSignIn(definition, values: remembered.values)
    else { return }
    signInField = signIn.field
    connection.values[signIn.field] = tokens.accessToken
    connection.signIn = TestSignIn(
      provider: signIn.provider,
      client: OAuthClient(id: remembered.clientID ?? signIn.clientID, secret: remembered.clientSecret),
      tokens: tokens)
  }
}
