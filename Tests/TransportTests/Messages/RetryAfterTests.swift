import Testing
import Transport

@Suite struct RetryAfterTests {
  private func seconds(_ value: String, date: String? = nil) -> Int? {
    var headers = [HTTPHeader(name: "Retry-After", value: value)]
    if let date { headers.append(HTTPHeader(name: "Date", value: date)) }
    return RetryAfter.seconds(in: HTTPResponse(status: 429, headers: headers), now: 784_111_717)
  }

  @Test func `a date is as good as a number, by the clock of the service`() {
    #expect(seconds("7") == 7)
    #expect(seconds(" 7 ") == 7)
    #expect(seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 60)
    #expect(seconds("Sunday, 06-Nov-94 08:49:37 GMT") == 60)
    #expect(seconds("Sun, 06 Nov 1994 08:49:37 GMT", date: "Sun, 06 Nov 1994 08:49:30 GMT") == 7)
    #expect(seconds("Sun, 06 Nov 1994 08:40:00 GMT") == 0)
  }

  @Test(arguments: [
    "", "soon", "-3", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Xyz 1994 08:49:37 GMT",
    "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 88:49:37 GMT",
  ])
  func `what is neither says nothing`(_ value: String) { #expect(seconds(value) == nil) }

  @Test(arguments: [
    "9223372036854775807", "99999999999999999999999", "Sun, 06 Nov 2994 08:49:37 GMT",
  ])
  func `no wait is longer than a year`(_ value: String) { #expect(seconds(value) == RetryAfter.longest) }
}
