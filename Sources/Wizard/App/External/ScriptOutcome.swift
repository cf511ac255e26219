package import ConnectorModel

/// What became of it.
package struct ScriptOutcome: Sendable {
  /// What was done.
  package let work: ScriptWork
  /// The script's text, where it was asked for.
  package let text: [UInt8]?
  /// What stands in the folder now.
  package let companions: Companions

  /// Describes an outcome.
  package init(work: ScriptWork, text: [UInt8]? = nil, companions: Companions) {
    self.work = work
    self.text = text
    self.companions = companions
  }
}
