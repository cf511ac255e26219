import ConnectorModel
import Glibc
import Publishing
import Transport
import Wizard

/// One piece of work for the Create step, from its first call to its outcome.
struct PublishJob: Sendable {
  let send: PowerAppsClient.Sender
  let post: @Sendable (PublishNews) -> Void

  init(sending send: @escaping PowerAppsClient.Sender, post: @escaping @Sendable (PublishNews) -> Void) {
    self.send = send
    self.post = post
  }

  func perform(_ work: PublishWork) async {
    switch work {
    case .accounts: post(.known(PublishAccounts().known))
    case .look(let connector, let folder): look(connector, folder)
    case .signIn(let provider): await signIn(provider)
    case .signOut(let user): signOut(user)
    case .environments(let place):
      post(
        .environments(
          await outcome { () throws(PublishingError) in
            post(.step(.environments))
            return try await client(place).environments()
          }))
    case .connectors(let place, let environment):
      post(
        .connectors(
          await outcome { () throws(PublishingError) in
            post(.step(.connectors))
            return try await PowerAppsRegistry(client(place), environment: environment).entries()
          }))
    case .compare(let place, let environment, let id, let local):
      post(
        .compared(
          await outcome { () throws(PublishingError) in
            let deployed = try await client(place).download(id, in: environment) { post(.step($0)) }
            return ConnectorComparison(local.published, with: deployed).differences
          }))
    case .register(let registration): post(.registered(await register(registration)))
    case .download(let place, let environment, let id, let target):
      post(
        .downloaded(
          await outcome { () throws(PublishingError) in
            let files = try await client(place).download(id, in: environment) { post(.step($0)) }
            return try write(files, to: target, place, environment)
          }))
    }
  }

  private func outcome<Value>(
    _ work: () async throws(PublishingError) -> Value
  ) async -> Result<Value, PublishingError> {
    do throws(PublishingError) {
      return .success(try await work())
    } catch {
      return .failure(Task.isCancelled ? .cancelled : error)
    }
  }

  /// Calls as somebody; who that is may have new tokens since the screen was told of them.
  private func client(_ place: PublishPlace) throws(PublishingError) -> PowerAppsClient {
    let retry = RetryRule { seconds throws(PublishingError) in
      if seconds > 3 { post(.waiting(seconds: seconds)) }
      try await RetryRule.sleep(seconds)
    }
    return PowerAppsClient(
      place.addresses, credentials: try PublishAccounts().credentials(of: place, sending: send), retry: retry,
      sending: send)
  }

  private func look(_ connector: Connector, _ folder: ConnectorFolder) {
    let accounts = PublishAccounts().known
    do throws(PublishingError) {
      let local = try LocalConnector(connector, in: folder)
      let readiness = try PublicationReadiness(local.published, of: connector)
      post(.looked(accounts: accounts, .success(ConnectorReadiness(local: local, readiness: readiness))))
    } catch {
      post(.looked(accounts: accounts, .failure(error)))
    }
  }

  private func signOut(_ user: String) {
    do throws(PublishingError) {
      try PublishAccounts().store.change { _ = $0.remove(named: user) }
      post(.accounts(PublishAccounts().known, newest: nil))
    } catch {
      post(.accounts(.failure(error), newest: nil))
    }
  }

  private func register(
    _ work: PublishWork.Registration
  ) async -> Result<PublishNews.Registered, PublishingError> {
    await outcome { () throws(PublishingError) in
      try work.local.checkSendable()
      let publication = try Publication(
        work.local.published, in: work.environment, target: work.target, secret: work.secret,
        allowsNoSecret: true)
      var journal = CreationJournal.none
      if work.target == .create, let home = try? StateHome.standard() {
        journal = CreationJournal(for: work.local.folder, of: home)
        if work.makesAnother { try journal.forget(in: work.environment) }
      }
      let result = try await publication.run(with: try client(work.place), journal: journal) {
        post(.step($0))
      }
      return remembered(result, work)
    }
  }

  /// Writes down where the connector is; it is registered all the same where that fails.
  private func remembered(
    _ result: PublicationResult, _ work: PublishWork.Registration
  ) -> PublishNews.Registered {
    let settings = work.local.settings
    guard settings.connectorID != result.id || settings.environment != result.environment else {
      return PublishNews.Registered(result: result, isRemembered: false)
    }
    do throws(PublishingError) {
      let before = try work.local.remember(id: result.id, in: result.environment, work.place.addresses)
      return PublishNews.Registered(result: result, isRemembered: true, before: before)
    } catch {
      return PublishNews.Registered(result: result, isRemembered: false, problem: error.message)
    }
  }
}
