/// How much a finding weighs.
package enum Severity: String, CaseIterable, Hashable, Sendable {
  /// A matter of style.
  case info
  /// Something that certification asks to change, or that surprises makers.
  case warning
  /// Something that is wrong.
  case error

  /// The letter that reports and the wizard show.
  package var letter: Character {
    switch self {
    case .info: "I"
    case .warning: "W"
    case .error: "E"
    }
  }

  private var weight: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension Severity: Comparable {
  /// Whether the left one weighs less.
  package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
