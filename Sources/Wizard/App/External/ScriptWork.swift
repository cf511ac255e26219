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
