package import JSONText

/// One change of a connector as a user thinks of it, in one or both files: one undo step.
///
/// Factories in the folders of each concept make them; quick fixes and headless commands use the same ones.
package struct ConnectorEdit: Sendable {
  /// One part of the change; parts happen in order.
  package enum Step: Sendable {
    /// An edit that speaks of the document as the steps before have left it.
    case json(ConnectorFile, JSONEdit)
    /// Edits that all speak of the document as it is before the first of them.
    case together(ConnectorFile, [JSONEdit])
    /// The whole text of a file, as the raw editor or an external program left it; a missing file is made.
    case text(ConnectorFile, [UInt8])
  }

  /// What undo and the history call it, for example "Set the summary of GetOrder".
  package let title: String
  /// Edits that follow each other with the same key become one undo step, as the letters typed into one field.
  package let coalescingKey: String?
  /// The parts; empty when there is nothing to change.
  package let steps: [Step]
  /// Where what was made, moved or renamed stands after the edit, nil where nothing changes its place.
  package let focus: Place?

  /// Makes an edit of its steps.
  package init(title: String, coalescingKey: String? = nil, focus: Place? = nil, steps: [Step]) {
    self.title = title
    self.coalescingKey = coalescingKey
    self.focus = focus
    self.steps = steps
  }

  /// Makes an edit of one step.
  package init(title: String, coalescingKey: String? = nil, _ file: ConnectorFile, _ edit: JSONEdit) {
    self.init(title: title, coalescingKey: coalescingKey, steps: [.json(file, edit)])
  }
}
