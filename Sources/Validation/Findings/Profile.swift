/// Which rules are checked, and how much they weigh.
package enum Profile: String, CaseIterable, Hashable, Sendable {
  /// What the platform refuses when the connector is imported; narrow, since live connectors carry much else.
  case `import`
  /// What certification asks for; the default.
  case certify
  /// Everything, style included.
  case style

  /// The profile in a few words, for help and the wizard.
  package var summary: String {
    switch self {
    case .import: "what the platform refuses"
    case .certify: "what certification asks for"
    case .style: "everything, style included"
    }
  }
}
