import JSONText
import Testing

@Suite struct AcceptedTextTests {
  @Test(arguments: [
    "{}", "[]", "null", "0", "-0", "1.5e-10", "1E+2", "\"\"", " \t\r\n{ } \n", "\u{FEFF}{}", "[[],{}]",
    #"{"a":{"b":[null,true,false,-1.0e5,"x"]}}"#, #"["\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"]"#,
    "[\"\u{7F}é€😀\u{2028}\"]", #"{"":""}"#, "[\"\u{FEFF}\"]",
  ])
  func isRead(_ text: String) throws {
    #expect(try document(text).bytes == Array(text.utf8))
  }

  /// Eight bytes at a time must see every byte: each special byte at each place of several words.
  @Test(arguments: 0..<40) func aSpecialByteIsSeenAtEveryPlace(_ place: Int) throws {
    let before = String(repeating: "x", count: place)
    let after = String(repeating: "y", count: 40 - place)
    #expect(try document("[\"\(before)\",\"\(after)\"]").root.count == 2)
    #expect(try document("[\"\(before)\\\"\(after)\"]").root[0]?.string == before + "\"" + after)
    #expect(try document("[\"\(before)é\(after)\"]").root[0]?.string == before + "é" + after)
    #expect(try document("[\"\(before)\u{7F} \(after)\"]").root[0]?.string == before + "\u{7F} " + after)
    let control = try #require(syntaxError(of: Array("[\"\(before)\u{1F}\(after)\"]".utf8)))
    #expect(control == JSONSyntaxError(reason: .controlCharacter(0x1F), offset: 2 + place))
    let invalid = Array("[\"\(before)".utf8) + [0x80] + Array("\(after)\"]".utf8)
    #expect(syntaxError(of: invalid) == JSONSyntaxError(reason: .invalidUTF8(byte: 0x80), offset: 2 + place))
    let spaces = String(repeating: " ", count: place)
    #expect(try document("[\(spaces)1\(spaces)\n\(spaces)]").root[0]?.range == 1 + place..<2 + place)
    #expect(syntaxError(of: Array("[1,\(spaces)\u{0C}1]".utf8))?.offset == 3 + place)
  }

  @Test(arguments: [
    (#""a\u0062c""#, "abc"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
    (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\/\b\f\n\r\t\\\"""#, "/\u{08}\u{0C}\n\r\t\\\""), (#""\u0000""#, "\u{0}"), ("\"é\\n€\"", "é\n€"),
  ])
  func escapesAreResolved(_ literal: String, _ text: String) throws {
    let string = try #require(try document(literal).root.string)
    #expect(string.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
