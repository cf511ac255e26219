import JSONText
import Testing

@Suite struct JSONLayoutTests {
  func layout(_ text: String) throws -> (unit: String, newline: String?, colon: String, gap: String) {
    let layout = JSONLayout(of: try document(text))
    let newline = layout.newline.map { String(decoding: $0, as: UTF8.self) }
    return (
      String(decoding: layout.unit, as: UTF8.self), newline, String(decoding: layout.colon, as: UTF8.self),
      String(decoding: layout.gap, as: UTF8.self)
    )
  }

  @Test func indentationIsReadOffTheFirstChildOnALineOfItsOwn() throws {
    #expect(try layout("{\n  \"a\": 1\n}") == ("  ", "\n", ": ", " "))
    #expect(try layout("{\r\n\t\"a\" : 1\r\n}") == ("\t", "\r\n", " : ", " "))
    #expect(try layout("{\"a\":1}") == ("", nil, ":", ""))
    #expect(try layout("{\"a\": 1}\n") == ("", nil, ": ", " "))
    #expect(try layout("[{\n   \"a\": 1\n}]") == ("   ", "\n", ": ", " "))
    #expect(try layout("{ \"a\": {\n      \"b\": 1\n  }\n}").newline == "\n")
    #expect(try layout("{}") == ("    ", "\n", ": ", " "))
    #expect(try layout("{ }\r\n") == ("    ", "\r\n", ": ", " "))
    #expect(try layout("\u{FEFF}{\n\t\"a\": 1\n}") == ("\t", "\n", ": ", " "))
  }

  @Test func onlyFilesThatEscapeTextAreASCII() throws {
    #expect(JSONLayout(of: try document(#"["\u00e9"]"#)).isASCII)
    #expect(!JSONLayout(of: try document(#"["e"]"#)).isASCII)
    #expect(!JSONLayout(of: try document(#"["\u00e9 é"]"#)).isASCII)
    #expect(!JSONLayout(of: try document(#"["\u0041"]"#)).isASCII)
  }
}
