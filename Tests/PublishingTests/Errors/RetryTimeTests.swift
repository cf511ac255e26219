import Testing
import Transport

@testable import Publishing

struct RetryTimeTests {
  private func seconds(_ value: String, date: String? = nil) -> Int? {
    var headers = [HTTPHeader(name: "Retry-After", value: value)]
    if let date { headers.append(HTTPHeader(name: "Date", value: date)) }
    return RetryTime.seconds(in: HTTPResponse(status: 429, headers: headers), now: 784_111_717)
  }

  @Test func `a date is as good as a number, by the clock of the service`() {
    #expect(seconds("7") == 7)
    #expect(seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 60)
    #expect(seconds("Sun, 06 Nov 1994 08:49:37 GMT", date: "Sun, 06 Nov 1994 08:49:30 GMT") == 7)
    #expect(seconds("Sun, 06 Nov 1994 08:40:00 GMT") == 0)
  }

  @Test(arguments: [
    "", "soon", "-3", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Xyz 1994 08:49:37 GMT",
    "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 88:49:37 GMT",
  ])
  func `what is neither says nothing`(_ value: String) { #expect(seconds(value) == nil) }

  @Test func `a refusal passes it on`() {
    let response = HTTPResponse(
      status: 429,
      headers: [
        HTTPHeader(name: "Retry-After", value: "Sun, 06 Nov 1994 08:49:37 GMT"),
        HTTPHeader(name: "Date", value: "Sun, 06 Nov 1994 08:49:07 GMT"),
      ])
    #expect(ServiceError(response, to: .create).retryAfter == 30)
  }
}
