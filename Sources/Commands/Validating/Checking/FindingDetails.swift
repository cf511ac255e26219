/// What of a finding a report shows beyond its place and message.
struct FindingDetails: OptionSet, Sendable {
  let rawValue: Int

  /// The line of the file.
  static let excerpts = FindingDetails(rawValue: 1)
  /// The text that its fix replaces.
  static let replacements = FindingDetails(rawValue: 2)
}
