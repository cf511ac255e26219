import JSONText
import TestSupport
import Testing

@Suite struct JSONFragmentTests {
  static let sample: JSONFragment = [
    "a": [1, true, .null], "b": .object([]), "c": .array([]), "d": .number("1.50"), "e": "x\n\u{1}\"\\é",
  ]

  @Test func layoutsDifferOnlyInWhiteSpace() throws {
    #expect(
      String(decoding: JSONFragmentTests.sample.written(in: .compact), as: UTF8.self)
        == #"{"a":[1,true,null],"b":{},"c":[],"d":1.50,"e":"x\n\u0001\"\\é"}"#)
    #expect(
      JSONFragmentTests.sample.text
        == #"{"a": [1, true, null], "b": {}, "c": [], "d": 1.50, "e": "x\n\u0001\"\\é"}"#)
    #expect(
      String(decoding: JSONFragmentTests.sample.written(), as: UTF8.self) == """
        {
            "a": [
                1,
                true,
                null
            ],
            "b": {},
            "c": [],
            "d": 1.50,
            "e": "x\\n\\u0001\\"\\\\é"
        }
        """)
  }

  @Test func readingGivesTheFragmentBack() throws {
    #expect(try JSONFragment(parsing: JSONFragmentTests.sample.text) == JSONFragmentTests.sample)
    #expect(JSONFragmentTests.sample["d"] == .number("1.50"))
    #expect(JSONFragmentTests.sample["z"] == nil)
    #expect(throws: JSONSyntaxError.self) { try JSONFragment(parsing: "{") }
  }

  @Test(arguments: 1...40) func everyTextSurvivesBeingWritten(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<100 {
      let limit: UInt32 = [0x20, 0x80, 0x3000, 0x110000][Int.random(in: 0..<4, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { text.append(scalar) }
    }
    var ascii = JSONLayout.compact
    ascii.isASCII = true
    for layout in [JSONLayout.compact, .standard, ascii] {
      let bytes = JSONFragment.string(String(text)).written(in: layout)
      let read = try JSONDocument(bytes).root.string
      #expect(read.map { Array($0.unicodeScalars) } == Array(text))
      if layout.isASCII { #expect(bytes.allSatisfy { (0x20..<0x7F).contains($0) }) }
    }
  }
}
