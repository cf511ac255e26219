import JSONText
import TestSupport
import Testing

@Suite struct AdoptingTests {
  private func adopted(_ own: String, _ other: String) throws -> String {
    String(decoding: try document(own).adopting(try document(other).root), as: UTF8.self)
  }

  @Test func whatSaysTheSameKeepsItsBytes() throws {
    let own = "{\r\n\t\"b\" : 1.0,\r\n\t\"a\" : \"caf\\u00e9\"\r\n}\r\n"
    #expect(try adopted(own, #"{"a":"café","b":1}"#) == own)
  }

  @Test func oneValueIsOneChange() throws {
    #expect(
      try adopted("{\r\n  \"a\": 1,\r\n  \"b\": [{\"c\": 2}, 3]\r\n}\r\n", #"{"a": 1, "b": [{"c": 4}, 3]}"#)
        == "{\r\n  \"a\": 1,\r\n  \"b\": [{\"c\": 4}, 3]\r\n}\r\n")
  }

  @Test func newMembersStandBehindTheirNeighbours() throws {
    #expect(
      try adopted(#"{"a": 1, "d": 4}"#, #"{"z": 0, "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}"#)
        == #"{"z": 0, "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}"#)
  }

  @Test func membersThatAreGoneGo() throws {
    #expect(try adopted(#"{"a": 1, "b": 2, "c": 3}"#, #"{"c": 3}"#) == #"{"c": 3}"#)
    #expect(try adopted(#"{"a": 1, "b": 2, "c": 3}"#, #"{"d": 1}"#) == #"{"d": 1}"#)
    #expect(try adopted(#"{"a": {"b": 2}}"#, "{}") == "{}")
  }

  @Test(arguments: [
    ("[1, 2, 3]", "[1, 9, 2, 3]"), ("[1, 2, 3]", "[1, 3]"), ("[1, 2, 3]", "[3]"),
    ("[1, 2]", "[0, 1, 2, 3, 4]"),
    ("[1, 2, 3]", "[]"), ("[1, [2, 3]]", "[1, [2, 4, 3], 5]"), ("[1, 1, 1]", "[1, 1]"),
  ])
  func elementsComeAndGoWhereTheyDiffer(_ own: String, _ other: String) throws {
    #expect(try adopted(own, other) == other)
  }

  @Test func repeatedNamesAreWrittenOnceAndInTheOldLayout() throws {
    #expect(try adopted("{\r\n \"a\": 1,\r\n \"a\": 2\r\n}\r\n", #"{"a": 3, "b": 4}"#).contains("\r\n"))
    let bytes = try document("{\r\n \"a\": 1,\r\n \"a\": 2\r\n}\r\n").adopting(
      try document(#"{"a": 1}"#).root)
    #expect(try JSONDocument(bytes).root.means(try document(#"{"a": 1}"#).root))
  }

  /// Whatever the two documents are, the result means what the other does.
  @Test(arguments: 1...200) func anyTwoDocuments(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let own = try document(RandomEditTests.fixtures[seed % RandomEditTests.fixtures.count])
    var session = EditedDocument(own)
    for _ in 0..<(seed % 12) { try session.apply(RandomEditTests.edit(of: session.document, &random)) }
    let other = seed.isMultiple(of: 10) ? try document(RandomEditTests.fixtures[0]) : session.document
    let result = try JSONDocument(own.adopting(other.root))
    #expect(result.root.means(other.root), "seed \(seed)")
  }
}
