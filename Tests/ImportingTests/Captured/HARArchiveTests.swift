import JSONText
import Testing

@testable import Importing

struct HARArchiveTests {
  private static let text = #"""
    {"log": {"entries": [
      {"_resourceType": "document", "request": {"method": "GET", "url": "https://app.fabrikam.com/"}},
      {"_resourceType": "xhr", "request": {"method": "post", "url": "https://api.fabrikam.com/orders?dry=1",
        "headers": [{"name": ":authority", "value": "x"}, {"name": "sec-fetch-mode", "value": "cors"},
          {"name": "X-Api-Key", "value": "k"}, {"name": "Cookie", "value": "sid=1"}],
        "cookies": [{"name": "sid", "value": "1"}],
        "postData": {"mimeType": "application/json", "text": "{\"item\": \"pen\"}"}},
       "response": {"status": 201, "headers": [{"name": "Location", "value": "/orders/7"}],
        "content": {"mimeType": "application/json; charset=utf-8", "encoding": "base64", "text": "eyJpZCI6IDd9"}}},
      {"request": {"method": "OPTIONS", "url": "https://api.fabrikam.com/orders"}},
      {"request": {"method": "GET", "url": "https://www.google-analytics.com/collect"}},
      {"request": {"method": "GET", "url": "https://api.fabrikam.com/logo.png"},
       "response": {"status": 200, "content": {"mimeType": "image/png"}}},
      {"request": {}}
    ]}}
    """#

  @Test func callsOfTheAPIAreTakenAndTheRestIsNamed() throws {
    let archive = HARArchive(try JSONDocument(Array(Self.text.utf8)).root)
    let request = try #require(archive.requests.first)
    #expect(archive.requests.count == 1)
    #expect(request.pointer.description == "/log/entries/1")
    #expect(request.method == "POST")
    #expect(request.headers.map(\.name) == ["X-Api-Key"])
    #expect(request.body == .text(#"{"item": "pen"}"#))
    #expect(request.response?.body == #"{"id": 7}"#)
    #expect(request.response?.status == 201)
    #expect(archive.skipped.map(\.pointer.description).map { $0.suffix(1) } == ["0", "2", "3", "4", "5"])
  }

  @Test func collectionHasTheRequests() throws {
    let archive = HARArchive(try JSONDocument(Array(Self.text.utf8)).root)
    let collection = CapturedCollection(name: "Orders", requests: archive.requests).json
    let item = try #require(collection["item"]?.elements?.first)
    #expect(item["name"] == "POST /orders")
    #expect(item["request"]?["url"]?["raw"] == "https://api.fabrikam.com/orders?dry=1")
    #expect(item["response"]?.elements?.first?["code"] == 201)
  }

  @Test func base64IsReadWhereItIsText() {
    #expect(HARArchive.text(ofBase64: "aGVsbG8=") == "hello")
    #expect(HARArchive.text(ofBase64: "aGVs\nbG8") == "hello")
    #expect(HARArchive.text(ofBase64: "/w==") == nil)
    #expect(HARArchive.text(ofBase64: "a*b") == nil)
  }
}
