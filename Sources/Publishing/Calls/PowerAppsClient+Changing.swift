import JSONText
import Transport

extension PowerAppsClient {
  /// Makes a connector; an answer from which its name cannot be read leaves the outcome open.
  func create(
    _ payload: ConnectorPayload, in environment: String
  ) async throws(PublishingError) -> RegisteredConnector {
    let response = try await exchange.response(
      to: requests.creation(payload, in: environment), as: .create)
    guard let made = RegisteredConnector(try SignedExchange.json(response, as: .create).root) else {
      throw .unreadable(UnreadableAnswer(.create, response, reason: "no name of a connector"))
    }
    return made
  }

  /// Changes a connector; what the service answers is of no account, some answer nothing.
  func update(
    _ payload: ConnectorPayload, of id: String, in environment: String
  ) async throws(PublishingError) -> RegisteredConnector? {
    let response = try await exchange.response(
      to: requests.update(payload, of: id, in: environment), as: .update)
    return (try? JSONDocument(response.body)).flatMap { RegisteredConnector($0.root) }
  }
}
