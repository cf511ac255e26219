/// One row of a drawn form, with the position of its field.
struct FormRow: Hashable, Sendable {
  /// What the row shows of the field.
  enum Part: Hashable, Sendable {
    /// An empty row above a heading.
    case gap
    /// The label over the value.
    case label
    /// The value under the label.
    case value
    /// Label and value side by side.
    case both
    /// How many more lines the text has.
    case moreLines(Int)
    /// A line of the problem, the first with its letter.
    case problem(String, isFirst: Bool)
    /// What Alt-x would do, where the problem leaves no room for it.
    case fix(String)
  }

  let field: Int
  let part: Part
}
