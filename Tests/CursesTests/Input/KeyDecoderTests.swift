import Curses
import TerminalUI
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  @Test func aLongTextThatWaitsIsTakenAsOne() {
    let text = String(repeating: "abc dé ", count: 20)
    var decoder = KeyDecoder()
    decoder.append(Array(text.utf8) + [0xC3])
    let taken = decoder.takeText()
    #expect(taken == text)
    decoder.append([0xA9, 0x0D])
    let short = decoder.takeText()
    #expect(short == nil)
    let keys = [decoder.next(), decoder.next(), decoder.next()]
    #expect(keys == [.character("é"), .named(.enter), nil])
    // What is no UTF-8 ends the text, and is a key.
    decoder.append(Array(text.utf8) + [0xE9] + Array(text.utf8))
    let before = decoder.takeText()
    #expect(before == text)
    let strange = decoder.next()
    #expect(strange == .character("\u{FFFD}"))
    let after = decoder.takeText()
    #expect(after == text)
    decoder.append(Array("\u{1B}[B".utf8) + Array(text.utf8))
    let behindKey = decoder.takeText()
    #expect(behindKey == nil)
  }

  @Test func `lines are one text where line ends are text`() {
    var decoder = KeyDecoder()
    let lines = String(repeating: "{\r\t\"a\": 1\r\n}", count: 10)
    decoder.append(Array(lines.utf8))
    let short = decoder.takeText()
    #expect(short == nil)
    let text = decoder.takeText(with: [0x09, 0x0A, 0x0D])
    #expect(text == String(repeating: "{\n\t\"a\": 1\n}", count: 10))
    #expect(decoder.next() == nil)
  }

  @Test(arguments: [
    ("a", [Key.character("a")]), ("é", ["é"]), ("日", ["日"]), ("👍", ["👍"]),
    ("\r", [.named(.enter)]), ("\n", [.named(.enter)]), ("\t", [.named(.tab)]),
    ("\u{08}", [.named(.backspace)]), ("\u{7F}", [.named(.backspace)]),
    ("\u{00}", [.control(" ")]), ("\u{01}", [.control("a")]), ("\u{13}", [.control("s")]),
    ("\u{11}", [.control("q")]), ("\u{03}", [.control("c")]), ("\u{1A}", [.control("z")]),
    ("\u{1C}", [.control("\\")]), ("\u{1D}", [.control("]")]), ("\u{1E}", [.control("^")]),
    ("\u{1F}", [.control("_")]),
    ("\u{1B}[A", [.named(.up)]), ("\u{1B}OA", [.named(.up)]), ("\u{1B}[1;5D", [.named(.left)]),
    ("\u{1B}[1;2B", [.named(.down)]), ("\u{1B}[1;3C", [.altKey(.right)]),
    ("\u{1B}\u{1B}[D", [.altKey(.left)]),
    ("\u{1B}\u{1B}OB", [.altKey(.down)]), ("\u{1B}[1;9A", [.altKey(.up)]),
    ("\u{1B}[H", [.named(.home)]), ("\u{1B}[1~", [.named(.home)]), ("\u{1B}[7~", [.named(.home)]),
    ("\u{1B}OF", [.named(.end)]), ("\u{1B}[4~", [.named(.end)]), ("\u{1B}[8~", [.named(.end)]),
    ("\u{1B}[2~", [.named(.insert)]), ("\u{1B}[3~", [.named(.delete)]), ("\u{1B}[3;3~", [.altKey(.delete)]),
    ("\u{1B}[5~", [.named(.pageUp)]), ("\u{1B}[6~", [.named(.pageDown)]), ("\u{1B}[6$", [.named(.pageDown)]),
    ("\u{1B}[Z", [.named(.backTab)]), ("\u{1B}\t", [.named(.backTab)]),
    ("\u{1B}[27;2;9~", [.named(.backTab)]),
    ("\u{1B}OM", [.named(.enter)]), ("\u{1B}Op", ["0"]), ("\u{1B}Oy", ["9"]), ("\u{1B}Ok", ["+"]),
    ("\u{1B}x", [.alt("x")]), ("\u{1B}4", [.alt("4")]), ("\u{1B}?", [.alt("?")]), ("\u{1B}é", [.alt("é")]),
    ("\u{1B}\r", [.altKey(.enter)]), ("\u{1B}\u{7F}", [.altKey(.backspace)]),
    ("\u{1B}[120;3u", [.alt("x")]), ("\u{1B}[27;5;115~", [.control("s")]), ("\u{1B}[13;2u", [.named(.enter)]),
    ("\u{1B}[<0;5;7M", [.mouse(MouseEvent(action: .press, position: Position(column: 4, row: 6)))]),
    ("\u{1B}[<0;5;7m", [.mouse(MouseEvent(action: .release, position: Position(column: 4, row: 6)))]),
    ("\u{1B}[<65;1;1M", [.mouse(MouseEvent(action: .wheelDown, position: Position(column: 0, row: 0)))]),
    // Motion, other buttons, focus reports, replies to questions nobody asked: nothing.
    ("\u{1B}[<35;5;7M\u{1B}[<2;5;7M\u{1B}[I\u{1B}[?62;4ca", ["a"]),
    // The mouse report of 1988 takes its three bytes along.
    ("\u{1B}[M !!a", ["a"]),
    // Keys that nobody has given a meaning must not do what their neighbours do.
    ("\u{1B}[21;5~a", ["a"]),
  ]) func knowsTheKeysOfManyTerminals(sent: String, keys: [Key]) {
    #expect(decoded(Array(sent.utf8)) == keys)
  }

  @Test(
    arguments: [
      "OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~", "[25~", "[26~",
      "[28~", "[29~", "[31~", "[32~", "[33~", "[34~",
    ].enumerated().map { ($0.offset + 1, $0.element) })
  func knowsFunctionKeys(number: Int, sequence: String) {
    #expect(decoded(Array(("\u{1B}" + sequence).utf8)) == [.function(number)])
  }

  @Test(arguments: [
    ("[1;2P", 13), ("[15;2~", 17), ("[24;2~", 24), ("[11~", 1), ("[[A", 1), ("[[E", 5), ("[1;2S", 16),
  ]) func knowsOtherSpellingsOfFunctionKeys(sequence: String, number: Int) {
    #expect(decoded(Array(("\u{1B}" + sequence).utf8)) == [.function(number)])
  }

  @Test func escapeAloneIsKnownWhenWaitingIsOver() {
    var decoder = KeyDecoder()
    decoder.append([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.unfinished == .escape)
    #expect(decoder.next(isWaitingOver: true) == .named(.escape))
    #expect(decoder.unfinished == nil)
  }

  @Test func escapeTwiceIsTwoKeys() {
    #expect(decoded([0x1B, 0x1B]) == [.named(.escape), .named(.escape)])
  }

  @Test func terminfoWins() {
    var decoder = KeyDecoder(terminfoKeys: [
      Array("\u{1B}Ot".utf8): .function(5), Array("\u{1B}A".utf8): .named(.up),
    ])
    decoder.append("\u{1B}Ot\u{1B}A\u{1B}B".utf8)
    #expect([decoder.next(), decoder.next(), decoder.next()] == [.function(5), .named(.up), .alt("B")])
  }

  @Test func brokenOffSequencesAreNoText() {
    #expect(decoded(Array("\u{1B}[1;".utf8)) == [])
    #expect(decoded(Array("\u{1B}[".utf8)) == [.alt("[")])
    #expect(decoded(Array("\u{1B}O".utf8)) == [.alt("O")])
    #expect(decoded(Array("\u{1B}[12\u{1B}[A".utf8)) == [.named(.up)])
    #expect(decoded(Array("\u{1B}[1;1\rx".utf8)) == [.named(.enter), "x"])
    #expect(decoded(Array(("\u{1B}[" + String(repeating: "1;", count: 100) + "A").utf8)).last == "A")
  }

  @Test func whatIsNoKeyIsToldToWhoAsks() {
    var decoder = KeyDecoder(tellsUnknown: true)
    decoder.append(Array("\u{1B}[99;1y\u{1B}[1;3Ax".utf8))
    #expect(decoder.next() == .unknown(Array("\u{1B}[99;1y".utf8)))
    #expect(decoder.next() == .altKey(.up))
    #expect(decoder.next() == .character("x"))
    #expect(decoder.next() == nil)
  }

  @Test func malformedCharactersAreReplaced() {
    #expect(decoded([0x61, 0xFF, 0x62]) == ["a", "\u{FFFD}", "b"])
    #expect(decoded([0xC3]) == ["\u{FFFD}"])
    #expect(decoded([0xE2, 0x82, 0x41]) == ["\u{FFFD}", "\u{FFFD}", "A"])
    #expect(decoded([0xED, 0xA0, 0x80]).allSatisfy { $0 == "\u{FFFD}" })
    #expect(decoded([0xC2, 0x85, 0x41]) == ["A"])
  }

  @Test func latin1LocalesSendLatin1() {
    var decoder = KeyDecoder(isLatin1: true)
    decoder.append([0xE9, 0x20])
    #expect(decoder.next() == "é")
  }

  @Test(arguments: 1...40) func portionsDoNotMatter(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "a", "é", "日", "\u{1B}[A", "\u{1B}[1;3C", "\u{1B}OP", "\u{1B}x", "\r", "\u{1B}[200~p\nq\u{1B}[201~",
      "👍",
      "\u{1B}[24~", "\u{1B}\u{1B}[D",
    ]
    let bytes = (0..<30).flatMap { _ in Array((parts.randomElement(using: &generator) ?? "").utf8) }
    var decoder = KeyDecoder()
    var keys: [Key] = []
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + Int.random(in: 1...5, using: &generator))
      decoder.append(bytes[place..<end])
      while let key = decoder.next() { keys.append(key) }
      place = end
    }
    #expect(keys == decoded(bytes))
    #expect(decoder.unfinished == nil)
  }

  @Test(arguments: 1...200) func anyBytesComeToAnEnd(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x30, 0x32, 0x3B, 0x7E, 0x4D, 0x3C, 0xC3, 0xE2, 0xFF, 0x41]
    let bytes = (0..<400).map { _ in
      Bool.random(using: &generator)
        ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
    }
    var decoder = KeyDecoder()
    decoder.append(bytes)
    var count = 0
    while let key = decoder.next(isWaitingOver: true) {
      count += 1
      if case .character(let character) = key { #expect(character != "\u{1B}") }
      if count > bytes.count { break }
    }
    #expect(count <= bytes.count)
    #expect(decoder.unfinished == nil)
  }

  private func decoded(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    decoder.append(bytes)
    var keys: [Key] = []
    while let key = decoder.next(isWaitingOver: false) ?? decoder.next(isWaitingOver: true) {
      keys.append(key)
    }
    return keys
  }
}
