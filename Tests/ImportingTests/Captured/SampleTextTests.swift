import Testing

@testable import Importing

struct SampleTextTests {
  private static let text = """
    // what the service's page shows
    POST /orders?dry=1 HTTP/1.1
    Host: api.fabrikam.com
    Content-Type: application/json

    {"item": "pen",
     "count": 2}

    HTTP/1.1 201 Created
    Location: /orders/7

    {"id": 7}
    ###
    https://api.fabrikam.com/orders/7
    ###
    GET {{base}}/orders
    HTTP/1.1 204 No Content
    """

  @Test func requestAndResponseAreToldApart() throws {
    let requests = SampleText.requests(in: Self.text)
    #expect(requests.map(\.method) == ["POST", "GET", "GET"])
    #expect(
      requests.map(\.url)
        == ["https://api.fabrikam.com/orders?dry=1", "https://api.fabrikam.com/orders/7", "{{base}}/orders"])
    let first = try #require(requests.first)
    #expect(first.headers.map(\.name) == ["Content-Type"])
    #expect(first.body == .text("{\"item\": \"pen\",\n \"count\": 2}"))
    #expect(first.response?.status == 201)
    #expect(first.response?.body == #"{"id": 7}"#)
    #expect(first.response?.headers.map(\.name) == ["Location"])
    #expect(requests[2].response?.status == 204)
    #expect(requests[2].response?.body == nil)
  }

  @Test func samplesAreRecognisedByTheirFirstLine() {
    #expect(SampleText.isSample(Self.text))
    #expect(SampleText.isSample("\n\nDELETE https://a.com/x"))
    #expect(!SampleText.isSample("GET the book"))
    #expect(!SampleText.isSample("openapi: 3.0.0"))
    #expect(!SampleText.isSample(""))
    #expect(SampleText.requests(in: "nothing\n###\n").isEmpty)
  }
}
