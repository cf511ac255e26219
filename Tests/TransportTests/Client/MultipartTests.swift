import LoopbackService
import TestSupport
import Testing
import Transport

/// Multipart bodies, byte for byte.
struct MultipartTests {
  /// The body that arrived with its boundary replaced by `B`, and its type.
  static func arrived(
    _ parts: [MultipartPart], headers: [HTTPHeader] = []
  ) async throws -> (
    text: String, type: String
  ) {
    let server = try LoopbackServer { _ in [.reply()] }
    _ = try await HTTPClient.loopback().send(
      HTTPRequest(.post, server.address, headers: headers, body: .multipart(parts)))
    let request = try #require(server.requests.first)
    let type = try #require(request.values("Content-Type").first)
    let boundary = try #require(type.split(separator: "boundary=").last.map(String.init))
    return (
      request.text.split(separator: boundary, omittingEmptySubsequences: false).joined(separator: "B"), type
    )
  }

  @Test func everyKindOfPart() async throws {
    let (text, type) = try await MultipartTests.arrived([
      MultipartPart(name: "plain", content: Array("värde".utf8)),
      MultipartPart(name: "empty", content: []),
      MultipartPart(
        name: "json", content: Array("{}".utf8), fileName: "a b.json", contentType: "application/json"
      ),
      MultipartPart(
        name: "file", content: [0x41, 0x42], fileName: "data.bin", contentType: "application/octet-stream"),
    ])
    #expect(type.hasPrefix("multipart/form-data; boundary="))
    #expect(
      text
        == """
        --B
        Content-Disposition: form-data; name="plain"

        värde
        --B
        Content-Disposition: form-data; name="empty"


        --B
        Content-Disposition: form-data; name="json"; filename="a b.json"
        Content-Type: application/json

        {}
        --B
        Content-Disposition: form-data; name="file"; filename="data.bin"
        Content-Type: application/octet-stream

        AB
        --B--

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test func anOwnTypeGetsTheBoundary() async throws {
    let (_, type) = try await MultipartTests.arrived(
      [MultipartPart(name: "a", content: [0x31])],
      headers: [HTTPHeader(name: "Content-Type", value: "multipart/form-data")])
    #expect(type.hasPrefix("multipart/form-data; boundary=-"))
  }

  @Test func namesCannotLeaveTheirQuotes() async throws {
    let (text, _) = try await MultipartTests.arrived([
      MultipartPart(
        name: "a\"\r\nX: y", content: [0x31], fileName: "f\"; filename=\"g\r\n")
    ])
    #expect(!text.contains("\r\nX: y"))
    #expect(text.split(separator: "\r\n", omittingEmptySubsequences: false).count == 6)
  }

  @Test func whatCannotBeSent() async throws {
    func reason(_ part: MultipartPart) async -> TransportError.Reason? {
      await HTTPClient.loopback().reason(HTTPRequest(.post, "http://127.0.0.1:1/", body: .multipart([part])))
    }
    let type = MultipartPart(name: "a", content: [], contentType: "a/b\r\nX: y")
    #expect(await reason(type) == .invalidPart("a"))
  }
}
