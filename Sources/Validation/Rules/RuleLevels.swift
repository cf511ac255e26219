/// How much a rule weighs in each profile; nil where it is not checked.
package struct RuleLevels: Hashable, Sendable {
  private let refused: Severity?
  private let certification: Severity?
  private let style: Severity?

  /// The platform refuses the connector.
  package static let refused = RuleLevels(import: .error, certify: .error, style: .error)
  /// It is wrong, but live connectors carry it or only certification refuses it.
  package static let error = RuleLevels(import: nil, certify: .error, style: .error)
  /// Certification refuses it; elsewhere it is a matter of care.
  package static let certification = RuleLevels(import: .warning, certify: .error, style: .warning)
  /// Certification or makers would complain.
  package static let warning = RuleLevels(import: nil, certify: .warning, style: .warning)
  /// A matter of style.
  package static let info = RuleLevels(import: nil, certify: nil, style: .info)

  /// Names the severity of each profile.
  package init(import refused: Severity?, certify: Severity?, style: Severity?) {
    self.refused = refused
    certification = certify
    self.style = style
  }

  /// The severity in a profile.
  package subscript(profile: Profile) -> Severity? {
    switch profile {
    case .import: refused
    case .certify: certification
    case .style: style
    }
  }
}
