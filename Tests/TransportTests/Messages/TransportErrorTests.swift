import Testing
import Transport

/// The sentences of failures.
struct TransportErrorTests {
  static let reasons: [TransportError.Reason] = [
    .invalidURL, .unsupportedScheme, .insecure, .invalidMethod, .invalidHeader("X\u{1B}"), .invalidPart("p"),
    .bodyNotAllowed, .nameNotResolved, .proxyNotResolved, .connectionRefused, .unreachable, .connectionLost,
    .connectionReset, .timedOut(.resolving), .timedOut(.connecting), .timedOut(.securing),
    .timedOut(.sending),
    .timedOut(.waiting), .timedOut(.receiving), .tls(.expired), .tls(.notYetValid), .tls(.notTrusted),
    .tls(.wrongHost), .tls(.unusableFile), .tls(.other("bad \u{1B}[2J words")), .headersTooLarge,
    .badResponse("\u{202E}x"), .addressNotAllowed("10.0.0.1"), .unreadableFile("/a\nb"), .cancelled,
    .other(code: 43, "words"),
  ]

  @Test(arguments: reasons)
  func eachSaysWhatAndWhereAndWhatToDo(_ reason: TransportError.Reason) {
    let message = TransportError(reason, target: "api.example.com:443").message
    if case .unreadableFile = reason {} else { #expect(message.contains("api.example.com:443")) }
    #expect(message.hasSuffix("."))
    #expect(message.contains(". ") || message.contains("; "), "\(message)")
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }
}
