import JSONText
import Transport

/// Calls the table of connectors of a Dataverse organisation, which solutions are made of.
package struct DataverseClient: Sendable {
  /// The address of the organisation, without a slash at its end.
  package let organization: String
  private let exchange: SignedExchange

  /// Prepares calls.
  package init(
    _ organization: String, credentials: CallCredentials, retry: RetryRule = RetryRule(),
    sending send: @escaping PowerAppsClient.Sender
  ) {
    self.organization = ServiceAddresses.trimmed(organization)
    exchange = SignedExchange(credentials: credentials, retry: retry, send: send)
  }

  /// The rows that a condition of OData selects, or all; without the long fields.
  package func rows(where condition: String? = nil) async throws(PublishingError) -> [DataverseRow] {
    let columns = DataverseRow.shortColumns.joined(separator: ",")
    var query = "%24select=" + columns
    if let condition { query += "&%24filter=" + PercentEncoding.encode(condition) }
    let request = request(.get, "connectors?" + query)
    let answer = try await exchange.json(request, as: .connectors)
    guard let list = answer.root["value"], list.isArray else {
      throw .unreadable(UnreadableAnswer(.connectors, status: 200, reason: "no list of connectors"))
    }
    return list.elements.compactMap { DataverseRow($0) }
  }

  /// One row with all its fields.
  package func row(_ id: String) async throws(PublishingError) -> DataverseRow {
    let answer = try await exchange.json(request(.get, "connectors(\(id))"), as: .read)
    guard let row = DataverseRow(answer.root) else {
      throw .unreadable(UnreadableAnswer(.read, status: 200, reason: "no connector"))
    }
    return row
  }

  /// Makes a row, in a solution where one is named; the answer is the row as it is stored.
  func create(
    _ content: DataverseContent, solution: String?
  ) async throws(PublishingError) -> DataverseRow {
    let answer = try await exchange.json(creation(content, solution: solution), as: .create)
    guard let row = DataverseRow(answer.root) else {
      throw .unreadable(UnreadableAnswer(.create, status: 200, reason: "no connector"))
    }
    return row
  }

  /// Changes a row that exists.
  func update(_ content: DataverseContent, of id: String) async throws(PublishingError) {
    let response = try await exchange.response(to: change(content, of: id), as: .update)
    guard AnswerForm(response) != .page else { throw .unreadable(UnreadableAnswer(.update, response)) }
  }

  /// Removes a row.
  package func delete(_ id: String) async throws(PublishingError) {
    _ = try await exchange.response(to: request(.delete, "connectors(\(id))"), as: .delete)
  }

  func creation(_ content: DataverseContent, solution: String?) -> HTTPRequest {
    var request = request(.post, "connectors", body: content.bytes)
    request.headers.append(HTTPHeader(name: "Prefer", value: "return=representation"))
    if let solution {
      request.headers.append(HTTPHeader(name: "MSCRM.SolutionUniqueName", value: solution))
    }
    return request
  }

  func change(_ content: DataverseContent, of id: String) -> HTTPRequest {
    var request = request(.patch, "connectors(\(id))", body: content.bytes)
    // Without it, a change of a row that is not there would make one.
    request.headers.append(HTTPHeader(name: "If-Match", value: "*"))
    return request
  }

  private func request(_ method: HTTPMethod, _ path: String, body: [UInt8]? = nil) -> HTTPRequest {
    var headers = [
      HTTPHeader(name: "Accept", value: "application/json"), HTTPHeader(name: "OData-Version", value: "4.0"),
      HTTPHeader(name: "OData-MaxVersion", value: "4.0"),
    ]
    if body != nil { headers.append(HTTPHeader(name: "Content-Type", value: "application/json")) }
    return HTTPRequest(
      method, organization + "/api/data/v9.2/" + path, headers: headers,
      body: body.map { .bytes($0) } ?? .none)
  }
}
