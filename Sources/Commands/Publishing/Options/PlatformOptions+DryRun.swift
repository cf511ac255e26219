import Publishing
import Transport

/// A call of a command that changes nothing but what it names.
enum SingleCall {
  case connectors
  case read(String)
  case delete(String)
}

extension PlatformOptions {
  /// Prints the request of a call and sends none.
  func dryRun(
    _ call: SingleCall, _ settings: ConnectorSettings, _ format: ReportFormat
  ) throws(CommandFailure) -> ExitStatus {
    let request: HTTPRequest
    if let organization = dataverse.organization(place, settings) {
      let requests = DataverseRequests(organization)
      request =
        switch call {
        case .connectors: requests.rows()
        case .read(let id): requests.row(id)
        case .delete(let id): requests.deletion(of: id)
        }
    } else {
      let requests = PowerAppsRequests(PlatformSession.addresses(place, settings))
      let environment = place.environment ?? settings.environment ?? "ENVIRONMENT"
      request =
        switch call {
        case .connectors: requests.connectors(in: environment)
        case .read(let id): requests.connector(id, in: environment)
        case .delete(let id): requests.deletion(of: id, in: environment)
        }
    }
    try RequestListing(requests: [request], secret: nil).write(format)
    return .done
  }
}
