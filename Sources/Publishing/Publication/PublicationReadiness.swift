package import ConnectorModel
package import Validation

/// What stands between a connector and its registration, known before anything is sent.
package struct PublicationReadiness: Sendable {
  /// The errors that the platform refuses a connector for.
  package let obstacles: [Finding]
  /// The errors that certification would refuse it for besides.
  package let certificationObstacles: [Finding]
  /// The members of apiProperties.json that are not sent and stay in the file.
  package let omittedMembers: [String]
  /// The OAuth parameters that have no client secret.
  package let parametersWithoutSecret: [String]
  /// The size of what is sent to make the connector, in bytes, without icon and script.
  package let payloadBytes: Int

  /// Looks at a connector.
  package init(_ published: PublishedConnector, of connector: Connector) throws(PublishingError) {
    obstacles = PublicationReadiness.errors(of: connector, .import)
    let known = Set(obstacles.map { Key($0) })
    certificationObstacles = PublicationReadiness.errors(of: connector, .certify)
      .filter { !known.contains(Key($0)) }
    let payload = try ConnectorPayload(
      published, environment: "", secret: nil, iconURL: nil, scriptURL: nil)
    omittedMembers = payload.omitted
    parametersWithoutSecret = published.parametersWithoutSecret
    payloadBytes = payload.bytes.count
  }

  private struct Key: Hashable {
    let rule: String
    let place: Place

    init(_ finding: Finding) {
      rule = finding.rule
      place = finding.place
    }
  }

  private static func errors(of connector: Connector, _ profile: Profile) -> [Finding] {
    Validator(profile: profile).findings(of: connector).filter { $0.severity == .error }
  }
}
