import JSONText
import Testing

@Suite struct ComparisonTests {
  @Test(arguments: [
    ("1", "1.0"), (#"{"a":1,"b":2}"#, #"{ "b": 2, "a": 1 }"#), (#""\u0061""#, #""a""#), ("[]", "[ ]"),
    ("1e400", "10e399"), (#"{"a":1,"a":2}"#, #"{"a":2}"#), ("null", " null"),
  ])
  func meansTheSame(_ left: String, _ right: String) throws {
    #expect(try document(left).root.means(document(right).root))
    #expect(try document(right).root.means(document(left).root))
  }

  @Test(arguments: [
    ("1", "true"), ("0", "false"), ("[1,2]", "[2,1]"), (#"{"a":1}"#, #"{"a":1,"b":1}"#), ("\"\"", "null"),
    ("9007199254740993", "9007199254740992"), ("\"\u{E9}\"", "\"e\u{301}\""), (#"{"a":1}"#, #"{"b":1}"#),
    ("[]", "{}"), ("\"1\"", "1"), ("[1]", "[1,1]"), (#"{"a":1,"a":2}"#, #"{"a":1}"#),
  ])
  func meansSomethingElse(_ left: String, _ right: String) throws {
    #expect(try !document(left).root.means(document(right).root))
    #expect(try !document(right).root.means(document(left).root))
  }
}
