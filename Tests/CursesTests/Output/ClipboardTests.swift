import Testing

@testable import Curses

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
  ]) func encodesAsTheStandardSays(text: String, encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func isOneSequence() {
    #expect(sequence("foo") == "\u{1B}]52;c;Zm9v\u{07}")
  }

  @Test func isWrappedForTmux() {
    #expect(
      sequence("foo", isInTmux: true)?.hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\") == true)
  }

  @Test func isCutForScreen() throws {
    let wrapped = try #require(sequence(String(repeating: "x", count: 1000), isInScreen: true))
    let parts = wrapped.split(separator: "\u{1B}\\")
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 256 })
    #expect(parts.map { $0.dropFirst(2) }.joined() == sequence(String(repeating: "x", count: 1000)))
  }

  @Test func refusesWhatIsTooLongOrUnknown() {
    #expect(sequence(String(repeating: "x", count: 56_000)) != nil)
    #expect(sequence(String(repeating: "x", count: 57_000)) == nil)
    #expect(Clipboard(isKnown: false, isInTmux: false, isInScreen: false).sequence(for: "a") == nil)
  }

  private func sequence(_ text: String, isInTmux: Bool = false, isInScreen: Bool = false) -> String? {
    Clipboard(isKnown: true, isInTmux: isInTmux, isInScreen: isInScreen).sequence(for: text)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
