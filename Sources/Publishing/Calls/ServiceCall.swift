/// One of the calls that registering a connector is made of.
package enum ServiceCall: String, CaseIterable, Hashable, Sendable {
  case environments
  case connectors
  case validate
  case storage
  case icon
  case script
  case fetchIcon
  case fetchScript
  case create
  case update
  case read
  case definition
  case delete

  /// What the call does, as progress and messages name it: "uploading the icon".
  package var title: String {
    switch self {
    case .environments: "listing the environments"
    case .connectors: "listing the connectors"
    case .validate: "checking the definition"
    case .storage: "asking for storage"
    case .icon: "moving the icon"
    case .script: "moving the script"
    case .fetchIcon: "fetching the icon"
    case .fetchScript: "fetching the script"
    case .create: "creating the connector"
    case .update: "updating the connector"
    case .read: "reading the connector"
    case .definition: "fetching the definition"
    case .delete: "deleting the connector"
    }
  }

  /// The title as a sentence begins with it.
  package var heading: String { title.prefix(1).uppercased() + title.dropFirst() }

  /// Whether the call may be sent again when its answer was lost: it changes nothing that is seen, or puts the same
  /// content in the same place.
  var isRepeatable: Bool {
    switch self {
    case .create, .update, .delete: false
    default: true
    }
  }
}
