import ConnectorModel
import JSONText
import Validation

/// One row of the outline: a group, or something in it.
struct OutlineRow: Hashable, Sendable {
  /// What the row stands for.
  enum Subject: Hashable, Sendable {
    case group(OutlineGroup)
    case operation(JSONPointer)
    case reference(ReferenceSection, String)
    case policy(Int)
  }

  let subject: Subject
  let title: String
  let detail: String
  let place: Place?
  var isMuted = false
}

/// The lists of the definition, as the official wizard has them.
enum OutlineGroup: String, CaseIterable, Hashable, Sendable {
  case actions = "Actions"
  case triggers = "Triggers"
  case definitions = "Definitions"
  case parameters = "Parameters"
  case responses = "Responses"
  case policies = "Policies"

  var section: ReferenceSection? {
    switch self {
    case .definitions: .definitions
    case .parameters: .parameters
    case .responses: .responses
    default: nil
    }
  }
}
