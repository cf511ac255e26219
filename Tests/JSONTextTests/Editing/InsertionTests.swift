import JSONText
import Testing

@Suite struct InsertionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let place: String
    let at: Int
    let expected: String
    var testDescription: String { "\(text.debugDescription) at \(place) \(at)" }

    init(_ text: String, into place: String = "", at position: Int, _ expected: String) {
      self.text = text
      self.place = place
      self.at = position
      self.expected = expected
    }
  }

  /// Each inserts the member `"n": 0`.
  static let members: [Case] = [
    Case("{\n  \"a\": 1\n}", at: 0, "{\n  \"n\": 0,\n  \"a\": 1\n}"),
    Case("{\n  \"a\": 1\n}", at: 1, "{\n  \"a\": 1,\n  \"n\": 0\n}"),
    Case("{\n  \"a\": 1,\n  \"b\": 2\n}\n", at: 1, "{\n  \"a\": 1,\n  \"n\": 0,\n  \"b\": 2\n}\n"),
    Case("{\r\n\t\"a\": 1\r\n}\r\n", at: 1, "{\r\n\t\"a\": 1,\r\n\t\"n\": 0\r\n}\r\n"),
    Case("{\"a\":1}", at: 0, "{\"n\":0,\"a\":1}"),
    Case("{\"a\":1}", at: 1, "{\"a\":1,\"n\":0}"),
    Case("{\"a\":1,\"b\":2}", at: 1, "{\"a\":1,\"n\":0,\"b\":2}"),
    Case("{\"a\": 1}", at: 1, "{\"a\": 1, \"n\": 0}"),
    Case("{\"a\": 1, \"b\": 2}", at: 0, "{\"n\": 0, \"a\": 1, \"b\": 2}"),
    Case("{\"a\": 1, \"b\": 2}", at: 2, "{\"a\": 1, \"b\": 2, \"n\": 0}"),
    Case("{ \"a\" : 1 , \"b\" : 2 }", at: 2, "{ \"a\" : 1 , \"b\" : 2 , \"n\" : 0 }"),
    Case("{ \"a\": 1 }", at: 0, "{ \"n\": 0, \"a\": 1 }"),
    Case("{ \"a\": 1 }", at: 1, "{ \"a\": 1, \"n\": 0 }"),
    Case("{\n  \"a\": 1\n  , \"b\": 2\n}", at: 2, "{\n  \"a\": 1\n  , \"b\": 2\n  , \"n\": 0\n}"),
    Case("{ \"a\": 1,\n  \"b\": 2\n}", at: 2, "{ \"a\": 1,\n  \"b\": 2,\n  \"n\": 0\n}"),
    Case("\u{FEFF}{\"a\":1}", at: 0, "\u{FEFF}{\"n\":0,\"a\":1}"),
    Case("{}", at: 0, "{\n    \"n\": 0\n}"),
    Case("{\r\n}", at: 0, "{\r\n    \"n\": 0\r\n}"),
    Case("{\n  \"a\": {}\n}", into: "/a", at: 0, "{\n  \"a\": {\n    \"n\": 0\n  }\n}"),
    Case("{\n  \"a\": { }\n}", into: "/a", at: 0, "{\n  \"a\": {\n    \"n\": 0\n  }\n}"),
    Case("{\n  \"a\": {\n\n  }\n}", into: "/a", at: 0, "{\n  \"a\": {\n    \"n\": 0\n  }\n}"),
    Case("{\n  \"a\": [{}, 1]\n}", into: "/a/0", at: 0, "{\n  \"a\": [{\"n\": 0}, 1]\n}"),
    Case("{\"a\":{}}", into: "/a", at: 0, "{\"a\":{\"n\":0}}"),
    Case("{\"a\": {}}", into: "/a", at: 0, "{\"a\": {\"n\": 0}}"),
    Case("[{\n  \"a\": 1\n}]", into: "/0", at: 1, "[{\n  \"a\": 1,\n  \"n\": 0\n}]"),
    Case("{\n\"a\": 1\n}", at: 1, "{\n\"a\": 1,\n\"n\": 0\n}"),
  ]

  @Test(arguments: members) func aMemberCopiesItsNeighbours(_ example: Case) throws {
    let edit = JSONEdit.insertMember(into: try pointer(example.place), key: "n", 0, at: example.at)
    #expect(try edited(example.text, edit) == example.expected)
  }

  /// Each inserts the element `{"n": 0}`.
  static let elements: [Case] = [
    Case("[]", at: 0, "[\n    {\n        \"n\": 0\n    }\n]"),
    Case("[1]", at: 1, "[1,{\"n\": 0}]".replacing("1,", with: "1, ")),
    Case("[\n  1\n]", at: 1, "[\n  1,\n  {\n    \"n\": 0\n  }\n]"),
    Case("[\n  {\"a\": 1}\n]", at: 1, "[\n  {\"a\": 1},\n  {\"n\": 0}\n]"),
    Case("[\n  {\"a\": 1},\n  {\"b\": 1}\n]", at: 0, "[\n  {\"n\": 0},\n  {\"a\": 1},\n  {\"b\": 1}\n]"),
    Case(
      "[{\n  \"a\": 1\n}, {\n  \"b\": 1\n}]", at: 2,
      "[{\n  \"a\": 1\n}, {\n  \"b\": 1\n}, {\n  \"n\": 0\n}]"),
    Case(
      "{\n  \"l\": [{\n    \"a\": 1\n  }]\n}", into: "/l", at: 1,
      "{\n  \"l\": [{\n    \"a\": 1\n  }, {\n    \"n\": 0\n  }]\n}"),
    Case("{\n  \"l\": [\n]\n}", into: "/l", at: 0, "{\n  \"l\": [\n    {\n      \"n\": 0\n    }\n  ]\n}"),
    Case("{\n  \"l\": [ 1, 2 ]\n}", into: "/l", at: 2, "{\n  \"l\": [ 1, 2, {\"n\": 0} ]\n}"),
    Case("[[],[]]", into: "/1", at: 0, "[[],[{\"n\": 0}]]"),
    Case("{\"l\":[1,2]}", into: "/l", at: 1, "{\"l\":[1,{\"n\":0},2]}"),
  ]

  @Test(arguments: elements) func anElementCopiesItsNeighbours(_ example: Case) throws {
    let edit = JSONEdit.insertElement(into: try pointer(example.place), ["n": 0], at: example.at)
    #expect(try edited(example.text, edit) == example.expected)
  }

  @Test func impossibleInsertionsAreRefused() throws {
    let document = try document(#"{"a": [1], "b": 2}"#)
    #expect(throws: JSONEditError.memberExists(try pointer("/a"))) {
      try document.applying(.insertMember(into: .root, key: "a", 1, at: 0))
    }
    #expect(throws: JSONEditError.positionOutside(.root, count: 2)) {
      try document.applying(.insertMember(into: .root, key: "c", 1, at: 3))
    }
    #expect(throws: JSONEditError.notAnObject(try pointer("/a"))) {
      try document.applying(.insertMember(into: pointer("/a"), key: "c", 1, at: 0))
    }
    #expect(throws: JSONEditError.notAnArray(try pointer("/b"))) {
      try document.applying(.insertElement(into: pointer("/b"), 1, at: 0))
    }
    #expect(throws: JSONEditError.notFound(try pointer("/c"))) {
      try document.applying(.insertElement(into: pointer("/c"), 1, at: 0))
    }
  }
}
