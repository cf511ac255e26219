/// A document on which a sequence of edits is carried out, with the changes that lead there and back.
package struct EditedDocument: Sendable {
  /// The document after the edits so far.
  package private(set) var document: JSONDocument
  /// The changes so far, in order.
  package private(set) var changes: [TextChange] = []
  /// The changes that lead back, in the order in which they must be applied.
  package private(set) var inverses: [TextChange] = []

  /// Starts from a document.
  package init(_ document: JSONDocument) { self.document = document }

  /// Carries out one edit; on an error nothing has happened.
  package mutating func apply(_ edit: JSONEdit) throws(JSONEditError) {
    let change = try document.change(for: edit)
    try apply(change)
  }

  /// Carries out edits that all speak of the document as it is now, at once where they do not touch each other.
  ///
  /// Much faster than one after the other on a large document, since it is indexed once. Edits that do touch are
  /// carried out one by one from the end of the document to its start, so that array positions stay true.
  package mutating func applyTogether(_ edits: [JSONEdit]) throws(JSONEditError) {
    if let change = try document.change(forAll: edits) { return try apply(change) }
    var placed: [(edit: JSONEdit, change: TextChange)] = []
    for edit in edits { placed.append((edit, try document.change(for: edit))) }
    let before = self
    let starts = placed.map { $0.change.edits.first?.range.lowerBound ?? 0 }
    do throws(JSONEditError) {
      // Sorted by place; edits of one place keep their order.
      for index in placed.indices.sorted(by: { (-starts[$0], $0) < (-starts[$1], $1) }) {
        try apply(placed[index].edit)
      }
    } catch {
      self = before
      throw error
    }
  }

  /// Carries out a change of the text.
  package mutating func apply(_ change: TextChange) throws(JSONEditError) {
    let inverse = change.inverse(on: document.bytes)
    document = try document.applying(change, at: .root)
    changes.append(change)
    inverses.insert(inverse, at: 0)
  }
}
