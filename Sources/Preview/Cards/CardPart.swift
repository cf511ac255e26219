/// Where a field stands on the card of an action or trigger.
///
/// The designer shows required fields first, then important ones, then those whose `x-ms-visibility` says
/// nothing, and the rest behind *Show advanced options*; internal ones are hidden.
package enum CardPart: Int, CaseIterable, Hashable, Sendable {
  case required
  case important
  case normal
  case advanced
  case hidden

  /// The part of a field: what is needed is shown, whatever else its visibility says (real files differ in case).
  package init(isRequired: Bool, visibility: String, isHidden: Bool = false) {
    let visibility = visibility.lowercased()
    if isHidden || visibility == "internal" {
      self = .hidden
    } else if isRequired {
      self = .required
    } else if visibility == "important" {
      self = .important
    } else {
      self = visibility == "advanced" ? .advanced : .normal
    }
  }

  /// The name in JSON output.
  package var name: String {
    switch self {
    case .required: "required"
    case .important: "important"
    case .normal: "normal"
    case .advanced: "advanced"
    case .hidden: "internal"
    }
  }
}

extension CardPart: Comparable {
  /// The order of the card, from top to bottom.
  package static func < (left: CardPart, right: CardPart) -> Bool { left.rawValue < right.rawValue }
}
