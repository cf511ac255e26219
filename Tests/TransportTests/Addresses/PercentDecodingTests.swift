import Testing
import Transport

@Suite struct PercentDecodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("%zz%4", "%zz%4"), ("a+b", "a+b"), ("%2B", "+"), ("", ""), ("%", "%"),
    ("%+f", "%+f"),
  ])
  func `escapes are resolved, broken ones stay`(_ text: String, _ expected: String) {
    #expect(PercentEncoding.decode(text) == expected)
    #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == text)
  }

  @Test func `in a form a plus is a blank`() {
    #expect(PercentEncoding.decode("a+b%2Bc", isForm: true) == "a b+c")
  }
}
