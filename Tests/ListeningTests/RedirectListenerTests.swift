import Testing
import Transport

@testable import Listening

struct RedirectListenerTests {
  @Test func `the answer of another sign-in ends none`() async throws {
    let redirect = try #require(URLParts("http://127.0.0.1:18474/back"))
    let listener = try await RedirectListener(redirect, state: "mine")
    let http = HTTPClient()
    func status(_ query: String) async throws -> Int {
      try await http.send(HTTPRequest(.get, "http://127.0.0.1:18474/back?" + query)).status
    }
    #expect(try await status("code=a&state=other") == 400)
    #expect(try await status("code=b&state=mine") == 200)
    #expect(await listener.answer(within: 5) == "?code=b&state=mine")
    await listener.stop()
  }
}
