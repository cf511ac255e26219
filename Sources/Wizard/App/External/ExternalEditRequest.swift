package import ConnectorModel
import JSONText

/// A text that is to be edited by the user's own editor.
package struct ExternalEditRequest: Sendable {
  /// What the text is.
  package enum Subject: Hashable, Sendable {
    /// A whole file of the connector.
    case file(ConnectorFile)
    /// The script beside the two files.
    case script
  }

  /// What is edited.
  package let subject: Subject
  /// The text.
  package let bytes: [UInt8]
  /// The line to start at, counted from 1.
  package let line: Int
  /// The file name's ending, which tells the editor the language.
  package let suffix: String

  /// Asks for an edit.
  package init(subject: Subject, bytes: [UInt8], line: Int = 1, suffix: String = ".json") {
    self.subject = subject
    self.bytes = bytes
    self.line = line
    self.suffix = suffix
  }
}
