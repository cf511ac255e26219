package import ConnectorModel
package import Validation

/// A layer that fills a tab.
package protocol Screen: Layer {
  /// Moves the focus to a place; false when the place stands on no form of this tab.
  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool

  /// Moves the focus to the field that a finding of a rule is about, where none shows its place; false when there is none.
  mutating func show(near place: Place, namedIn rule: String, _ context: inout AppContext) -> Bool

  /// Moves the focus to the field of a value that the fix of a finding writes, where nothing shows its place; false when
  /// there is none.
  mutating func show(whatFixes finding: Finding, _ context: inout AppContext) -> Bool

  /// Moves the focus to the field that would mend a finding, unless it is on the place of the finding.
  mutating func focus(onWhatMends finding: Finding, in connector: Connector)

  /// Asks for what the screen needs of the world outside while it is in sight.
  mutating func appear(_ context: inout AppContext)

  /// Takes a text that a dialog asked for.
  mutating func accept(_ id: String, _ text: String, _ context: inout AppContext)

  /// The place the focus is on, for the raw and the external editor.
  var focusedPlace: Place? { get }
}

extension Screen {
  package mutating func show(near place: Place, namedIn rule: String, _ context: inout AppContext) -> Bool {
    false
  }
  package mutating func appear(_ context: inout AppContext) {}
  package mutating func accept(_ id: String, _ text: String, _ context: inout AppContext) {}
  package mutating func show(whatFixes finding: Finding, _ context: inout AppContext) -> Bool { false }
  package mutating func focus(onWhatMends finding: Finding, in connector: Connector) {}
}
