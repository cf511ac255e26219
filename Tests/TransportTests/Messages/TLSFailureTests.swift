import Testing

@testable import Transport

/// What the words of the TLS library mean.
struct TLSFailureTests {
  @Test(arguments: [
    ("error:0A00010B:SSL routines::wrong version number", TLSFailure.noTLS),
    ("error:0A00045C:SSL routines::tlsv13 alert certificate required", .certificateWanted),
    ("error:0A000418:SSL routines::tlsv1 alert unknown ca", .certificateWanted),
    ("SSL: no alternative certificate subject name matches target host name", .wrongHost),
    ("something else", .other("something else")),
  ])
  func words(_ text: String, _ expected: TLSFailure) {
    #expect(TLSFailure(verdict: 0, text: text) == expected)
    #expect(expected.words.problem.isEmpty == false && expected.words.advice.isEmpty == false)
  }
}
