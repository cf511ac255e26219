import ConnectorModel

/// A finding as it is known again while others are repaired: without its line, with its place.
struct FindingKey: Hashable {
  let rule: String
  let place: Place
  let message: String

  init(_ finding: Finding) {
    rule = finding.rule
    place = finding.place
    message = finding.message
  }
}
