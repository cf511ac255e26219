/// What F1 shows: a title and paragraphs.
package struct HelpTopic: Hashable, Sendable {
  /// The title.
  package let title: String
  /// The paragraphs; an empty one makes a blank line.
  package let lines: [String]

  /// Makes a topic.
  package init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}
