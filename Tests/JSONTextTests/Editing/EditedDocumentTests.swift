import JSONText
import Testing

@Suite struct EditedDocumentTests {
  func together(_ text: String, _ edits: [JSONEdit]) throws -> String {
    var session = EditedDocument(try document(text))
    try session.applyTogether(edits)
    let after = String(decoding: session.document.bytes, as: UTF8.self)
    for change in session.inverses { try session.apply(change) }
    #expect(session.document.bytes == Array(text.utf8))
    return after
  }

  @Test func editsApartFromEachOtherAreOneChange() throws {
    var session = EditedDocument(try document(#"{"a": 1, "b": {"c": 2}, "d": 3}"#))
    try session.applyTogether([
      .rename(pointer("/a"), to: "x"), .set(pointer("/b/c"), "new"), .remove(pointer("/d")),
    ])
    #expect(String(decoding: session.document.bytes, as: UTF8.self) == #"{"x": 1, "b": {"c": "new"}}"#)
    #expect(session.changes.count == 1)
  }

  @Test func editsThatTouchAreCarriedOutOneByOne() throws {
    #expect(
      try together("[1, 2, 3]", [.remove(pointer("/0")), .remove(pointer("/1")), .remove(pointer("/2"))])
        == "[]")
    #expect(try together("[1, 2, 3]", [.remove(pointer("/1")), .remove(pointer("/2"))]) == "[1]")
    #expect(
      try together(#"{"a":1}"#, [.set(pointer("/b"), 2), .set(pointer("/c"), 3)]) == #"{"a":1,"b":2,"c":3}"#)
    #expect(
      try together(#"{"o":{},"a":1}"#, [.set(pointer("/o/b"), 2), .set(pointer("/o/c"), 3)])
        == #"{"o":{"b":2,"c":3},"a":1}"#)
    #expect(try together(#"{"a":1}"#, [.remove(pointer("/a")), .set(pointer("/b"), 2)]) == #"{"b":2}"#)
  }

  @Test func whatCannotBeDoneLeavesTheDocumentAsItWas() throws {
    var session = EditedDocument(try document(#"{"a": 1}"#))
    #expect(throws: JSONEditError.memberExists(try pointer("/b"))) {
      try session.applyTogether([
        .insertMember(into: .root, key: "b", 1, at: 1), .insertMember(into: .root, key: "b", 2, at: 1),
      ])
    }
    #expect(session.document.bytes == Array(#"{"a": 1}"#.utf8))
    #expect(session.changes.isEmpty)
    #expect(session.inverses.isEmpty)
  }
}
