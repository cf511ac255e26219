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

  /// Looks at a connector.
  package init(_ published: PublishedConnector, of connector: Connector) throws(PublishingError) {
    obstacles = PublicationReadiness.errors(of: connector, .import)
    let known = Set(obstacles.map { Key($0) })
    certificationObstacles = PublicationReadiness.errors(of: connector, .certify)
      .filter { !known.contains(Key($0)) }
    let payload = try ConnectorPayload(
      published, environment: "", secret: nil, iconURL: nil, scriptURL: nil)
    omittedMembers = payload.omitted
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
