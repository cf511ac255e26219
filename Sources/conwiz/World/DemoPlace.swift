import ConnectorModel

/// Which connector is the sample, and where its service is.
struct DemoPlace: Sendable {
  /// The folder without links; nil for whichever connector is opened first.
  var folder: String?
  /// The address of the service.
  let baseURL: String

  /// The address to call instead of the connector's own; nil for a connector that is not the sample.
  mutating func baseURL(of connector: ConnectorFolder) -> String? {
    let path = connector.realPath
    if folder == nil { folder = path }
    return folder == path ? baseURL : nil
  }
}
