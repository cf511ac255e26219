/// A text that must not be shown: every description of it is a mask.
package struct Secret: Hashable, Sendable {
  private let text: String

  /// Keeps a text.
  package init(_ text: String) { self.text = text }

  /// The text itself, for the one place that sends it.
  package func reveal() -> String { text }

  /// How many characters the text has.
  package var count: Int { text.count }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A mask of fixed length.
  package var description: String { Redactor.mask }

  /// A mask of fixed length.
  package var debugDescription: String { Redactor.mask }

  /// Nothing, so that dumps show no text.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
