import ConnectorModel
import JSONText
import Validation

/// A finding with the place in its file that people go to; it holds nothing of the file.
struct LocatedFinding: Sendable {
  /// What repairs it, as reports tell it.
  struct Fix: Sendable {
    let title: String
    let isSafe: Bool
    /// The replacements of text that make it; empty where nobody asked, or where it is more than that.
    let replacements: [Replacement]
  }

  /// Text of the finding's file that goes, and what comes instead.
  struct Replacement: Sendable {
    let start: SourcePosition
    let end: SourcePosition
    let text: String
  }

  let rule: String
  let severity: Severity
  let tab: Tab
  let place: Place
  let path: String
  let message: String
  /// The line and column; nil when the finding is about no text.
  let start: SourcePosition?
  /// The column behind the name or value at the start, which stands on the same line.
  let endColumn: Int?
  let fix: Fix?
  /// The line of the file, for a terminal.
  let excerpt: SourceExcerpt?
  /// Whether the baseline has it, so that it does not count.
  var isBaselined = false
}
