import ConnectorModel
import JSONText

/// What a policy does where the header or query parameter that it sets is there already.
enum ExistsAction: String {
  case override, skip, append

  /// The action of a policy, whatever its case; without a known one the old value is overridden.
  init(_ policy: PolicyTemplateInstance) {
    self =
      policy.parameter("existsAction")?.string.flatMap { ExistsAction(rawValue: $0.lowercased()) }
      ?? .override
  }
}
