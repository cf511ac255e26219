import Testing
import Transport

@testable import Publishing

/// Answers that say 200 and are none of the service's.
struct AnswerTests {
  private let service = ServiceImitation()

  private func response(_ status: Int, _ body: String) -> HTTPResponse {
    HTTPResponse(status: status, body: Array(body.utf8))
  }

  private func isRefused(_ response: HTTPResponse, to call: ServiceCall) -> Bool {
    do throws(PublishingError) {
      try AnswerCheck.check(response, to: call)
      return false
    } catch {
      if case .unreadable = error { return true }
      return false
    }
  }

  @Test(arguments: ServiceCall.allCases)
  func `a page is the answer to no call`(_ call: ServiceCall) {
    for body in ["<html>x</html>", "\n<!DOCTYPE html><p>x", "<HTML>x", "<?xml version='1.0'?><html>x"] {
      #expect(isRefused(response(200, body), to: call), "\(body)")
    }
    let typed = HTTPResponse(
      status: 200, headers: [HTTPHeader(name: "Content-Type", value: "text/html")], body: [0x20, 0x78])
    #expect(isRefused(typed, to: call))
  }

  @Test func `moves, removals and changes are answered in their own ways`() {
    for call in [ServiceCall.icon, .script] {
      #expect(!isRefused(response(201, ""), to: call))
      #expect(!isRefused(response(200, "\u{FEFF}<?xml version=\"1.0\"?><x/>"), to: call))
      #expect(isRefused(response(201, "{not json"), to: call))
      #expect(isRefused(response(202, ""), to: call))
    }
    for status in [200, 204] { #expect(!isRefused(response(status, ""), to: .delete)) }
    #expect(!isRefused(response(200, #"{"name": "x"}"#), to: .delete))
    #expect(isRefused(response(200, "{not json"), to: .delete))
    #expect(isRefused(response(202, ""), to: .delete))
    #expect(!isRefused(response(204, ""), to: .update))
    #expect(!isRefused(response(200, "{}"), to: .update))
    #expect(isRefused(response(200, "{not json"), to: .update))
    #expect(isRefused(response(200, "OK"), to: .update))
  }

  @Test(
    arguments: [
      ("GIF89a", IconKind.gif), ("BMxx", .bmp), ("RIFF1234WEBPVP8", .webp), ("\0\0\u{1}\0", .ico),
      ("<svg xmlns='x'/>", .svg), ("<!DOCTYPE svg><svg/>", .svg), ("oops", nil), ("<html><svg/></html>", nil),
    ] as [(String, IconKind?)])
  func `images are told by their first bytes`(_ text: String, _ kind: IconKind?) {
    #expect(IconKind(Array(text.utf8)) == kind)
    #expect(isRefused(response(200, text), to: .fetchIcon) == (kind == nil))
  }

  @Test func `a removal that a page answers is no success`() async throws {
    service.add("shared_x", title: "T")
    service.fail("DELETE", "/shared_x", .answer(response(200, "<html>Sign in</html>")))
    await #expect(throws: PublishingError.self) { try await service.client().delete("shared_x", in: "e") }
    #expect(service.titles == ["T"])
  }

  @Test(arguments: [
    ServiceImitation.Fault.lost(.connectionReset, isDone: true), .doneBut(HTTPResponse(status: 502)),
  ])
  func `a removal whose answer was lost is looked for, and sent once`(
    _ fault: ServiceImitation.Fault
  ) async throws {
    service.add("shared_x", title: "T")
    service.fail("DELETE", "/shared_x", fault)
    try await service.client().delete("shared_x", in: "e")
    #expect(service.calls == ["DELETE shared_x", "GET shared_x"])
  }

  @Test func `a removal that did not arrive is said so`() async throws {
    service.add("shared_x", title: "T")
    service.fail("DELETE", "/shared_x", .lost(.connectionReset, isDone: false))
    let error = await #expect(throws: PublishingError.self) {
      try await service.client().delete("shared_x", in: "e")
    }
    #expect(error?.message.contains("conwiz list") == true)
    #expect(service.calls == ["DELETE shared_x", "GET shared_x"])
  }

  @Test func `a list that leads back to itself ends`() async throws {
    let page = """
      {"value": [{"name": "shared_1", "properties": {"isCustomApi": true}}],
       "nextLink": "https://service.test/next/apis?x=1"}
      """
    for _ in 0..<3 { service.fail("GET", "/apis", .answer(ServiceImitation.json(page))) }
    let found = try await service.client().connectors(in: "e")
    #expect(found.map(\.id) == ["shared_1", "shared_1"])
    #expect(service.calls.count == 2)
  }

  @Test(arguments: [(302, "proxy"), (307, "proxy")])
  func `a redirection says that something stands between`(_ status: Int, _ words: String) {
    let error = ServiceError(HTTPResponse(status: status), to: .update)
    #expect(error.message.contains(words) && !error.message.contains("Correct what it names"))
    #expect(error.kind == .network)
  }

  @Test(arguments: [401, 403])
  func `the storage is not signed in to`(_ status: Int) {
    for call in [ServiceCall.icon, .script, .fetchIcon, .fetchScript, .definition] {
      let error = ServiceError(HTTPResponse(status: status), to: call)
      #expect(
        !error.message.contains("conwiz login") && !error.message.contains("administrator"),
        "\(error.message)")
      #expect(error.kind == .network)
    }
  }
}
