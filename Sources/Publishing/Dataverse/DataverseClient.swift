import JSONText
import Transport

/// Calls the table of connectors of a Dataverse organisation, which solutions are made of.
package struct DataverseClient: Sendable {
  /// Makes the requests.
  package let requests: DataverseRequests
  private let exchange: SignedExchange

  /// Prepares calls.
  package init(
    _ organization: String, credentials: CallCredentials, retry: RetryRule = RetryRule(),
    sending send: @escaping PowerAppsClient.Sender
  ) {
    requests = DataverseRequests(organization)
    exchange = SignedExchange(credentials: credentials, retry: retry, send: send)
  }

  /// The address of the organisation.
  package var organization: String { requests.organization }

  /// The rows that a condition of OData selects, or all; without the long fields.
  package func rows(where condition: String? = nil) async throws(PublishingError) -> [DataverseRow] {
    try await exchange.list(requests.rows(where: condition), as: .connectors).compactMap { DataverseRow($0) }
  }

  /// One row with all its fields.
  package func row(_ id: String) async throws(PublishingError) -> DataverseRow {
    try DataverseClient.row(in: try await exchange.json(requests.row(id), as: .read), .read)
  }

  /// Makes a row, in a solution where one is named; the answer is the row as it is stored.
  func create(
    _ content: DataverseContent, solution: String?
  ) async throws(PublishingError) -> DataverseRow {
    let request = requests.creation(content, solution: solution)
    return try DataverseClient.row(in: try await exchange.json(request, as: .create), .create)
  }

  /// Changes a row that exists.
  func update(_ content: DataverseContent, of id: String) async throws(PublishingError) {
    _ = try await exchange.response(to: requests.change(content, of: id), as: .update)
  }

  /// Removes a row.
  package func delete(_ id: String) async throws(PublishingError) {
    try await exchange.remove(requests.deletion(of: id), lookingBy: requests.row(id))
  }

  private static func row(
    in answer: JSONDocument, _ call: ServiceCall
  ) throws(PublishingError) -> DataverseRow {
    guard let row = DataverseRow(answer.root) else {
      throw .unreadable(UnreadableAnswer(call, status: 200, reason: "no connector"))
    }
    return row
  }
}
