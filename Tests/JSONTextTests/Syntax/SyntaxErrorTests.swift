import JSONText
import Testing

@Suite struct SyntaxErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let reason: JSONSyntaxError.Reason
    let line: Int
    let column: Int
    var testDescription: String { marked.debugDescription }

    init(_ marked: String, _ reason: JSONSyntaxError.Reason, at line: Int, _ column: Int) {
      self.marked = marked
      self.reason = reason
      self.line = line
      self.column = column
    }
  }

  static let commas: [Case] = [
    Case("{\"a\": 1👉,}", .trailingComma(closer: UInt8(ascii: "}")), at: 1, 8),
    Case("{\n  \"a\": 1👉,\n}\n", .trailingComma(closer: UInt8(ascii: "}")), at: 2, 9),
    Case("[1👉, ]", .trailingComma(closer: UInt8(ascii: "]")), at: 1, 3),
    Case("[1,👉,2]", .missingValue, at: 1, 4),
    Case("[👉,1]", .missingValue, at: 1, 2),
    Case("{👉,\"a\": 1}", .keyNotString, at: 1, 2),
    Case("{\n  \"a\": 1\n  👉\"b\": 2\n}", .missingComma, at: 3, 3),
    Case("[1 👉2]", .missingComma, at: 1, 4),
    Case("[true 👉false]", .missingComma, at: 1, 7),
    Case("[{}👉{}]", .missingComma, at: 1, 4),
    Case("[\"a\"👉: 1]", .missingComma, at: 1, 5),
    Case("{\"a\" 👉1}", .missingColon, at: 1, 6),
    Case("{\"a\"👉}", .missingColon, at: 1, 5),
    Case("{\"a\":👉}", .missingValue, at: 1, 6),
    Case("{\"a\":👉,\"b\":1}", .missingValue, at: 1, 6),
    Case("{\"a\"::1}".replacing("::", with: ":👉:"), .missingValue, at: 1, 6),
  ]

  static let brackets: [Case] = [
    Case("{\"a\": [1, 2👉", .unclosedArray(opened: 6), at: 1, 12),
    Case("{\"a\": 1\n👉", .unclosedObject(opened: 0), at: 2, 1),
    Case("{\"a\": {\"b\": 1}👉", .unclosedObject(opened: 0), at: 1, 15),
    Case("{\"a\": 👉", .unclosedObject(opened: 0), at: 1, 7),
    Case("{\"a\"👉", .unclosedObject(opened: 0), at: 1, 5),
    Case("{👉", .unclosedObject(opened: 0), at: 1, 2),
    Case("[1,👉", .unclosedArray(opened: 0), at: 1, 4),
    Case("{\"a\": 1👉]", .wrongCloser(found: UInt8(ascii: "]"), opened: 0), at: 1, 8),
    Case("{\"a\": [1👉}", .wrongCloser(found: UInt8(ascii: "}"), opened: 6), at: 1, 9),
    Case("[👉}", .wrongCloser(found: UInt8(ascii: "}"), opened: 0), at: 1, 2),
    Case("{👉]", .wrongCloser(found: UInt8(ascii: "]"), opened: 0), at: 1, 2),
    Case("{\"a\": 1}👉}", .extraCloser(UInt8(ascii: "}")), at: 1, 9),
    Case("{}\n👉]", .extraCloser(UInt8(ascii: "]")), at: 2, 1),
    Case("👉]", .extraCloser(UInt8(ascii: "]")), at: 1, 1),
    Case("{} 👉{}", .trailingContent, at: 1, 4),
    Case("1 👉2", .trailingContent, at: 1, 3),
  ]

  static let strings: [Case] = [
    Case("{\"a\": 👉\"open}", .unclosedString, at: 1, 7),
    Case("{\n \"a\": 👉\"open,\n \"b\": \"x\"\n}", .unclosedString, at: 2, 7),
    Case("[\"a👉\tb\"]", .controlCharacter(9), at: 1, 4),
    Case("[\"a👉\u{01}\"]", .controlCharacter(1), at: 1, 4),
    Case("[\"two👉\nlines\", 1]", .controlCharacter(10), at: 1, 6),
    Case("[\"two👉\r\nlines\"]", .controlCharacter(13), at: 1, 6),
    Case("[\"a👉\\x\"]", .invalidEscape(UInt8(ascii: "x")), at: 1, 4),
    Case("[\"C:👉\\Program\"]", .invalidEscape(UInt8(ascii: "P")), at: 1, 5),
    Case("[\"👉\\u12G4\"]", .invalidUnicodeEscape, at: 1, 3),
    Case("[\"👉\\u12", .invalidUnicodeEscape, at: 1, 3),
    Case("[👉\"\\", .unclosedString, at: 1, 2),
    Case("{👉'a': 1}", .singleQuote, at: 1, 2),
    Case("{\"a\": 👉'b'}", .singleQuote, at: 1, 7),
    Case("{👉a: 1}", .keyNotString, at: 1, 2),
    Case("{👉1: 1}", .keyNotString, at: 1, 2),
    Case("{👉null: 1}", .keyNotString, at: 1, 2),
  ]

  static let words: [Case] = [
    Case("[👉NaN]", .invalidLiteral("NaN"), at: 1, 2),
    Case("[👉True]", .invalidLiteral("True"), at: 1, 2),
    Case("{\"required\": 👉False}", .invalidLiteral("False"), at: 1, 14),
    Case("[👉None]", .invalidLiteral("None"), at: 1, 2),
    Case("[👉Infinity]", .invalidLiteral("Infinity"), at: 1, 2),
    Case("[-👉Infinity]".replacing("-👉", with: "👉-"), .invalidNumber, at: 1, 2),
    Case("[👉undefined]", .invalidLiteral("undefined"), at: 1, 2),
    Case("[👉nul]", .invalidLiteral("nul"), at: 1, 2),
    Case("👉abc", .invalidLiteral("abc"), at: 1, 1),
    Case("[👉01]", .invalidNumber, at: 1, 2),
    Case("[👉1.]", .invalidNumber, at: 1, 2),
    Case("[👉-]", .invalidNumber, at: 1, 2),
    Case("[👉1e+]", .invalidNumber, at: 1, 2),
    Case("[👉0x1F]", .invalidNumber, at: 1, 2),
    Case("[👉1_000]", .invalidNumber, at: 1, 2),
    Case("[👉+1]", .unexpectedCharacter(0x2B), at: 1, 2),
    Case("[👉.5]", .unexpectedCharacter(0x2E), at: 1, 2),
    Case("{\n  👉// note\n  \"a\": 1\n}", .comment, at: 2, 3),
    Case("{\"a\": 1} 👉/* note */", .comment, at: 1, 10),
    Case("{\"a\": 👉/1}", .unexpectedCharacter(0x2F), at: 1, 7),
  ]

  static let spaces: [Case] = [
    Case("{\n👉\u{2003}\"a\": 1\n}", .unusualSpace(0x2003), at: 2, 1),
    Case("{\"a\": 1,\n👉\u{A0}\"b\": 2}", .unusualSpace(0xA0), at: 2, 1),
    Case("{\"a\":👉\u{3000}1}", .unusualSpace(0x3000), at: 1, 6),
    Case("{}👉\u{FEFF}", .unusualSpace(0xFEFF), at: 1, 3),
    Case("[1👉\u{0B}]", .unexpectedCharacter(0x0B), at: 1, 3),
    Case("[👉“a”]", .unexpectedCharacter(0x201C), at: 1, 2),
    Case("👉", .empty, at: 1, 1),
    Case(" \n👉", .empty, at: 2, 1),
    Case("\u{FEFF}👉", .empty, at: 1, 1),
    Case("\u{FEFF}{\"ä\": 1👉,}", .trailingComma(closer: UInt8(ascii: "}")), at: 1, 8),
    Case("{\r\n  \"a\": 1👉,\r\n}\r\n", .trailingComma(closer: UInt8(ascii: "}")), at: 2, 9),
    Case("{\"😀é\": 1👉,}", .trailingComma(closer: UInt8(ascii: "}")), at: 1, 9),
  ]

  @Test(arguments: commas + brackets + strings + words + spaces)
  func isReportedWhereItStands(_ example: Case) throws {
    let text = MarkedText(example.marked)
    let error = try #require(syntaxError(of: text.bytes))
    #expect(error.reason == example.reason)
    #expect(error.offset == text.offset)
    #expect(text.position == SourcePosition(line: example.line, column: example.column))
  }

  /// What carries a byte cannot be written as a Swift string.
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], 0, .notUTF8(encoding: "UTF-16 (little endian)")),
      ([0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D], 0, .notUTF8(encoding: "UTF-16 (big endian)")),
      ([0x7B, 0x00, 0x7D, 0x00], 0, .notUTF8(encoding: "UTF-16 (little endian)")),
      ([0x00, 0x7B, 0x00, 0x7D], 0, .notUTF8(encoding: "UTF-16 (big endian)")),
      ([0x5B, 0x22, 0x61, 0xF8, 0x22, 0x5D], 3, .invalidUTF8(byte: 0xF8)),
      ([0x5B, 0x22, 0xC3, 0x22, 0x5D], 2, .invalidUTF8(byte: 0xC3)),
      ([0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D], 2, .invalidUTF8(byte: 0xC0)),
      ([0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], 2, .invalidUTF8(byte: 0xED)),
      ([0x5B, 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22, 0x5D], 2, .invalidUTF8(byte: 0xF4)),
      ([0x5B, 0x22, 0xE2, 0x82], 2, .invalidUTF8(byte: 0xE2)),
      ([0x5B, 0xE9, 0x5D], 1, .invalidUTF8(byte: 0xE9)),
      ([0x5B, 0x22, 0x00, 0x22, 0x5D], 2, .controlCharacter(0)),
    ] as [([UInt8], Int, JSONSyntaxError.Reason)])
  func bytesThatAreNotUTF8(_ bytes: [UInt8], _ offset: Int, _ reason: JSONSyntaxError.Reason) throws {
    let error = try #require(syntaxError(of: bytes))
    #expect(error.reason == reason)
    #expect(error.offset == offset)
  }

  @Test func nestingOf512LevelsIsReadAnd513Refused() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(syntaxError(of: Array(deep.utf8)) == nil)
    let error = try #require(syntaxError(of: Array(("[" + deep + "]").utf8)))
    #expect(error == JSONSyntaxError(reason: .tooDeep, offset: 512))
    let objects = String(repeating: "{\"a\":", count: 513) + "1" + String(repeating: "}", count: 513)
    #expect(syntaxError(of: Array(objects.utf8))?.reason == .tooDeep)
  }

  @Test func nestingWithoutEndIsRefusedBeforeTheEndOfTheText() {
    let endless = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(syntaxError(of: endless) == JSONSyntaxError(reason: .tooDeep, offset: 512))
  }

  @Test func everyMessageSaysSomethingWithoutItsPlace() {
    for example in SyntaxErrorTests.commas + SyntaxErrorTests.brackets + SyntaxErrorTests.strings {
      let message = JSONSyntaxError(reason: example.reason, offset: 0).message
      #expect(message.count > 10)
      #expect(message.last != ".")
    }
    #expect(
      JSONSyntaxError(reason: .trailingComma(closer: UInt8(ascii: "}")), offset: 0).message
        == "trailing comma before `}`; remove it")
    #expect(
      JSONSyntaxError(reason: .controlCharacter(9), offset: 0).message
        == #"control character U+0009 in a string; write it as \t"#)
    #expect(
      JSONSyntaxError(reason: .unusualSpace(0x2003), offset: 0).message
        == "U+2003 is not white space in JSON; use a plain space")
  }
}
