/// What a search for the draft of a connector came to.
package enum DraftSearch: Sendable {
  /// There is none worth having.
  case none
  /// There is one.
  case found(RecoveredDraft)
  /// There is one that cannot be read, for a reason; a journal that is begun now would replace it.
  case unreadable(reason: String)

  /// Whether another draft must not take its place.
  package var isWorthAsking: Bool {
    switch self {
    case .none: false
    case .found(let draft): draft.hasChanges
    case .unreadable: true
    }
  }
}
