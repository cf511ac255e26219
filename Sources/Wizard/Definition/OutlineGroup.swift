import ConnectorModel

/// The lists of the definition, as the official wizard has them.
enum OutlineGroup: String, CaseIterable, Hashable, Sendable {
  case actions = "Actions"
  case triggers = "Triggers"
  case definitions = "Definitions"
  case parameters = "Parameters"
  case responses = "Responses"
  case policies = "Policies"
  case connectionParameters = "Connection parameters"
  case signIns = "Ways to sign in"
  case settings = "Settings"

  var section: ReferenceSection? {
    switch self {
    case .definitions: .definitions
    case .parameters: .parameters
    case .responses: .responses
    default: nil
    }
  }
}
