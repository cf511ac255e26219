/// One block of a page, before it is decided how it is written.
package enum PageBlock: Hashable, Sendable {
  /// A heading; 1 is the page's title.
  case heading(level: Int, String)
  /// A paragraph.
  case text(String)
  /// A name and what it is.
  case term(String, String)
  /// A table; every row has as many cells as the head.
  case table(head: [String], rows: [[String]])
}
