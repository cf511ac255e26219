package import Transport

/// The requests to the table of connectors of a Dataverse organisation, without the token.
package struct DataverseRequests: Sendable {
  /// The address of the organisation, without a slash at its end.
  package let organization: String

  /// Takes the address.
  package init(_ organization: String) { self.organization = ServiceAddresses.trimmed(organization) }

  /// Lists the rows that a condition of OData selects, or all; without the long fields.
  package func rows(where condition: String? = nil) -> HTTPRequest {
    var query = "%24select=" + DataverseRow.shortColumns.joined(separator: ",")
    if let condition { query += "&%24filter=" + PercentEncoding.encode(condition) }
    return request(.get, "connectors?" + query)
  }

  /// Reads a row with all its fields.
  package func row(_ id: String) -> HTTPRequest { request(.get, DataverseRequests.path(id)) }

  /// Removes a row.
  package func deletion(of id: String) -> HTTPRequest { request(.delete, DataverseRequests.path(id)) }

  /// Makes a row, in a solution where one is named.
  func creation(_ content: DataverseContent, solution: String?) -> HTTPRequest {
    var request = request(.post, "connectors", body: content.bytes)
    request.headers.append(HTTPHeader(name: "Prefer", value: "return=representation"))
    if let solution {
      request.headers.append(HTTPHeader(name: "MSCRM.SolutionUniqueName", value: solution))
    }
    return request
  }

  /// Changes a row.
  func change(_ content: DataverseContent, of id: String) -> HTTPRequest {
    var request = request(.patch, DataverseRequests.path(id), body: content.bytes)
    // Without it, a change of a row that is not there would make one.
    request.headers.append(HTTPHeader(name: "If-Match", value: "*"))
    return request
  }

  private static func path(_ id: String) -> String { "connectors(" + PercentEncoding.encode(id) + ")" }

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
