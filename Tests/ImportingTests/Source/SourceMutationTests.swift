import ConnectorModel
import JSONText
import TestSupport
import Testing

@testable import Importing

/// Sources with random damage: no crash, and a connector or a clear refusal.
struct SourceMutationTests {
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, sides)))
    }
  }

  private static let words = [
    "null", "[]", "{}", "\"\"", "0", "true", "\"{{x}}\"", "[null]", "{\"key\": null}", "\"//\"", "-1.5e9",
    "\"https://\"", "\":\"",
  ]

  private static let paths =
    CorpusPostmanTests.paths
    + Corpus.files(in: "openapi3", ending: ".json").filter { !$0.contains(".expected.") }

  @Test(arguments: paths)
  func damageIsBorne(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    guard bytes.count < 60_000, let document = try? JSONDocument(bytes) else { return }
    var places: [JSONValue] = []
    var waiting = [document.root]
    while let next = waiting.popLast() {
      places.append(next)
      waiting += next.children
    }
    for seed in 1...25 {
      var dice = Dice(state: UInt64(seed))
      var text = bytes
      let place = places[dice.roll(places.count)]
      if dice.roll(4) == 0 {
        let from = dice.roll(text.count)
        text.removeSubrange(from..<min(text.count, from + 1 + dice.roll(40)))
      } else {
        text.replaceSubrange(place.range, with: Array(Self.words[dice.roll(Self.words.count)].utf8))
      }
      guard let result = try? ImportSource(bytes: text, name: path).convert() else { continue }
      #expect((try? JSONDocument(result.definition)) != nil)
      #expect((try? JSONDocument(result.properties)) != nil)
    }
  }

  @Test(
    arguments: Corpus.files(in: "openapi2yaml", ending: "") + Corpus.files(in: "openapi3", ending: ".yaml"))
  func damagedYAMLIsBorne(_ path: String) {
    let bytes = Corpus.bytes(of: path)
    guard bytes.count < 60_000, !bytes.isEmpty else { return }
    for seed in 1...15 {
      var dice = Dice(state: UInt64(seed))
      var text = bytes
      let from = dice.roll(text.count)
      switch dice.roll(3) {
      case 0: text.removeSubrange(from..<min(text.count, from + 1 + dice.roll(60)))
      case 1:
        text.insert(
          contentsOf: Array(["  ", "- ", ": ", "&a ", "*a", "\n", "{", "[", "'"][dice.roll(9)].utf8), at: from
        )
      default: text[from] = UInt8(truncatingIfNeeded: dice.roll(256))
      }
      guard let result = try? ImportSource(bytes: text, name: path).convert() else { continue }
      #expect((try? JSONDocument(result.definition)) != nil)
    }
  }
}
