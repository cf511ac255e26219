package import JSONText
package import Transport

/// The requests to the PowerApps and Flow resource providers as the official command line tool sends them, without
/// the token.
package struct PowerAppsRequests: Sendable {
  /// Where they go.
  package let addresses: ServiceAddresses

  /// The value of `x-ms-origin`, by which a client names itself.
  private static let origin = HTTPHeader(name: "x-ms-origin", value: "conwiz")
  private static let json = HTTPHeader(name: "Content-Type", value: "application/json")

  /// Takes the addresses.
  package init(_ addresses: ServiceAddresses) { self.addresses = addresses }

  /// Lists the environments that the user may see.
  package var environments: HTTPRequest {
    let provider = "/providers/Microsoft.ProcessSimple/environments"
    return HTTPRequest(
      .get, addresses.flow + provider + "?" + version, headers: [PowerAppsRequests.origin])
  }

  /// Lists the connectors of an environment, those of Microsoft among them.
  package func connectors(in environment: String) -> HTTPRequest {
    HTTPRequest(.get, apis(in: environment), headers: [PowerAppsRequests.origin])
  }

  /// Has the service check a definition, by the rules of certification where asked for.
  package func validation(
    of definition: JSONDocument, for objectID: String, certification: Bool
  ) -> HTTPRequest {
    let url = object(objectID, "validateApiSwagger")
    return HTTPRequest(
      .post, certification ? url + "&enableConnectorCertificationRules=true" : url,
      headers: [PowerAppsRequests.json, PowerAppsRequests.origin],
      body: .bytes(Array(definition.root.source)))
  }

  /// Asks for a place to which files can be moved.
  package func storage(for environment: String, objectID: String) -> HTTPRequest {
    let body: JSONFragment = ["environment": ["name": .string(environment)]]
    return HTTPRequest(
      .post, object(objectID, "generateResourceStorage"), headers: [PowerAppsRequests.json],
      body: .bytes(body.written(in: .compact)))
  }

  /// Moves a file to a place of the storage, which needs no token but its own signature.
  package func upload(_ file: StoredFile, _ content: [UInt8], to storage: SharedStorage) -> HTTPRequest {
    var headers = [
      HTTPHeader(name: "x-ms-blob-type", value: "BlockBlob"),
      HTTPHeader(name: "x-ms-version", value: "2019-02-02"),
    ]
    if let type = file.contentType { headers.append(HTTPHeader(name: "x-ms-blob-content-type", value: type)) }
    return HTTPRequest(.put, storage.url(of: file), headers: headers, body: .bytes(content))
  }

  /// Makes a connector.
  package func creation(_ payload: ConnectorPayload, in environment: String) -> HTTPRequest {
    HTTPRequest(
      .post, apis(in: environment), headers: [PowerAppsRequests.json, PowerAppsRequests.origin],
      body: .bytes(payload.bytes))
  }

  /// Changes a connector.
  package func update(_ payload: ConnectorPayload, of id: String, in environment: String) -> HTTPRequest {
    HTTPRequest(
      .patch, apis(in: environment, id), headers: [PowerAppsRequests.json, PowerAppsRequests.origin],
      body: .bytes(payload.bytes))
  }

  /// Reads a connector.
  package func connector(_ id: String, in environment: String) -> HTTPRequest {
    HTTPRequest(.get, apis(in: environment, id), headers: [PowerAppsRequests.origin])
  }

  /// Removes a connector.
  package func deletion(of id: String, in environment: String) -> HTTPRequest {
    HTTPRequest(.delete, apis(in: environment, id), headers: [PowerAppsRequests.origin])
  }

  private var base: String { addresses.powerApps + "/providers/Microsoft.PowerApps" }

  private var version: String { "api-version=" + PercentEncoding.encode(addresses.apiVersion) }

  private func object(_ id: String, _ action: String) -> String {
    base + "/objectIds/" + PercentEncoding.encode(id) + "/" + action + "?" + version
  }

  private func apis(in environment: String, _ id: String? = nil) -> String {
    // A quote in a name would end the string of the filter; OData doubles it.
    let name = environment.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    let filter = PercentEncoding.encode("environment eq '\(name)'")
    let path = base + "/apis" + (id.map { "/" + PercentEncoding.encode($0) } ?? "")
    return path + "?" + version + "&%24filter=" + filter
  }
}
