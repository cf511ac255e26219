/// What can be seen of a cell without colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt8

  /// Makes attributes of their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bright or heavy.
  package static let bold = Attributes(rawValue: 1)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 2)
  /// A line below.
  package static let underline = Attributes(rawValue: 4)
  /// Fainter.
  package static let dim = Attributes(rawValue: 8)
}
