import Testing
import Transport

/// No description of anything shows a secret.
struct DescriptionTests {
  private struct Holder {
    let secret = Secret("canary-1b9f")
    let optional: Secret? = Secret("canary-1b9f")
    let list = ["k": [Secret("canary-1b9f")]]
  }

  private static func views(of value: some Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return [dumped, String(describing: value), String(reflecting: value), "\(value)", "\([value])"]
  }

  @Test func secrets() {
    for text in DescriptionTests.views(of: Secret("canary-1b9f")) + DescriptionTests.views(of: Holder()) {
      #expect(!text.contains("canary"))
    }
    #expect("\(Secret("canary-1b9f"))" == "••••••••")
    #expect("\(Secret(""))" == "••••••••")
    #expect(Secret("canary-1b9f").reveal() == "canary-1b9f")
  }

  @Test func messages() {
    let header = HTTPHeader(name: "X-Key", value: "canary")
    let request = HTTPRequest(
      .post, "https://h.example/a?key=canary", headers: [header], body: .bytes(Array("canary".utf8)))
    var response = HTTPResponse(status: 200, headers: [header], body: Array("canary".utf8))
    response.sentHead = ["X-Key: canary"]
    let views =
      DescriptionTests.views(of: header) + DescriptionTests.views(of: request)
      + DescriptionTests.views(of: response)
    for text in views { #expect(!text.contains("canary")) }
    #expect("\(request)" == "POST https://h.example/a")
    #expect("\(HTTPRequest(.get, "https://u:canary@h/"))" == "GET (not a URL)")
  }
}
