package import ConnectorModel

/// What can be done with the connector's `script.csx`, which stands beside the two files.
package enum ScriptWork: Hashable, Sendable {
  /// Make it, or bring back what was put aside.
  case make
  /// Give it to the user's editor.
  case edit
  /// Rename it, so that the connector has no code.
  case putAside
  /// Write what the editor left, when the file still holds the old text.
  case save([UInt8], expecting: [UInt8])
}

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
