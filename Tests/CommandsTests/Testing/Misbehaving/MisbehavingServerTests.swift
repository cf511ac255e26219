import JSONText
import TestSupport
import Testing

@testable import Commands

/// The whole command against a server that does everything wrong: each call ends in a sentence, nothing reaches the
/// terminal that could drive it, and no secret stands anywhere, however it comes back.
@Suite(.serialized) struct MisbehavingServerTests {
  private static let secret = "cAnary-7f3a9c\"x%y+z"
  private static let signature = "sigCanary/8&1"

  private let folder = TemporaryFolder()

  /// Runs all ways; the time of a call, in seconds, has to do for the bomb on a busy machine, too.
  private func run(_ server: MisbehavingServer, _ more: [String], timeout: Int = 3) async -> Captured {
    folder.write("m/apiDefinition.swagger.json", server.definition)
    folder.write("key", MisbehavingServerTests.secret)
    folder.write("sig", MisbehavingServerTests.signature)
    return await Captured.run(
      [
        "test", "{}/m", "--connection", "key=file:\(folder.path)/key", "--connection",
        "sig=file:\(folder.path)/sig", "--timeout", "\(timeout)", "--retries", "0",
        "--allow-private", "--allow-http", "--jobs", "8", "--no-history",
      ] + more, in: folder, isTerminal: true)
  }

  @Test(arguments: ["text", "json", "junit", "html", "har"])
  func `every call ends, and nothing dangerous is printed`(format: String) async throws {
    guard let server = MisbehavingServer(folder) else { return }
    let result = await run(server, ["--report", format, "--explain"])
    try #require(result.status == 1, "\(result.errors)")
    for way in MisbehavingServer.ways { #expect(result.output.contains(way), "\(way) is not told of") }
    let shown = result.output + result.errors
    let scalars = shown.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value)
    }
    #expect(scalars.isEmpty, "\(Array(scalars).prefix(5))")
    for trace in MisbehavingServerTests.traces { #expect(!shown.contains(trace), "\(trace) in \(format)") }
    #expect(shown.utf8.count < 2_000_000)
  }

  @Test func `what each way of misbehaving comes to is a sentence`() async throws {
    guard let server = MisbehavingServer(folder) else { return }
    let result = await run(server, ["--report", "json"], timeout: 20)
    let root = try JSONDocument(Array(result.output.utf8)).root
    var said: [String: String] = [:]
    for result in root["results"].elements {
      let findings = result["findings"].elements
      said[result["operationId"]?.string ?? ""] =
        (result["status"]?.string ?? "") + ": "
        + findings.compactMap { $0["message"]?.string }.joined(separator: " ")
    }
    let expected = [
      "reset": "failed: ", "half": "failed: ", "drip": "failed: ", "nothing": "failed: ",
      "garbage": "failed: ",
      "headers": "failed: ", "deep": "failed: ", "status": "failed: ", "elsewhere": "failed: ",
      "loop": "failed: ",
      "short": "failed: ", "binary": "failed: ", "bomb": "partial: ", "endless": "partial: ",
    ]
    for (way, start) in expected {
      #expect(said[way]?.hasPrefix(start) == true && said[way] != start, "\(way): \(said[way] ?? "nothing")")
    }
    #expect(said.count == MisbehavingServer.ways.count)
  }

  /// The secrets as they could come back: as they are, escaped, and in base 64 at each of its three places.
  private static let traces: [String] = {
    var traces = ["cAnary-7", "63416e6172792d37", "sigCanary"]
    for secret in [secret, signature] {
      for shift in 0..<3 {
        let bytes = Array(repeating: UInt8(ascii: "x"), count: shift) + Array(secret.utf8)
        let text = base64(bytes)
        // What stands beside the secret shares the first and last letters.
        traces.append(String(text.dropFirst(shift == 0 ? 0 : 4).prefix(8)))
      }
    }
    return traces
  }()

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let value = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      for shift in [18, 12, 6, 0] { text.append(letters[value >> shift & 63]) }
    }
    return text
  }
}
