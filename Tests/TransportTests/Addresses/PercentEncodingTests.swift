import TestSupport
import Testing
import Transport

/// Percent-encoding of values.
struct PercentEncodingTests {
  @Test(arguments: [
    ("", ""), ("AZaz09-._~", "AZaz09-._~"), ("a b", "a%20b"), ("a/b?c&d=e+f", "a%2Fb%3Fc%26d%3De%2Bf"),
    ("100%", "100%25"), ("é", "%C3%A9"), ("日", "%E6%97%A5"), ("👩‍💻", "%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB"),
    ("\u{0}\r\n", "%00%0D%0A"),
  ])
  func once(_ plain: String, _ encoded: String) { #expect(PercentEncoding.encode(plain) == encoded) }

  @Test(arguments: 1...50)
  func onlyUnreservedBytesAreLeft(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let encoded = PercentEncoding.encode(String(decoding: bytes, as: UTF8.self))
    #expect(URLParts("https://h/?q=" + encoded)?.query == "q=" + encoded)
    #expect(encoded.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._~%".contains($0)) })
  }
}
