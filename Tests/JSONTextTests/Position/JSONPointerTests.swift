import JSONText
import Testing

@Suite struct JSONPointerTests {
  /// The document and the table of RFC 6901 section 5.
  static let example = #"""
    {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7,
     "m~n": 8}
    """#

  @Test(arguments: [
    ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"),
    ("/ ", "7"), ("/m~0n", "8"),
    ("#/", "0"), ("#/a~1b", "1"), ("#/c%25d", "2"), ("#/e%5Ef", "3"), ("#/g%7Ch", "4"), ("#/i%5Cj", "5"),
    ("#/k%22l", "6"), ("#/%20", "7"), ("#/m~0n", "8"),
  ])
  func examplesOfTheSpecification(_ text: String, _ value: String) throws {
    let document = try document(JSONPointerTests.example)
    #expect(try document.value(at: pointer(text))?.numberText == value)
  }

  @Test func theWholeDocumentAndArrays() throws {
    let document = try document(JSONPointerTests.example)
    #expect(try document.value(at: pointer("")) == document.root)
    #expect(try document.value(at: pointer("#")) == document.root)
    #expect(try document.value(at: pointer("/foo/0"))?.string == "bar")
    #expect(try document.value(at: pointer("/foo/1"))?.string == "baz")
    for missing in ["/foo/2", "/foo/-", "/foo/01", "/foo/+1", "/foo/x", "/foo/0/0", "/nothing"] {
      #expect(try document.value(at: pointer(missing)) == nil)
    }
  }

  @Test(arguments: ["a", "foo/bar", "#foo", "/a~", "/a~2", "/~~0", "http://x/#/a"])
  func whatIsNoPointerIsRefused(_ text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test(arguments: [
    ["paths", "/orders/{id}", "get"], [""], ["", ""], ["~1", "~", "/"], ["\u{301}a", "/\u{301}", "~\u{301}"],
    ["a\r\nb"], ["%2F"],
  ])
  func theWrittenFormLeadsBack(_ tokens: [String]) throws {
    let written = JSONPointer(tokens: tokens).description
    let read = try pointer(written).tokens
    #expect(read.count == tokens.count)
    for (left, right) in zip(read, tokens) { #expect(left.utf8.elementsEqual(right.utf8)) }
  }

  @Test func percentEncodingIsResolvedInFragmentsOnly() throws {
    #expect(try pointer("#/definitions/My%20Type~1x").tokens == ["definitions", "My Type/x"])
    #expect(try pointer("/definitions/My%20Type").tokens == ["definitions", "My%20Type"])
    #expect(try pointer("#/a%+1%zz%4").tokens == ["a%+1%zz%4"])
  }

  @Test func pathsAreExtendedAndCut() throws {
    let base = try pointer("/paths")
    #expect(base.appending("/a").appending(3).description == "/paths/~1a/3")
    #expect(base.appending(["x", "y"]).parent == base.appending("x"))
    #expect(base.appending("x").last == "x")
    #expect(JSONPointer.root.parent == nil)
    #expect(base.appending("x").isWithin(base))
    #expect(base.isWithin(base))
    #expect(!base.isWithin(base.appending("x")))
    #expect(try !pointer("/pathsX").isWithin(base))
  }
}
