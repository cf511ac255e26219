import SafeText
import TestSupport
import Testing

@Suite struct SafeTextTests {
  @Test func `plain text stays as it is`() {
    #expect(SafeText.shown("GET /invoices/{id}") == "GET /invoices/{id}")
    #expect(SafeText.shown("Gebühr für Öl, 価格, цена") == "Gebühr für Öl, 価格, цена")
    #expect(SafeText.shown("") == "")
  }

  @Test func `an escape sequence loses its power`() {
    #expect(SafeText.shown("\u{1B}[2Jgone") == "␛[2Jgone")
    #expect(SafeText.shown("\u{1B}]52;c;aGk=\u{07}") == "␛]52;c;aGk=␇")
    #expect(SafeText.shown("a\u{7F}\u{0}b\r") == "a␡␀b␍")
    #expect(SafeText.shown("C1 CSI \u{9B}31m") == "C1 CSI <U+009B>31m")
  }

  @Test func `line ends and tabs stay only where there are several lines`() {
    #expect(SafeText.shown("a\nb\tc", multiline: true) == "a\nb\tc")
    #expect(SafeText.shown("a\nb\tc") == "a␊b    c")
    #expect(SafeText.shown("a\tb\nc\u{7}", multiline: true) == "a\tb\nc␇")
    #expect(SafeText.shown("a\u{2028}b\u{2029}", multiline: true) == "a<U+2028>b<U+2029>")
  }

  @Test(arguments: [
    ("user\u{202E}gpj.exe", "user<U+202E>gpj.exe"), ("a\u{200B}b", "a<U+200B>b"), ("\u{FEFF}a", "<U+FEFF>a"),
    ("a\u{2066}b\u{2069}", "a<U+2066>b<U+2069>"), ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
    ("a\u{3164}b", "a<U+3164>b"), ("a\u{E0041}b", "a<U+E0041>b"), ("a\u{200D}b", "a<U+200D>b"),
    ("a\u{FE0F}", "a<U+FE0F>"), ("a\u{E0101}", "a<U+E0101>"), ("\u{061C}x", "<U+061C>x"),
    ("a\u{34F}b", "a<U+034F>b"), ("a\u{115F}b", "a<U+115F>b"), ("\u{FFF9}", "<U+FFF9>"),
  ])
  func `invisible and direction-changing characters become visible`(text: String, shown: String) {
    #expect(SafeText.shown(text) == shown)
  }

  @Test(arguments: ["👩‍💻", "❤️", "👍🏽", "🇩🇪", "葛\u{E0100}", "ạ̈", "क्षि", "각", "👨‍👩‍👧‍👦"])
  func `what belongs to a character stays with it`(text: String) {
    #expect(Array(SafeText.shown(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a character carries no tower of marks`() {
    let tower = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(SafeText.shown(tower).unicodeScalars.count == 10)
    let family = String(repeating: "👩\u{200D}", count: 300)
    #expect(
      SafeText.shown(family).max { $0.unicodeScalars.count < $1.unicodeScalars.count }?.utf8.count ?? 0 < 80)
    let jamo = String(repeating: "\u{1100}", count: 500)
    #expect(SafeText.shown(jamo).unicodeScalars.count < 20)
  }

  @Test func `a mark without a character gets a place to stand on`() {
    #expect(SafeText.shown("\u{301}a").unicodeScalars.map(\.value) == [0x25CC, 0x301, 0x61])
    #expect(SafeText.shown("\u{1B}\u{301}").unicodeScalars.map(\.value) == [0x241B, 0x25CC, 0x301])
  }

  @Test func `bytes that are no UTF-8 are shown by their numbers`() {
    #expect(SafeText.shown(bytes: Array("héllo".utf8)) == "héllo")
    #expect(SafeText.shown(bytes: [0x61, 0xFF, 0x62]) == "a\\xFFb")
    #expect(SafeText.shown(bytes: [0xE2, 0x82]) == "\\xE2\\x82")
    #expect(SafeText.shown(bytes: [0xC0, 0xAF, 0x0A]) == "\\xC0\\xAF␊")
    #expect(SafeText.shown(bytes: [0xED, 0xA0, 0x80]) == "\\xED\\xA0\\x80")
    #expect(SafeText.shown(bytes: []) == "")
  }

  @Test(arguments: 1...100)
  func `nothing dangerous is left of random text, and a second pass changes nothing`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let text = RandomText.make(length: 60, using: &generator)
    let shown = SafeText.shown(text)
    for scalar in shown.unicodeScalars {
      #expect(scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16)) is left")
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
    #expect(Array(SafeText.shown(shown).unicodeScalars) == Array(shown.unicodeScalars))
    let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let fromBytes = SafeText.shown(bytes: bytes)
    #expect(fromBytes.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }
}
