import JSONText
import Testing

@Suite struct SettingTests {
  @Test(arguments: [
    // A scalar for a scalar.
    ("{\n    \"a\": \"x\",\n    \"b\": 1\n}\n", "/a", #""y""#, "{\n    \"a\": \"y\",\n    \"b\": 1\n}\n"),
    ("{\"a\":1}", "/a", "2.50", "{\"a\":2.50}"),
    ("{\r\n\t\"a\" : 1\r\n}", "/a", "null", "{\r\n\t\"a\" : null\r\n}"),
    ("\u{FEFF}{\"a\": 1}", "/a", "true", "\u{FEFF}{\"a\": true}"),
    // A container for a scalar, in the layout of the file.
    ("{\n  \"a\": 1\n}", "/a", #"{"b": [1]}"#, "{\n  \"a\": {\n    \"b\": [\n      1\n    ]\n  }\n}"),
    ("{\r\n\t\"a\": 1\r\n}", "/a", "[1]", "{\r\n\t\"a\": [\r\n\t\t1\r\n\t]\r\n}"),
    ("{\"a\":1}", "/a", #"{"b": [1, 2]}"#, "{\"a\":{\"b\":[1,2]}}"),
    ("{\"a\": 1}", "/a", #"{"b": [1, 2]}"#, "{\"a\": {\"b\": [1, 2]}}"),
    // What stood on one line does so again.
    ("{\n  \"tags\": [\"a\", \"b\"]\n}", "/tags", #"["c","d"]"#, "{\n  \"tags\": [\"c\", \"d\"]\n}"),
    ("{\n  \"a\": [{\"b\": 1}]\n}", "/a/0/b", #"{"c": 1}"#, "{\n  \"a\": [{\"b\": {\"c\": 1}}]\n}"),
    // A missing member goes to the end, with the objects on the way.
    ("{\n  \"a\": 1\n}", "/b", "2", "{\n  \"a\": 1,\n  \"b\": 2\n}"),
    (
      "{\n  \"a\": 1\n}", "/x/y", "2",
      "{\n  \"a\": 1,\n  \"x\": {\n    \"y\": 2\n  }\n}"
    ),
    ("{\n  \"a\": [\n    1\n  ]\n}", "/a/-", "2", "{\n  \"a\": [\n    1,\n    2\n  ]\n}"),
    ("{\"a\":[1]}", "/a/1", "2", "{\"a\":[1,2]}"),
    ("{\"a\":1}", "/b/-", "2", "{\"a\":1,\"b\":[2]}"),
    // The root itself.
    ("  {\"a\": 1} \n", "", "[]", "  [] \n"),
  ])
  func putsAValueInPlace(_ text: String, _ place: String, _ value: String, _ expected: String) throws {
    let fragment = try JSONFragment(parsing: value)
    #expect(try edited(text, .set(pointer(place), fragment)) == expected)
  }

  @Test func asciiFilesKeepTheirEscapes() throws {
    let text = #"{"a": "caf\u00e9", "b": 1}"#
    #expect(
      try edited(text, .set(pointer("/b"), "naïve 😀"))
        == #"{"a": "caf\u00e9", "b": "na\u00efve \ud83d\ude00"}"#)
    #expect(try edited(#"{"b": 1}"#, .set(pointer("/b"), "naïve")) == #"{"b": "naïve"}"#)
    #expect(try edited(#"{"a": "\n\"", "b": 1}"#, .set(pointer("/b"), "ï")) == #"{"a": "\n\"", "b": "ï"}"#)
    #expect(
      try edited(#"{"a": "caf\u00e9"}"#, .insertMember(into: .root, key: "ï", 1, at: 1))
        == #"{"a": "caf\u00e9", "\u00ef": 1}"#)
  }

  @Test func changingOneStringChangesOneLine() throws {
    let lines = (0..<50).map { "    \"member\($0)\": \"text \($0)\"" }
    let text = "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    let after = try edited(text, .set(pointer("/member20"), "new"))
    let changed = zip(text.split(separator: "\n"), after.split(separator: "\n")).filter { $0 != $1 }
    #expect(changed.count == 1)
    #expect(changed.first?.1 == "    \"member20\": \"new\",")
  }

  @Test func impossiblePlacesAreRefused() throws {
    let document = try document(#"{"a": [1], "b": 2}"#)
    #expect(throws: JSONEditError.positionOutside(try pointer("/a"), count: 1)) {
      try document.applying(.set(pointer("/a/5"), 1))
    }
    #expect(throws: JSONEditError.notAnObject(try pointer("/b"))) {
      try document.applying(.set(pointer("/b/c"), 1))
    }
    #expect(throws: JSONEditError.tooDeep(.root)) {
      var deep: JSONFragment = 1
      for _ in 0..<512 { deep = .array([deep]) }
      _ = try document.applying(.set(pointer("/b"), deep))
    }
    #expect(throws: JSONEditError.notJSON(JSONSyntaxError(reason: .invalidNumber, offset: 16))) {
      try document.applying(.set(pointer("/b"), .number("1x")))
    }
  }
}
