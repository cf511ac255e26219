import JSONText
import Testing

@Suite struct RemovalTests {
  static let examples: [(String, String, String)] = [
    ("{\n  \"a\": 1,\n  \"b\": 2\n}", "/a", "{\n  \"b\": 2\n}"),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}", "/b", "{\n  \"a\": 1\n}"),
    ("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", "/b", "{\n  \"a\": 1,\n  \"c\": 3\n}"),
    ("{\n  \"a\": 1\n}\n", "/a", "{}\n"),
    ("{\"a\":1,\"b\":2}", "/a", "{\"b\":2}"),
    ("{\"a\": 1, \"b\": 2}", "/b", "{\"a\": 1}"),
    ("{ \"a\": 1 , \"b\": 2 }", "/b", "{ \"a\": 1 }"),
    ("{\r\n\t\"a\": [\r\n\t\t1,\r\n\t\t2\r\n\t]\r\n}", "/a/0", "{\r\n\t\"a\": [\r\n\t\t2\r\n\t]\r\n}"),
    ("{\n  \"a\": 1\n  , \"b\": 2\n  , \"c\": 3\n}", "/b", "{\n  \"a\": 1\n  , \"c\": 3\n}"),
    ("[1]", "/0", "[]"),
    ("[1, 2, 3]", "/2", "[1, 2]"),
    ("\u{FEFF}[{\"a\": []}]", "/0/a", "\u{FEFF}[{}]"),
  ]

  @Test(arguments: examples) func takesOneCommaWithIt(
    _ text: String, _ place: String, _ expected: String
  ) throws {
    #expect(try edited(text, .remove(pointer(place))) == expected)
  }

  @Test(arguments: examples) func undoingGivesTheSameBytes(
    _ text: String, _ place: String, _ expected: String
  ) throws {
    var session = EditedDocument(try document(text))
    try session.apply(.remove(pointer(place)))
    for change in session.inverses { try session.apply(change) }
    #expect(session.document.bytes == Array(text.utf8))
  }

  @Test func theRootAndMissingPlacesAreRefused() throws {
    let document = try document("{}")
    #expect(throws: JSONEditError.rootCannotBe("removed")) { try document.applying(.remove(.root)) }
    #expect(throws: JSONEditError.notFound(try pointer("/a"))) {
      try document.applying(.remove(pointer("/a")))
    }
  }
}
