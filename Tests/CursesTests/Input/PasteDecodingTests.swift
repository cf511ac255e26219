import Curses
import TerminalUI
import Testing

@Suite struct PasteDecodingTests {
  @Test(arguments: [
    ("one\ntwo", "one\ntwo"), ("one\r\ntwo\rthree", "one\ntwo\nthree"), ("a\tb", "a\tb"), ("", ""),
    ("a\u{1B}[31mb", "a[31mb"), ("a\u{07}\u{00}\u{7F}b", "ab"), ("a\u{9B}b", "ab"), ("日本", "日本"),
    ("a\u{1B}[200~b", "ab"),
  ]) func isOneKey(pasted: String, text: String) {
    #expect(keys(of: "\u{1B}[200~" + pasted + "\u{1B}[201~x") == [.paste(text), "x"])
  }

  @Test func endMarksInsideCannotMakeKeys() {
    #expect(keys(of: "\u{1B}[200~safe\u{1B}[201~\rrm\r\u{1B}[201~") == [.paste("safe\n" + "rm\n")])
  }

  @Test func twoPastesAreTwo() {
    #expect(
      keys(of: "\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~") == [.paste("a"), .paste("b")])
  }

  @Test func missingEndIsForgiven() {
    var decoder = KeyDecoder()
    decoder.append("\u{1B}[200~lost".utf8)
    #expect(decoder.next() == nil)
    #expect(decoder.unfinished == .paste)
    #expect(decoder.next(isWaitingOver: true) == .paste("lost"))
    decoder.append("a".utf8)
    #expect(decoder.next() == "a")
  }

  @Test func strayEndIsNothing() { #expect(keys(of: "\u{1B}[201~a") == ["a"]) }

  @Test func megabyteInSmallPortions() {
    let line = "0123456789 a line of the pasted file\n"
    let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    let bytes = Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)
    for start in stride(from: 0, to: bytes.count, by: 1023) {
      decoder.append(bytes[start..<min(start + 1023, bytes.count)])
      while let key = decoder.next() { keys.append(key) }
    }
    #expect(keys == [.paste(text)])
  }

  private func keys(of sent: String) -> [Key] {
    var decoder = KeyDecoder()
    decoder.append(sent.utf8)
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }
}
