import JSONText
import Testing

@Suite struct RenamingAndMovingTests {
  @Test func aNameChangesAndNothingElse() throws {
    let text = "{\n  \"a\" :  {\"x\": 1},\n  \"b\": 2\n}"
    #expect(
      try edited(text, .rename(pointer("/a"), to: "c \"d\""))
        == "{\n  \"c \\\"d\\\"\" :  {\"x\": 1},\n  \"b\": 2\n}")
    #expect(try edited(text, .rename(pointer("/a"), to: "a")) == text)
  }

  @Test func impossibleNamesAreRefused() throws {
    let document = try document(#"{"a": [1], "b": 2}"#)
    #expect(throws: JSONEditError.memberExists(try pointer("/b"))) {
      try document.applying(.rename(pointer("/a"), to: "b"))
    }
    #expect(throws: JSONEditError.notAnObject(try pointer("/a"))) {
      try document.applying(.rename(pointer("/a/0"), to: "b"))
    }
    #expect(throws: JSONEditError.rootCannotBe("renamed")) {
      try document.applying(.rename(.root, to: "b"))
    }
  }

  @Test(arguments: [
    (
      "{\n  \"a\": 1,\n\n  \"b\": 2 ,\n  \"c\": 3\n}", "/a", 2,
      "{\n  \"b\": 2,\n\n  \"c\": 3 ,\n  \"a\": 1\n}"
    ),
    (
      "{\n  \"a\": 1,\n\n  \"b\": 2 ,\n  \"c\": 3\n}", "/c", 0,
      "{\n  \"c\": 3,\n\n  \"a\": 1 ,\n  \"b\": 2\n}"
    ),
    ("[1,2, 3]", "/0", 1, "[2,1, 3]"),
    ("[1,2, 3]", "/1", 1, "[1,2, 3]"),
    (
      "{\r\n\t\"a\": {\r\n\t\t\"x\": 1\r\n\t},\r\n\t\"b\": 2\r\n}", "/b", 0,
      "{\r\n\t\"b\": 2,\r\n\t\"a\": {\r\n\t\t\"x\": 1\r\n\t}\r\n}"
    ),
  ])
  func movingKeepsTheSeparators(_ text: String, _ place: String, _ target: Int, _ expected: String) throws {
    #expect(try edited(text, .move(pointer(place), to: target)) == expected)
  }

  @Test func movingOutsideIsRefused() throws {
    let document = try document("[1, 2]")
    #expect(throws: JSONEditError.positionOutside(.root, count: 2)) {
      try document.applying(.move(pointer("/0"), to: 2))
    }
    #expect(throws: JSONEditError.rootCannotBe("moved")) { try document.applying(.move(.root, to: 0)) }
  }
}
